import { RenderResult } from './markdown/PageRenderer';

export interface CachedPage {
  /** Of what it was rendered from. */
  hash: string;
  /** Differs for each rendering; tells whether a written file is still current. */
  version: string;
  result: RenderResult;
}

interface CachedSite {
  pages: Map<string, CachedPage>;
  size: number;
  /** Hash of each file that was written, by its path, for the folder that was last written to. */
  written: { folder: string; files: Map<string, string> };
}

/** Rendered pages of the sites built last, kept in memory until there are too many. */
export class BuildCache {
  private readonly sites = new Map<string, CachedSite>();

  constructor(private readonly maxCharacters: number = 64 * 1024 * 1024) {}

  page(site: string, uri: string): CachedPage | undefined {
    return this.sites.get(site)?.pages.get(uri);
  }

  /** What is known of a folder; another folder than last time is not known at all. */
  writtenTo(site: string, folder: string): Map<string, string> {
    const written = this.sites.get(site)?.written;
    return written?.folder === folder ? written.files : new Map();
  }

  /** Puts a finished build in the place of the site's last one. */
  keep(
    site: string,
    pages: Map<string, CachedPage>,
    written: CachedSite['written'],
  ): void {
    let size = 0;
    for (const { result } of pages.values()) {
      size += result.page.html.length;
      for (const section of result.page.sections) size += section.text.length;
    }
    this.sites.delete(site);
    this.sites.set(site, { pages, size, written });
    let total = [...this.sites.values()].reduce(
      (sum, each) => sum + each.size,
      0,
    );
    // The least recently built go first; one site larger than everything is not kept at all.
    for (const [name, each] of this.sites) {
      if (total <= this.maxCharacters) break;
      this.sites.delete(name);
      total -= each.size;
    }
  }
}
