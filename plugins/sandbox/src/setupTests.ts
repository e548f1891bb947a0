import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first test of a file also compiles and loads what pages load lazily.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);
