import type MarkdownIt from 'markdown-it';
import { LimitError, Limits } from '../limits';
import { escapeHtml } from '../output/escapeHtml';
import { ExtensionOptions, PageFile } from '../site/types';
import { listOf, textOf } from '../site/values';
import { DocsWarning } from '../warnings';
import { createMarkdown } from './createMarkdown';
import { readFrontMatter } from './frontMatter';
import { LinkResolver, LinkTarget } from './LinkResolver';
import { sanitize } from './sanitize';
import { searchSections } from './searchSections';
import { SnippetExpander } from './SnippetExpander';
import { TrustedHtml } from './TrustedHtml';
import { UsedIds } from './UsedIds';
import { PageContext, RenderedPage } from './types';

/** A rendered page with what it was made from. */
export interface RenderResult {
  page: RenderedPage;
  /** The files the site had: while these are the same, links lead where they led. */
  siteSignature: string;
  /** What each link led to, and what each snippet held: while these are the same, so is the page. */
  linksSeen: Map<string, string>;
  snippetsRead: Map<string, string>;
}

export interface PageRendererOptions {
  extensions: Map<string, ExtensionOptions>;
  limits: Limits;
  links: LinkResolver;
  snippets: (
    page: PageFile,
    warn: (file: string, line: number, message: string) => void,
  ) => SnippetExpander;
}

/** Renders one page to what its article holds. Never throws for what a page contains. */
export class PageRenderer {
  private readonly md: MarkdownIt;

  constructor(private readonly options: PageRendererOptions) {
    this.md = createMarkdown({ nesting: options.limits.nesting });
  }

  async render(page: PageFile, source: string): Promise<RenderResult> {
    const { limits, extensions, links, snippets } = this.options;
    const warnings: DocsWarning[] = [];
    const linksSeen = new Map<string, string>();
    const result = (
      rendered: Partial<RenderedPage>,
      snippetsRead = new Map<string, string>(),
    ): RenderResult => ({
      page: { ...emptyPage(), ...rendered, warnings },
      siteSignature: links.signature,
      linksSeen,
      snippetsRead,
    });

    const front = readFrontMatter(source.replace(/\r\n?/g, '\n'), page.label);
    warnings.push(...front.warnings);
    try {
      const warnAt = (
        file: string,
        line: number | undefined,
        message: string,
      ) => warnings.push({ file, line, message });
      const expanded = await snippets(page, warnAt).expand(
        front.body,
        page.label,
        front.lines + 1,
      );
      const originOf = (line: number | undefined) => {
        const origin = line === undefined ? undefined : expanded.lines[line];
        return origin
          ? { file: origin.file, line: origin.line }
          : { file: page.label };
      };
      const context: PageContext = {
        page,
        extensions,
        deadline: performance.now() + limits.pageMs,
        nesting: limits.nesting,
        toc: [],
        usedIds: new UsedIds(),
        trusted: new TrustedHtml(),
        counters: { tabs: 0, code: 0, annotations: 0 },
        anchorLinks: [],
        absent: { text: '', marks: new Set() },
        originOf,
        warn: (line, message) => warnings.push({ ...originOf(line), message }),
        resolveLink: href => {
          const target = links.resolve(page, href);
          linksSeen.set(href, describeTarget(target));
          return target;
        },
      };
      const tokens = this.md.parse(
        expanded.lines.map(line => line.text).join('\n'),
        context,
      );
      const rendered = this.md.renderer.render(
        tokens,
        this.md.options,
        context,
      );
      const html = context.trusted.putBack(
        sanitize(rendered, limits.nesting * 4),
      );
      const hidden = listOf(front.values.hide).map(textOf);
      return result(
        {
          title:
            textOf(front.values.title) ??
            context.toc.find(({ level }) => level === 1)?.title ??
            '',
          description: textOf(front.values.description),
          html,
          toc: context.toc,
          sections: searchSections(tokens),
          anchors: new Set(
            [...html.matchAll(/\s(?:id|name)="([^"]+)"/g)].map(([, id]) => id),
          ),
          anchorLinks: context.anchorLinks,
          hide: {
            navigation: hidden.includes('navigation'),
            toc: hidden.includes('toc'),
            footer: hidden.includes('footer'),
          },
          searchable: !isExcludedFromSearch(front.values.search),
          frontMatter: front.values,
        },
        expanded.read,
      );
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      warnings.push({
        file: page.label,
        message:
          error instanceof LimitError
            ? message
            : `cannot be rendered: ${message}`,
      });
      return result({
        title: textOf(front.values.title) ?? '',
        html: failedPage(message),
        frontMatter: front.values,
      });
    }
  }

  /** Whether what a page led to and included is still what it was. */
  async isCurrent(
    page: PageFile,
    { siteSignature, linksSeen, snippetsRead }: RenderResult,
  ): Promise<boolean> {
    const { links, snippets } = this.options;
    if (siteSignature !== links.signature)
      for (const [href, seen] of linksSeen)
        if (describeTarget(links.resolve(page, href)) !== seen) return false;
    return (
      snippetsRead.size === 0 ||
      snippets(page, () => {}).isCurrent(snippetsRead)
    );
  }
}

export function emptyPage(): RenderedPage {
  return {
    title: '',
    html: '',
    toc: [],
    sections: [],
    anchors: new Set(),
    anchorLinks: [],
    warnings: [],
    hide: { navigation: false, toc: false, footer: false },
    searchable: true,
    frontMatter: {},
  };
}

export function failedPage(message: string): string {
  return `<div class="admonition danger"><p class="admonition-title">This page could not be rendered</p><p>${escapeHtml(
    message,
  )}</p></div>`;
}

function describeTarget({ href, page, problem }: LinkTarget): string {
  return JSON.stringify([href, page?.uri, problem]);
}

function isExcludedFromSearch(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'exclude' in value &&
    value.exclude === true
  );
}
