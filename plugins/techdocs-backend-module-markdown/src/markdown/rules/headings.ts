import { plainText } from '../plainText';
import { pageContext } from '../pageContext';
import { readerSafeId, slugify, slugifyUnicode } from '../slugify';
import { textOf } from '../../site/values';
import type { MarkdownIt, PageContext, StateCore, Token } from '../types';

/** Anchors and permalinks of headings, and the table of contents: `toc` with its options. */
export function headings(md: MarkdownIt): void {
  function anchorFor(
    heading: Token,
    title: string,
    { extensions, usedIds }: PageContext,
  ): string {
    const written = heading.attrGet('id');
    if (written) {
      usedIds.add(written);
      return readerSafeId(written);
    }
    const options = extensions.get('toc');
    const separator = textOf(options?.separator) ?? '-';
    // A slugify option names Python code; all of those in use keep letters of other scripts.
    const slug =
      options?.slugify === undefined
        ? slugify(title, separator)
        : slugifyUnicode(title, separator);
    // Counted as Python-Markdown counts, so that links to `links_1` lead where they did.
    const id = usedIds.unique(slug);
    const safe = readerSafeId(id);
    return safe === id ? id : usedIds.unique(safe);
  }

  md.core.ruler.push('headings', (state: StateCore) => {
    const context = pageContext(state);
    const options = context.extensions.get('toc') ?? {};
    const base = Math.min(
      Math.max(Number(textOf(options.baselevel) ?? 1) || 1, 1),
      6,
    );
    const permalink =
      options.permalink === false ? undefined : textOf(options.permalink);
    const sign =
      permalink === undefined || permalink === 'true' ? '¶' : permalink;
    const hint = textOf(options.permalink_title) ?? 'Permanent link';
    state.tokens.forEach((token, index) => {
      if (token.type !== 'heading_open') return;
      const inline = state.tokens[index + 1];
      const title = plainText(inline.children).trim();
      const id = anchorFor(token, title, context);
      const level = Math.min(Number(token.tag.slice(1)) + base - 1, 6);
      token.tag = `h${level}`;
      state.tokens[index + 2].tag = token.tag;
      token.attrSet('id', id);
      context.toc.push({
        id,
        title: token.attrGet('data-toc-label') ?? title,
        level,
      });
      if (options.permalink === false) return;
      const link = new state.Token('headerlink', 'a', 0);
      link.attrs = [
        ['class', 'headerlink'],
        ['href', `#${id}`],
        ['title', hint],
      ];
      link.content = sign;
      inline.children?.push(link);
    });
  });
  md.renderer.rules.headerlink = (tokens, index) =>
    `<a${md.renderer.renderAttrs(tokens[index])}>${md.utils.escapeHtml(
      tokens[index].content,
    )}</a>`;
}
