import type { MarkdownIt } from '../types';

/** Wide tables scroll by themselves instead of widening the page; in Material a script adds these wrappers. */
export function tables(md: MarkdownIt): void {
  md.renderer.rules.table_open = (tokens, index) =>
    `<div class="md-typeset__scrollwrap"><div class="md-typeset__table"><table${md.renderer.renderAttrs(
      tokens[index],
    )}>\n`;
  md.renderer.rules.table_close = () => '</table></div></div>\n';
}
