import { DocsWarning } from '../warnings';
import { MkdocsConfig } from './MkdocsConfig';
import { pageUrl } from './pageUrl';
import { PageFile, Redirect } from './types';
import { isMap, textOf } from './values';

/** The redirects plugin's map of pages that moved. */
export function readRedirects(options: {
  config: MkdocsConfig;
  pages: Map<string, PageFile>;
  warn: (warning: DocsWarning) => void;
}): Redirect[] {
  const { config, pages, warn } = options;
  const map = config.plugins.get('redirects')?.redirect_maps;
  const found: Redirect[] = [];
  if (!isMap(map)) return found;
  for (const [from, value] of Object.entries(map)) {
    const target = textOf(value) ?? '';
    const [path] = target.split('#');
    const page = pages.get(path);
    const say = (message: string) =>
      warn({
        file: config.file,
        line: config.lineOf(from),
        message: `redirects: ${message}`,
      });
    if (from.startsWith('/') || from.split('/').includes('..'))
      say(`"${from}" is not below the site`);
    else if (pages.has(from))
      say(`"${from}" still exists, it is not redirected`);
    else if (page) found.push({ fromUrl: pageUrl(from), to: page });
    else if (/^https?:\/\/[^\s"'<>]+$/i.test(target))
      found.push({ fromUrl: pageUrl(from), to: target });
    else say(`"${target}" does not exist`);
  }
  return found;
}
