import type { StateBlock } from '../types';

/** Line after the last one that is indented by at least `indent`; blank lines at the end are not counted. */
export function endOfIndented(
  state: StateBlock,
  from: number,
  limit: number,
  indent: number,
): number {
  let end = from;
  for (let line = from; line < limit; line += 1) {
    if (state.isEmpty(line)) continue;
    if (state.sCount[line] < indent) break;
    end = line + 1;
  }
  return end;
}

/** Parses the lines between as blocks of their own, with `indent` columns taken off. */
export function tokenizeIndented(
  state: StateBlock,
  from: number,
  to: number,
  indent: number,
): void {
  const { lineMax, blkIndent, parentType } = state;
  state.lineMax = to;
  state.blkIndent = indent;
  state.parentType = 'root';
  state.md.block.tokenize(state, from, to);
  state.lineMax = lineMax;
  state.blkIndent = blkIndent;
  state.parentType = parentType;
}

/** Text of a line without its indentation, or undefined where it is code by its indentation. */
export function blockLine(state: StateBlock, line: number): string | undefined {
  if (
    state.sCount[line] - state.blkIndent >= 4 ||
    state.sCount[line] < state.blkIndent
  )
    return undefined;
  return state.src.slice(
    state.bMarks[line] + state.tShift[line],
    state.eMarks[line],
  );
}
