import { pageContext } from '../pageContext';
import type { MarkdownIt, StateCore } from '../types';

/** Ties an ordered list to the code block above it, when that block refers to it with `(1)`. */
export function annotations(md: MarkdownIt): void {
  md.core.ruler.after('block', 'annotations', (state: StateCore) => {
    const context = pageContext(state);
    state.tokens.forEach((token, index) => {
      const list = state.tokens[index + 1];
      if (token.type !== 'fence' || list?.type !== 'ordered_list_open') return;
      const wanted =
        /\bannotate\b/.test(token.info) ||
        context.extensions.get('pymdownx.highlight') !== undefined ||
        /\(\d+\)!/.test(token.content);
      if (!wanted || !/\(1\)/.test(token.content)) return;
      context.counters.annotations += 1;
      const set = context.counters.annotations;
      let count = 0;
      for (let at = index + 2; at < state.tokens.length; at += 1) {
        const item = state.tokens[at];
        if (item.type === 'ordered_list_close' && item.level === list.level)
          break;
        if (item.type === 'list_item_open' && item.level === list.level + 1) {
          count += 1;
          item.attrSet('id', `__annotation_${set}_${count}`);
        }
      }
      list.attrJoin('class', 'md-annotation__list');
      token.meta = { annotations: { set, count } };
    });
  });
}
