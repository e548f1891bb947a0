import { findCloser, pageContext } from '../pageContext';
import type { MarkdownIt, StateBlock, StateInline } from '../types';
import { blockLine } from './indentedBlock';

const BLOCKS: [string, string][] = [
  ['$$', '$$'],
  ['\\[', '\\]'],
];

/** Math is left for the browser, in arithmatex's generic form. Only where it is asked for: prices have dollars too. */
export function math(md: MarkdownIt): void {
  const isOn = (state: StateBlock | StateInline) =>
    pageContext(state).extensions.has('pymdownx.arithmatex');

  md.inline.ruler.before(
    'escape',
    'math_inline',
    (state: StateInline, silent: boolean) => {
      const { src, pos } = state;
      const char = src.charCodeAt(pos);
      if ((char !== 0x24 && char !== 0x5c) || !isOn(state)) return false;
      const dollar = char === 0x24;
      if (
        dollar
          ? src[pos + 1] === '$' || /\s/.test(src[pos + 1] ?? ' ')
          : src[pos + 1] !== '('
      )
        return false;
      const start = pos + (dollar ? 1 : 2);
      const closer = dollar ? '$' : '\\)';
      const end = findCloser(state, closer, start);
      if (end < 0 || end >= state.posMax || end === start) return false;
      // A dollar after a space or before a digit is money.
      if (
        dollar &&
        (/[\s\\]/.test(src[end - 1]) || /\d/.test(src[end + 1] ?? ''))
      )
        return false;
      if (!silent)
        state.push('math_inline', 'span', 0).content = src.slice(start, end);
      state.pos = end + closer.length;
      return true;
    },
  );

  md.block.ruler.before(
    'fence',
    'math_block',
    (state: StateBlock, start: number, end: number, silent: boolean) => {
      const first = blockLine(state, start);
      const mark =
        first === undefined || !isOn(state)
          ? undefined
          : BLOCKS.find(([open]) => first.startsWith(open));
      if (!mark || first === undefined) return false;
      const [open, close] = mark;
      const lines: string[] = [];
      for (
        let line = start;
        line < end && (line === start || !state.isEmpty(line));
        line += 1
      ) {
        const text =
          line === start
            ? first.slice(open.length)
            : state.getLines(line, line + 1, state.blkIndent, false);
        const at = text.indexOf(close);
        lines.push(at < 0 ? text : text.slice(0, at));
        if (at < 0) continue;
        if (text.slice(at + close.length).trim() !== '') return false;
        if (silent) return true;
        const token = state.push('math_block', 'div', 0);
        token.content = lines.join('\n').trim();
        token.map = [start, line + 1];
        state.line = line + 1;
        return true;
      }
      return false;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );

  md.renderer.rules.math_inline = (tokens, index) =>
    `<span class="arithmatex">\\(${md.utils.escapeHtml(
      tokens[index].content,
    )}\\)</span>`;
  md.renderer.rules.math_block = (tokens, index) =>
    `<div class="arithmatex">\\[\n${md.utils.escapeHtml(
      tokens[index].content,
    )}\n\\]</div>\n`;
}
