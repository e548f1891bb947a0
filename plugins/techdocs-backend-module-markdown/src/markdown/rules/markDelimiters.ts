import type { MarkdownIt, StateInline } from '../types';

interface Mark {
  char: string;
  double: string;
  single?: string;
}

/** The pairs of signs: ==mark==, ^^insert^^ and ^sup^, ~~delete~~ and ~sub~. */
const MARKS: Mark[] = [
  { char: '=', double: 'mark' },
  { char: '^', double: 'ins', single: 'sup' },
  { char: '~', double: 'del', single: 'sub' },
];

/** Delimiters are matched by their code; doubled ones get a code of their own, outside of Unicode. */
const DOUBLED = 0x200000;

export function markDelimiters(md: MarkdownIt): void {
  md.inline.ruler.disable('strikethrough');
  md.inline.ruler2.disable('strikethrough');
  const tags = new Map<number, string>();

  for (const { char, double, single } of MARKS) {
    const code = char.charCodeAt(0);
    tags.set(code + DOUBLED, double);
    if (single) tags.set(code, single);

    md.inline.ruler.before(
      'emphasis',
      `mark_${double}`,
      (state: StateInline, silent: boolean) => {
        if (state.src.charCodeAt(state.pos) !== code || silent) return false;
        const scanned = state.scanDelims(state.pos, true);
        const isDouble = scanned.length === 2;
        const known =
          isDouble || (scanned.length === 1 && single !== undefined);
        const text = state.push('text', '', 0);
        text.content = char.repeat(scanned.length);
        if (known) {
          state.delimiters.push({
            marker: isDouble ? code + DOUBLED : code,
            length: 0,
            token: state.tokens.length - 1,
            end: -1,
            open: scanned.can_open,
            close: scanned.can_close,
          });
        }
        state.pos += scanned.length;
        return true;
      },
    );
  }

  function pair(
    state: StateInline,
    delimiters: StateInline['delimiters'],
  ): void {
    for (const start of delimiters) {
      const tag = tags.get(start.marker);
      if (tag === undefined || start.end < 0) continue;
      const open = state.tokens[start.token];
      const close = state.tokens[delimiters[start.end].token];
      Object.assign(open, {
        type: `${tag}_open`,
        tag,
        nesting: 1,
        markup: open.content,
        content: '',
      });
      Object.assign(close, {
        type: `${tag}_close`,
        tag,
        nesting: -1,
        markup: close.content,
        content: '',
      });
    }
  }
  md.inline.ruler2.before('emphasis', 'mark_pairs', (state: StateInline) => {
    pair(state, state.delimiters);
    for (const meta of state.tokens_meta)
      if (meta) pair(state, meta.delimiters);
    return false;
  });
}
