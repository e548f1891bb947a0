import { pageContext } from '../pageContext';
import { tocHtml } from '../../output/tocHtml';
import type { MarkdownIt, StateCore } from '../types';

/** A paragraph `[TOC]` is replaced by the table of contents. */
export function tocMarker(md: MarkdownIt): void {
  md.core.ruler.push('toc_marker', (state: StateCore) => {
    state.tokens.forEach((token, index) => {
      if (
        token.type !== 'inline' ||
        token.content !== '[TOC]' ||
        state.tokens[index - 1]?.type !== 'paragraph_open'
      )
        return;
      token.type = 'toc_marker';
      state.tokens[index - 1].hidden = true;
      state.tokens[index + 1].hidden = true;
    });
  });
  md.renderer.rules.toc_marker = (_tokens, _index, _options, env) =>
    `<div class="toc">${tocHtml(pageContext({ env }).toc)}</div>\n`;
}
