/** The ids of a page. Counts on where it stopped, or a page of equal headings would take quadratic time. */
export class UsedIds {
  private readonly ids = new Set<string>();
  private readonly counts = new Map<string, number>();

  add(id: string): void {
    this.ids.add(id);
  }

  /** Makes an id unique as Python-Markdown does: `x`, `x_1`, `x_2`. */
  unique(id: string): string {
    let candidate = id;
    if (candidate === '' || this.ids.has(candidate)) {
      const [, stem, written] = /^(.*)_(\d{1,9})$/.exec(id) ?? [
        undefined,
        id,
        '0',
      ];
      let count = Math.max(this.counts.get(stem) ?? 0, Number(written));
      do {
        count += 1;
        candidate = `${stem}_${count}`;
      } while (this.ids.has(candidate));
      this.counts.set(stem, count);
    }
    this.ids.add(candidate);
    return candidate;
  }
}
