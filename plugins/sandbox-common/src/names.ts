/** As an entity name, and short enough for every file system, container registry and DNS label it ends up in. */
export const MAX_NAME_LENGTH = 63;

const NAME = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

/**
 * Says what is wrong with the name of a repository or of its owner, or
 * undefined when nothing is. The name becomes a folder and a part of a URL.
 */
export function explainName(kind: 'repository' | 'owner', name: string): string | undefined {
  const label = kind === 'repository' ? 'repository name' : 'owner name';
  if (name.length === 0) return `The ${label} is empty.`;
  if (name.length > MAX_NAME_LENGTH) {
    return `The ${label} has ${name.length} characters; at most ${MAX_NAME_LENGTH} are allowed.`;
  }
  if (!NAME.test(name)) {
    return `The ${label} ${JSON.stringify(name)} is not allowed: use lower-case letters and digits, with single dots, dashes or underscores between them.`;
  }
  if (/\.(git|lock)$/.test(name)) return `The ${label} ${JSON.stringify(name)} may not end in .git or .lock.`;
  return undefined;
}
