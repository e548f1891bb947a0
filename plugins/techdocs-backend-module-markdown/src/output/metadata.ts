import { DocsWarning } from '../warnings';

/** `techdocs_metadata.json`: what the reader and the publishers know of a site. */
export interface SiteMetadata {
  site_name: string;
  site_description: string;
  etag?: string;
  build_timestamp: number;
  files: string[];
  /** Ours: so that authors see on the page itself what they can fix. */
  warnings: DocsWarning[];
  warning_count: number;
}

const SHOWN_WARNINGS = 100;

export function siteMetadata(options: {
  name: string;
  description?: string;
  etag?: string;
  files: string[];
  warnings: DocsWarning[];
  warningCount: number;
}): string {
  const metadata: SiteMetadata = {
    site_name: options.name,
    // What MkDocs' TechDocs plugin writes where there is none.
    site_description: options.description ?? 'None',
    etag: options.etag,
    build_timestamp: Date.now(),
    files: options.files,
    warnings: options.warnings.slice(0, SHOWN_WARNINGS),
    warning_count: options.warningCount,
  };
  return JSON.stringify(metadata);
}
