export interface WebLink {
  href: string;
  target?: '_blank';
  rel?: string;
}

/**
 * An address from a catalog file, as a link. One in the portal itself (the
 * embedded Git host) opens in place, without loading the portal anew.
 */
export function toWebLink(url: string): WebLink {
  try {
    const { origin, pathname, search, hash } = new URL(url);
    if (origin === window.location.origin) {
      return { href: `${pathname}${search}${hash}` };
    }
  } catch {
    // Not an address with a host: leave it to the router.
    return { href: url };
  }
  return { href: url, target: '_blank', rel: 'noopener noreferrer' };
}
