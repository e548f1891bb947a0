import { isRecord } from './guards';

const MAX_QUOTED = 80;

/**
 * Makes text from a file safe to show: a control character could move the
 * cursor of a terminal, and a line break could pass as a command of a CI log.
 */
export function printable(text: string): string {
  return text.replace(
    // Control characters, line separators, and marks that reverse the writing
    // direction (they can make a line read differently from what it says).
    // eslint-disable-next-line no-control-regex
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A value from a file, in quotes, on one line, and not longer than needed. */
export function quote(value: string): string {
  const short =
    value.length > MAX_QUOTED ? `${value.slice(0, MAX_QUOTED - 1)}…` : value;
  return `"${printable(short)}"`;
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** A sentence made of the parts that are there. */
export function sentences(...parts: Array<string | undefined>): string {
  return parts.filter(part => part !== undefined && part !== '').join(' ');
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return isRecord(error) && typeof error.message === 'string'
    ? error.message
    : String(error);
}

/** The code of a Node.js error, such as ENOENT. */
export function codeOf(error: unknown): string | undefined {
  return isRecord(error) && typeof error.code === 'string'
    ? error.code
    : undefined;
}
