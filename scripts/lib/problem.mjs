/**
 * A failure that a person can act on: what is wrong, why, and what to do.
 * Everything else that is thrown is a fault of ours and shows its stack.
 */
export class Problem extends Error {
  constructor({ what, why, fix }) {
    super(what);
    this.name = 'Problem';
    this.why = why;
    this.fix = fix;
  }
}

export function explain(error) {
  if (!(error instanceof Problem)) {
    return `\n✗ The launcher itself failed. Please report this:\n${error?.stack ?? error}\n`;
  }
  const lines = ['', `✗ ${error.message}`];
  if (error.why) lines.push(indent(error.why));
  if (error.fix) lines.push(indent(`What to do: ${error.fix}`));
  return `${lines.join('\n')}\n`;
}

function indent(text) {
  return text
    .split('\n')
    .map(line => `  ${line}`)
    .join('\n');
}

/** Turns the errors of a full or read-only disk into advice; passes others on. */
export function explainDisk(error, path) {
  if (error?.code === 'ENOSPC') {
    return new Problem({
      what: `The disk that holds ${path} is full.`,
      fix: 'Free some space (2 GiB is comfortable) and start again; nothing is lost.',
    });
  }
  if (['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST'].includes(error?.code)) {
    return new Problem({
      what: `The data directory ${path} cannot be written.`,
      why: error.message,
      fix: 'Give this user write access to it, or name another one: npm start -- --data DIR',
    });
  }
  return error;
}
