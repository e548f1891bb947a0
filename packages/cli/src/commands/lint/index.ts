export { registerLint } from './registerLint';
