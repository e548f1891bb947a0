/** Something an author can fix, at the place where they can fix it. */
export interface DocsWarning {
  /** Path from the root of the repository, as the author knows it. */
  file: string;
  line?: number;
  message: string;
}

export function formatWarning({ file, line, message }: DocsWarning): string {
  return line === undefined
    ? `${file}: ${message}`
    : `${file}:${line}: ${message}`;
}

/** Collects the warnings of one build; the same one is kept once. */
export class Warnings {
  private readonly seen = new Map<string, DocsWarning>();
  private dropped = 0;

  constructor(private readonly limit: number) {}

  add(warning: DocsWarning): void {
    const key = formatWarning(warning);
    if (this.seen.has(key)) return;
    if (this.seen.size >= this.limit) {
      this.dropped += 1;
      return;
    }
    this.seen.set(key, warning);
  }

  addAll(warnings: Iterable<DocsWarning>): void {
    for (const warning of warnings) this.add(warning);
  }

  /** By file and line, the way an author works through them. */
  list(): DocsWarning[] {
    return [...this.seen.values()].sort(
      (a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0),
    );
  }

  get count(): number {
    return this.seen.size + this.dropped;
  }

  get notShown(): number {
    return this.dropped;
  }
}
