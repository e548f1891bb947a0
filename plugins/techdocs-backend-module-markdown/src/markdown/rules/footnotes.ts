import footnote from 'markdown-it-footnote';
import type { MarkdownIt, Token } from '../types';

/** Footnotes in Python-Markdown's structure, which the reader's styles know. */
export function footnotes(md: MarkdownIt): void {
  md.use(footnote);
  const numberOf = (token: Token) => String(token.meta.id + 1);
  const suffix = (token: Token) =>
    token.meta.subId > 0 ? `${token.meta.subId + 1}` : '';

  md.renderer.rules.footnote_ref = (tokens, index) => {
    const number = numberOf(tokens[index]);
    return `<sup id="fnref${suffix(
      tokens[index],
    )}:${number}"><a class="footnote-ref" href="#fn:${number}">${number}</a></sup>`;
  };
  md.renderer.rules.footnote_block_open = () =>
    '<div class="footnote">\n<hr>\n<ol>\n';
  md.renderer.rules.footnote_block_close = () => '</ol>\n</div>\n';
  md.renderer.rules.footnote_open = (tokens, index) =>
    `<li id="fn:${numberOf(tokens[index])}">`;
  md.renderer.rules.footnote_close = () => '</li>\n';
  md.renderer.rules.footnote_anchor = (tokens, index) => {
    const number = numberOf(tokens[index]);
    return ` <a class="footnote-backref" href="#fnref${suffix(
      tokens[index],
    )}:${number}" title="Jump back to footnote ${number} in the text">↩</a>`;
  };
}
