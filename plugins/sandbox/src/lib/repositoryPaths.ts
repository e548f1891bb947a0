import {
  formatRepositoryPath,
  GIT_PATH,
  RepositoryLocation,
} from '@slipway/plugin-sandbox-common';

/** Where the history of a place is shown. The same shape as {@link formatRepositoryPath}, with `commits` for `tree`. */
export function formatCommitsPath(
  place: RepositoryLocation & { ref: string },
): string {
  const root = `${GIT_PATH}/${place.owner}/${place.name}`;
  return `${root}/commits${formatRepositoryPath(place).slice(
    `${root}/tree`.length,
  )}`;
}

/** The folder a path is in; empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

export function baseNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * Follows a relative link of a file in the repository: the path it leads to,
 * or undefined when it leads elsewhere (another site, an anchor, outside of
 * the repository).
 */
export function resolveInRepository(
  folder: string,
  link: string,
): { path: string; suffix: string } | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#|\?)/i.test(link) || link === '')
    return undefined;
  const [, rawPath = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(link) ?? [];
  const parts = rawPath.startsWith('/')
    ? []
    : folder.split('/').filter(Boolean);
  for (const raw of rawPath.split('/')) {
    const part = decode(raw);
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else if (part !== '' && part !== '.') {
      parts.push(part);
    }
  }
  return { path: parts.join('/'), suffix };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
