import { LimitError } from '../../limits';
import { pageContext } from '../pageContext';
import type { MarkdownIt, StateBlock, StateInline } from '../types';

/** Looks at the clock and at the depth before each block, and at the clock within a line. */
export function limits(md: MarkdownIt): void {
  function checkTime(env: { deadline: number }): void {
    if (performance.now() > env.deadline)
      throw new LimitError('rendering took too long and was given up');
  }
  md.block.ruler.before(
    'table',
    'limits',
    (state: StateBlock, start: number, end: number) => {
      const context = pageContext(state);
      checkTime(context);
      if (state.level < context.nesting) return false;
      context.warn(
        start,
        `nested more than ${context.nesting} deep, the rest of this block is left out`,
      );
      state.line = end;
      return true;
    },
    { alt: [] },
  );

  let steps = 0;
  md.inline.ruler.before('text', 'limits', (state: StateInline) => {
    // The clock costs more than a step; every 64th is often enough.
    steps += 1;
    if (steps % 64 === 0) checkTime(pageContext(state));
    return false;
  });
}
