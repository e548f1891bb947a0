/**
 * Number of single-character edits that lead from one word to the other, two
 * swapped neighbours counting as one: that is how people mistype.
 */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(
        rows[i - 1][j] + 1,
        row[j - 1] + 1,
        rows[i - 1][j - 1] + cost,
      );
      const isSwap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) {
        best = Math.min(best, rows[i - 2][j - 2] + 1);
      }
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length][b.length];
}

/** Words longer than this are no slip of the finger, and would cost time. */
const MAX_LENGTH = 200;

/**
 * The candidate that was probably meant, or nothing when none is close.
 * Close is one edit for each four characters, at least one, at most three.
 */
export function suggest(
  word: string,
  candidates: Iterable<string>,
): string | undefined {
  if (word.length > MAX_LENGTH) {
    return undefined;
  }
  const lower = word.toLowerCase();
  const limit = Math.min(3, Math.max(1, Math.floor(word.length / 4)));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    // The lengths alone rule most candidates out before the costly comparison.
    if (Math.abs(candidate.length - word.length) < bestDistance) {
      const found = distance(lower, candidate.toLowerCase());
      if (found < bestDistance) {
        best = candidate;
        bestDistance = found;
      }
    }
  }
  return best;
}

/** The suggestion as a sentence to append to a message, or nothing. */
export function didYouMean(
  word: string,
  candidates: Iterable<string>,
): string | undefined {
  const found = suggest(word, candidates);
  return found === undefined ? undefined : `Did you mean ${found}?`;
}
