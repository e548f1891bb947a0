import { highlight } from '../highlight';
import type { MarkdownIt } from '../types';

const SHEBANG = /^(?:#!|:::)([\w+#-]+)\s+(\S.*)$/s;

/** `#!python print(1)` within a line, coloured. */
export function inlineHighlight(md: MarkdownIt): void {
  md.renderer.rules.code_inline = (tokens, index) => {
    const token = tokens[index];
    const match = SHEBANG.exec(token.content);
    if (match) token.attrJoin('class', `highlight language-${match[1]}`);
    const code = match
      ? highlight(match[2], match[1])
      : md.utils.escapeHtml(token.content);
    return `<code${md.renderer.renderAttrs(token)}>${code}</code>`;
  };
}
