import { ExtensionOptions, PageFile } from '../site/types';
import { DocsWarning } from '../warnings';
import { LinkTarget } from './LinkResolver';
import { UsedIds } from './UsedIds';
import { TrustedHtml } from './TrustedHtml';

export type { default as MarkdownIt } from 'markdown-it';
export type { default as Token } from 'markdown-it/lib/token.mjs';
export type { default as StateBlock } from 'markdown-it/lib/rules_block/state_block.mjs';
export type { default as StateInline } from 'markdown-it/lib/rules_inline/state_inline.mjs';
export type { default as StateCore } from 'markdown-it/lib/rules_core/state_core.mjs';

export interface TocEntry {
  id: string;
  /** Plain text. */
  title: string;
  level: number;
}

/** A link whose anchor can only be checked once all pages are rendered. */
export interface AnchorLink {
  target: PageFile;
  anchor: string;
  written: string;
  file: string;
  line?: number;
}

/** What a rule may use and record while one page is rendered; it is markdown-it's `env`. */
export interface PageContext {
  page: PageFile;
  extensions: Map<string, ExtensionOptions>;
  /** Time (of `performance.now`) after which the page is given up. */
  deadline: number;
  nesting: number;
  toc: TocEntry[];
  usedIds: UsedIds;
  /** HTML that was made here from escaped text and need not be cleaned, see TrustedHtml. */
  trusted: TrustedHtml;
  counters: { tabs: number; code: number; annotations: number };
  anchorLinks: AnchorLink[];
  /** Closing marks known to be absent from the text now parsed, see findCloser. */
  absent: { text: string; marks: Set<string> };
  warn: (line: number | undefined, message: string) => void;
  originOf: (line: number | undefined) => { file: string; line?: number };
  resolveLink: (href: string) => LinkTarget;
}

export interface SearchSection {
  /** Empty for the text before the first heading below the title. */
  id: string;
  title: string;
  text: string;
}

export interface RenderedPage {
  title: string;
  description?: string;
  html: string;
  toc: TocEntry[];
  sections: SearchSection[];
  anchors: Set<string>;
  anchorLinks: AnchorLink[];
  warnings: DocsWarning[];
  hide: { navigation: boolean; toc: boolean; footer: boolean };
  searchable: boolean;
  /** Front matter as read; runbook pages keep their facts there. */
  frontMatter: Record<string, unknown>;
}
