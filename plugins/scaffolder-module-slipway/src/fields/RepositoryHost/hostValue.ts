/** The value of the field when the repository goes to the embedded Git host. */
export const EMBEDDED = 'embedded';

export interface HostValue {
  /** A host name, or {@link EMBEDDED}. */
  host: string;
  /** Empty until it is filled in, and for the embedded host. */
  owner: string;
}

/** `embedded`, or the beginning of a repository URL as the actions of the scaffolder take it: `github.com?owner=acme`. */
export function formatHostValue({ host, owner }: HostValue): string {
  if (host === EMBEDDED) return EMBEDDED;
  return `${host}?${new URLSearchParams({ owner })}`;
}

export function parseHostValue(
  value: string | undefined,
): HostValue | undefined {
  if (!value) return undefined;
  const mark = value.indexOf('?');
  const host = mark < 0 ? value : value.slice(0, mark);
  const owner = new URLSearchParams(mark < 0 ? '' : value.slice(mark)).get(
    'owner',
  );
  return { host, owner: owner ?? '' };
}
