/**
 * What one build may use. A portal builds whatever its users point at, so each
 * of these is met by somebody, by accident or not; the message must say which.
 */
export interface Limits {
  configBytes: number;
  pageBytes: number;
  assetBytes: number;
  siteBytes: number;
  pages: number;
  files: number;
  /** Depth of folders, of navigation and of HTML elements. */
  nesting: number;
  snippetDepth: number;
  /** Snippets of one page, those within snippets counted as well. */
  snippets: number;
  includes: number;
  pageMs: number;
  siteMs: number;
  warnings: number;
}

export const defaultLimits: Limits = {
  configBytes: 256 * 1024,
  pageBytes: 512 * 1024,
  assetBytes: 25 * 1024 * 1024,
  siteBytes: 500 * 1024 * 1024,
  pages: 5_000,
  files: 20_000,
  nesting: 60,
  snippetDepth: 8,
  snippets: 300,
  includes: 100,
  pageMs: 2_000,
  siteMs: 120_000,
  warnings: 1_000,
};

/** Ends the build (or the page, where it is thrown within one). */
export class LimitError extends Error {
  override name = 'LimitError';
}

export function describeBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
