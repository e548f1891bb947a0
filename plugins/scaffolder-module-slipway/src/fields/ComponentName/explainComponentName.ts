const MIN_LENGTH = 2;
const MAX_LENGTH = 50;

/**
 * Says which rule a name breaks, or undefined when it breaks none. The name
 * becomes a folder, a host name and a part of an image name, so only what all
 * of them allow is left: `^[a-z0-9]+(-[a-z0-9]+)*$`, 2 to 50 characters.
 */
export function explainComponentName(name: string): string | undefined {
  if (name === '') return 'Give it a name.';
  if (/\s/.test(name)) return 'Use dashes in place of spaces.';
  if (/[A-Z]/.test(name)) return 'Use lower-case letters only.';
  const foreign = /[^a-z0-9-]/u.exec(name);
  if (foreign) {
    return `Use letters from a to z, digits and dashes; “${foreign[0]}” is none of these.`;
  }
  if (name.startsWith('-'))
    return 'Begin with a letter or a digit, not a dash.';
  if (name.endsWith('-')) return 'End with a letter or a digit, not a dash.';
  if (name.includes('--')) return 'Put only one dash between two words.';
  if (name.length < MIN_LENGTH) return `Use at least ${MIN_LENGTH} characters.`;
  if (name.length > MAX_LENGTH) {
    return `Use at most ${MAX_LENGTH} characters; this name has ${name.length}.`;
  }
  return undefined;
}
