export interface LineRange {
  from: number;
  to: number;
}

/** Reads `#L10` and `#L10-L20`. */
export function parseLineRange(hash: string): LineRange | undefined {
  const match = /^#L([1-9]\d{0,6})(?:-L([1-9]\d{0,6}))?$/.exec(hash);
  if (!match) return undefined;
  const first = Number(match[1]);
  const second = Number(match[2] ?? match[1]);
  return { from: Math.min(first, second), to: Math.max(first, second) };
}

export function formatLineRange({ from, to }: LineRange): string {
  return from === to ? `#L${from}` : `#L${from}-L${to}`;
}
