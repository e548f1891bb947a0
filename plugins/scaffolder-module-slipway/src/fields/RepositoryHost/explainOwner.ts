import { HostChoice } from './readHosts';

/** Says what is wrong with the owner on a host, or undefined when nothing is. */
export function explainOwner(
  choice: HostChoice,
  owner: string,
): string | undefined {
  if (choice.type === 'embedded') return undefined;
  const what = choice.type === 'github' ? 'organisation or user' : 'group';
  if (owner === '') {
    return `Say which ${what} on ${choice.host} the repository goes to.`;
  }
  const pattern =
    choice.type === 'github' ? /^[\w.-]+$/ : /^[\w.-]+(?:\/[\w.-]+)*$/;
  return pattern.test(owner)
    ? undefined
    : `“${owner}” cannot be the name of a ${what} on ${choice.host}.`;
}
