export { describeError, type ErrorDescription } from './describeError';
export { ErrorState, type ErrorStateProps } from './ErrorState';
