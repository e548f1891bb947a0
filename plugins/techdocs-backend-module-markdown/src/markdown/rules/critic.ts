import { findCloser } from '../pageContext';
import type { MarkdownIt, StateInline } from '../types';

const OPENERS = new Map([
  ['{++', { close: '++}', tag: 'ins' }],
  ['{--', { close: '--}', tag: 'del' }],
  ['{==', { close: '==}', tag: 'mark' }],
  ['{>>', { close: '<<}', tag: 'span' }],
  ['{~~', { close: '~~}', tag: 'del' }],
]);

/** CriticMarkup: changes proposed in the text, shown as such. */
export function critic(md: MarkdownIt): void {
  function wrap(
    state: StateInline,
    tag: string,
    from: number,
    to: number,
    className = 'critic',
  ): void {
    state.push(`critic_${tag}_open`, tag, 1).attrSet('class', className);
    const { pos, posMax } = state;
    state.pos = from;
    state.posMax = to;
    state.md.inline.tokenize(state);
    state.pos = pos;
    state.posMax = posMax;
    state.push(`critic_${tag}_close`, tag, -1);
  }

  md.inline.ruler.before(
    'emphasis',
    'critic',
    (state: StateInline, silent: boolean) => {
      if (state.src.charCodeAt(state.pos) !== 0x7b) return false;
      const opener = OPENERS.get(state.src.slice(state.pos, state.pos + 3));
      if (!opener) return false;
      const start = state.pos + 3;
      const end = findCloser(state, opener.close, start);
      if (end < 0 || end + 3 > state.posMax) return false;
      if (!silent) {
        const middle =
          opener.close === '~~}'
            ? state.src.slice(start, end).indexOf('~>')
            : -1;
        if (middle >= 0) {
          wrap(state, 'del', start, start + middle);
          wrap(state, 'ins', start + middle + 2, end);
        } else {
          wrap(
            state,
            opener.tag,
            start,
            end,
            opener.tag === 'span' ? 'critic comment' : 'critic',
          );
        }
      }
      state.pos = end + 3;
      return true;
    },
  );
}
