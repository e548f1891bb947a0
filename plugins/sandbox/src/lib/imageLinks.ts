const PATTERNS = [
  // ![text](link), ![text](<link> "title")
  /!\[[^\]]*\]\(\s*<?([^)\s>]+)/g,
  // [label]: link
  /^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)/gm,
  // <img src="link">
  /<img\b[^>]*?\bsrc\s*=\s*["']([^"']+)["']/gi,
];

/** The links in a Markdown text that may be images. Too many do no harm: each is checked before it is fetched. */
export function imageLinks(markdown: string): string[] {
  return PATTERNS.flatMap(pattern =>
    [...markdown.matchAll(pattern)].map(match => match[1]),
  );
}
