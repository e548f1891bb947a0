import { ResponseError } from '@backstage/errors';

export type FailureKind =
  | 'not-configured'
  | 'not-found'
  | 'forbidden'
  | 'error';

/** Says which of the states of a page a failed request leads to. */
export function explainFailure(error: Error): FailureKind {
  if (!(error instanceof ResponseError)) return 'error';
  if (error.statusCode === 403) return 'forbidden';
  // The address of a page may be typed by hand: what cannot be a ref or a path is not there either.
  if (error.statusCode === 400) return 'not-found';
  if (error.statusCode !== 404) return 'error';
  // The host names what it does not have. When it is off nobody is there to, and the bare 404 is the portal's.
  return error.cause.name === 'NotFoundError' ? 'not-found' : 'not-configured';
}
