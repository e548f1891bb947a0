import { PageContext } from './types';

/** The one place that knows that markdown-it hands the context around as `env`. */
export function pageContext(state: { env: PageContext }): PageContext {
  return state.env;
}

/**
 * Position of `mark` at or after `from`. That a mark is absent is remembered,
 * so that a page full of opening marks takes linear time and not quadratic.
 */
export function findCloser(
  state: { env: PageContext; src: string },
  mark: string,
  from: number,
): number {
  const { absent } = state.env;
  if (absent.text !== state.src) {
    absent.text = state.src;
    absent.marks.clear();
  } else if (absent.marks.has(mark)) {
    return -1;
  }
  const at = state.src.indexOf(mark, from);
  if (at < 0) absent.marks.add(mark);
  return at;
}
