import { render, screen } from '@testing-library/react';
import { Duration } from './Duration';

describe('Duration', () => {
  it.each([
    [0, '0 ms'],
    [840, '840 ms'],
    [1000, '1 s'],
    [192_000, '3 m 12 s'],
    [180_000, '3 m'],
    [3_600_000, '1 h'],
    [7_500_000, '2 h 5 m'],
    [90_061_000, '1 d 1 h'],
    [59_999, '1 m'],
    [-5, 'unknown'],
    [NaN, 'unknown'],
  ])('%d ms is %s', (milliseconds, text) => {
    render(<Duration milliseconds={milliseconds} />);
    expect(screen.getByText(text)).toBeInTheDocument();
  });
});
