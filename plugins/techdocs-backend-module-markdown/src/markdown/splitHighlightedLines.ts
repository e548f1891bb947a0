/**
 * Cuts highlighted code into lines. A span that goes over several lines is
 * closed at the end of each and opened again on the next.
 */
export function splitHighlightedLines(html: string): string[] {
  const lines: string[] = [];
  const open: string[] = [];
  for (const line of html.replace(/\n$/, '').split('\n')) {
    const prefix = open.join('');
    for (const tag of line.match(/<span[^>]*>|<\/span>/g) ?? []) {
      if (tag === '</span>') open.pop();
      else open.push(tag);
    }
    lines.push(prefix + line + '</span>'.repeat(open.length));
  }
  return lines;
}
