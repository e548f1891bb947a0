import type { MarkdownIt, StateBlock } from '../types';
import { tokenizeIndented } from './indentedBlock';

const OPEN =
  /^<([a-z][\w-]*)\b[^<>]*?\smarkdown(?:=(?:"(?:1|block|span)"|'(?:1|block|span)'|1|block|span))?(?:\s[^<>]*)?>/i;
const FENCE = /^\s*(`{3,}|~{3,})/;

/** Markdown within `<div markdown>`. The element itself stays raw HTML and is cleaned with the rest. */
export function markdownInHtml(md: MarkdownIt): void {
  const lineAt = (state: StateBlock, line: number) =>
    state.src.slice(
      state.bMarks[line] + state.tShift[line],
      state.eMarks[line],
    );

  /** Line of the closing tag that belongs to the opening one, and what stands before it on that line. */
  function findClose(
    state: StateBlock,
    tag: string,
    start: number,
    end: number,
    rest: string,
  ): { line: number; before: string; after: string } | undefined {
    const tags = new RegExp(`<(/?)${tag}\\b[^<>]*>`, 'gi');
    let depth = 1;
    let fence = '';
    for (let line = start; line < end; line += 1) {
      const text = line === start ? rest : lineAt(state, line);
      const mark = line === start ? undefined : FENCE.exec(text)?.[1];
      if (mark && !fence) fence = mark;
      else if (mark && mark.startsWith(fence)) fence = '';
      if (fence) continue;
      for (const match of text.matchAll(tags)) {
        if (match[0].endsWith('/>')) continue;
        depth += match[1] ? -1 : 1;
        if (depth === 0)
          return {
            line,
            before: text.slice(0, match.index),
            after: text.slice(match.index + match[0].length),
          };
      }
    }
    return undefined;
  }

  function html(state: StateBlock, content: string, line: number): void {
    const token = state.push('html_block', '', 0);
    token.content = content;
    token.map = [line, line + 1];
  }

  function rule(
    state: StateBlock,
    start: number,
    end: number,
    silent: boolean,
  ): boolean {
    const first = lineAt(state, start);
    const match = first.startsWith('<') ? OPEN.exec(first) : undefined;
    if (!match) return false;
    const [whole, tag] = match;
    const close = findClose(state, tag, start, end, first.slice(whole.length));
    if (!close) return false;
    if (silent) return true;

    html(
      state,
      `${whole.replace(
        /\smarkdown(?:=(?:"[^"]*"|'[^']*'|\w+))?(?=[\s>])/i,
        '',
      )}\n`,
      start,
    );
    const inline = (text: string, line: number) => {
      if (text.trim() === '') return;
      const token = state.push('inline', '', 0);
      token.content = text.trim();
      token.map = [line, line + 1];
      token.children = [];
    };
    if (close.line === start) {
      inline(close.before, start);
    } else {
      inline(first.slice(whole.length), start);
      let indent = Number.POSITIVE_INFINITY;
      for (let line = start + 1; line < close.line; line += 1)
        if (!state.isEmpty(line)) indent = Math.min(indent, state.sCount[line]);
      if (indent < Number.POSITIVE_INFINITY) {
        tokenizeIndented(state, start + 1, close.line, indent);
      }
      inline(close.before, close.line);
    }
    html(state, `</${tag}>${close.after}\n`, close.line);
    state.line = close.line + 1;
    return true;
  }
  md.block.ruler.before('html_block', 'markdown_in_html', rule, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
}
