const PAGE = /\.(?:md|markdown|mdown|mkdn|mkd)$/i;

export function isPagePath(path: string): boolean {
  return PAGE.test(path);
}

/** Address below the site: `guide/install.md` is served at `guide/install/`. */
export function pageUrl(uri: string): string {
  const withoutSuffix = uri.replace(PAGE, '');
  const folder = withoutSuffix.replace(/(^|\/)(?:index|README)$/i, '$1');
  return folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
}

/** File that the page at `url` is written to. */
export function outputPath(url: string): string {
  return `${url}index.html`;
}

/** Relative link from the page at `fromUrl` to a path below the site, encoded. */
export function relativeUrl(fromUrl: string, to: string): string {
  const from = fromUrl.split('/').slice(0, -1);
  const parts = to.split('/');
  let shared = 0;
  while (
    shared < from.length &&
    shared < parts.length - 1 &&
    from[shared] === parts[shared]
  )
    shared += 1;
  const up = '../'.repeat(from.length - shared);
  const down = parts.slice(shared).map(encodeURIComponent).join('/');
  return `${up}${down}` || './';
}

/** Title of a folder or file without one of its own, as MkDocs makes it. */
export function titleFromName(name: string): string {
  const words = name.replace(PAGE, '').replace(/[-_]+/g, ' ').trim();
  return words === words.toLowerCase()
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : words;
}
