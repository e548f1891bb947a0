/**
 * Something outside the checked content is wrong: the command line, the file
 * system, the portal. Ends the command with exit code 2, so that a CI job can
 * tell it from findings (1).
 */
export class UsageError extends Error {
  readonly name = 'UsageError';
}
