import { Region } from '../types';

/**
 * Turns offsets into lines and columns. The line counter of the yaml package
 * would do, but it only knows the lines the parser got to.
 */
export class Lines {
  private readonly starts = [0];

  constructor(private readonly text: string) {
    for (
      let at = text.indexOf('\n');
      at !== -1;
      at = text.indexOf('\n', at + 1)
    ) {
      this.starts.push(at + 1);
    }
  }

  /** The region from one offset to another, cut at the end of the first line. */
  region(start: number, end?: number): Region {
    const line = this.lineAt(start);
    const lineStart = this.starts[line - 1];
    const region: Region = { line, column: start - lineStart + 1 };
    if (end !== undefined && end > start) {
      let lineEnd = (this.starts[line] ?? this.text.length + 1) - 1;
      if (this.text[lineEnd - 1] === '\r') {
        lineEnd -= 1;
      }
      const endColumn = Math.min(end, lineEnd) - lineStart + 1;
      if (endColumn > region.column) {
        region.endColumn = endColumn;
      }
    }
    return region;
  }

  private lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.starts[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(low, 1);
  }
}
