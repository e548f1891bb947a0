import { GIT_PATH } from './constants';

/** A place in a repository: a file or folder at a ref. */
export interface RepositoryLocation {
  owner: string;
  name: string;
  /** A branch, tag or commit; undefined stands for the default branch. */
  ref?: string;
  /** Without a leading slash; empty for the root. */
  path: string;
}

/**
 * The address at which a person browses a place in a repository, and at which
 * the portal reads it: `<base>/git/<owner>/<name>/tree/<ref>/<path>`. The ref
 * is one path segment (a slash in it is escaped), so that relative URLs
 * resolve and nothing is ambiguous.
 */
export function formatRepositoryUrl(baseUrl: string, place: RepositoryLocation): string {
  return `${baseUrl.replace(/\/$/, '')}${formatRepositoryPath(place)}`;
}

/** {@link formatRepositoryUrl} without the portal's address. */
export function formatRepositoryPath({ owner, name, ref, path }: RepositoryLocation): string {
  const root = `${GIT_PATH}/${owner}/${name}`;
  if (ref === undefined) return root;
  const parts = path.split('/').filter(Boolean).map(encodeURIComponent);
  return [root, 'tree', encodeURIComponent(ref), ...parts].join('/');
}

/** Reads an address made by {@link formatRepositoryUrl}; undefined for any other. */
export function parseRepositoryUrl(url: string): RepositoryLocation | undefined {
  let pathname: string;
  try {
    pathname = new URL(url).pathname;
  } catch {
    return undefined;
  }
  const match = /^\/git\/([^/]+)\/([^/]+?)(?:\.git)?(?:\/tree\/([^/]+)(?:\/(.*))?)?\/?$/.exec(pathname);
  if (!match) return undefined;
  try {
    const [owner, name, ref, path = ''] = match.slice(1).map(part => (part === undefined ? undefined : decodeURIComponent(part)));
    if (owner === undefined || name === undefined) return undefined;
    return { owner, name, ref, path: path.replace(/\/+$/, '') };
  } catch {
    return undefined;
  }
}
