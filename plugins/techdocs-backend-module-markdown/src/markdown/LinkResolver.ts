import path from 'node:path';
import { contentHash } from '../contentHash';
import { isServedAsset } from '../output/assetTypes';
import { isPagePath, pageUrl, relativeUrl } from '../site/pageUrl';
import { PageFile, SourceFile } from '../site/types';
import { readerSafeId } from './slugify';

export interface LinkTarget {
  href: string;
  /** Page it leads to, when it is one of this site. */
  page?: PageFile;
  anchor?: string;
  /** What is wrong with it. */
  problem?: string;
}

const ABSOLUTE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** Leads links written between source files to where these files are served. */
export class LinkResolver {
  /** Of all there is to lead to. */
  readonly signature: string;
  private readonly byLabel = new Map<string, PageFile>();
  private readonly byUri = new Map<string, PageFile>();
  private readonly byUrl = new Map<string, PageFile>();
  private readonly assetsByLabel = new Map<string, SourceFile>();
  private readonly assetsByUri = new Map<string, SourceFile>();

  constructor(site: { pages: PageFile[]; assets: SourceFile[] }) {
    this.signature = contentHash(
      [...site.pages, ...site.assets]
        .map(({ uri, label }) => `${uri}\n${label}`)
        .join('\n'),
    );
    for (const page of site.pages) {
      this.byLabel.set(page.label, page);
      this.byUri.set(page.uri, page);
      this.byUrl.set(page.url, page);
    }
    for (const asset of site.assets) {
      this.assetsByLabel.set(asset.label, asset);
      this.assetsByUri.set(asset.uri, asset);
    }
  }

  resolve(from: PageFile, href: string): LinkTarget {
    if (href === '' || ABSOLUTE.test(href)) return { href };
    if (href.startsWith('#')) {
      const anchor = readerSafeId(decode(href.slice(1)));
      return { href: `#${encodeURIComponent(anchor)}`, page: from, anchor };
    }
    // What starts at the root of the host is a page of the portal, not of the site.
    if (href.startsWith('/')) {
      return isPagePath(href.split('#')[0])
        ? {
            href,
            problem: `the link "${href}" starts with "/"; write it relative to this page`,
          }
        : { href };
    }
    const [, written, query, hash] =
      /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
    const target = decode(written ?? '');
    const anchor = hash ? readerSafeId(decode(hash)) : undefined;
    const suffix =
      (query ?? '') +
      (anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`);

    const page = this.pageAt(from, target);
    if (page)
      return { href: relativeUrl(from.url, page.url) + suffix, page, anchor };
    const asset = this.assetAt(from, target);
    if (asset) {
      const result = { href: relativeUrl(from.url, asset.uri) + suffix };
      return isServedAsset(asset.uri)
        ? result
        : {
            ...result,
            problem: `the link "${href}" leads to a file of a kind that is not published`,
          };
    }
    // Some authors write the address a page will have, not its file.
    const served = this.byUrl.get(
      normalizeUrl(path.posix.join(from.url, target)),
    );
    if (served)
      return {
        href: relativeUrl(from.url, served.url) + suffix,
        page: served,
        anchor,
      };
    const outside = path.posix
      .join(path.posix.dirname(from.uri), target)
      .startsWith('..');
    return {
      href,
      problem: outside
        ? `the link "${href}" leads out of the documentation`
        : `the link "${href}" leads to a file that does not exist`,
    };
  }

  private pageAt(from: PageFile, target: string): PageFile | undefined {
    const label = path.posix.join(path.posix.dirname(from.label), target);
    const uri = path.posix.join(path.posix.dirname(from.uri), target);
    if (isPagePath(target)) {
      return (
        this.byLabel.get(label) ??
        this.byUri.get(uri) ??
        (/README\.\w+$/i.test(uri) ? this.byUrl.get(pageUrl(uri)) : undefined)
      );
    }
    const folder =
      target.endsWith('/') || !path.posix.basename(target).includes('.');
    return folder ? this.byUrl.get(normalizeUrl(uri)) : undefined;
  }

  private assetAt(from: PageFile, target: string): SourceFile | undefined {
    const direct = this.assetsByLabel.get(
      path.posix.join(path.posix.dirname(from.label), target),
    );
    // In raw HTML, MkDocs rewrites nothing: there authors write paths from the served page.
    return (
      direct ??
      this.assetsByUri.get(
        path.posix.join(path.posix.dirname(from.uri), target),
      ) ??
      this.assetsByUri.get(path.posix.join(from.url, target))
    );
  }
}

function normalizeUrl(url: string): string {
  if (url === '.' || url === './') return '';
  return url.endsWith('/') ? url : `${url}/`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
