import { parseAttributes } from './attributes';

export interface FenceOptions {
  language: string;
  title?: string;
  /** Number of the first line; undefined for none. */
  lineNumbers?: number;
  /** Lines to stress, counted from 1. */
  highlighted: Set<number>;
  classes: string[];
  id?: string;
}

const MAX_LINES = 5_000;

/** What stands after the fence: `py title="x" linenums="1"` or `{ .py .annotate hl_lines="2-4" }`. */
export function parseFenceInfo(info: string): FenceOptions {
  const text = info.trim();
  const options: FenceOptions = {
    language: '',
    highlighted: new Set(),
    classes: [],
  };
  const braces = /^([\w+#.-]*)\s*\{([^}]*)\}/.exec(text);
  const plain = /^([^\s{]*)\s*(.*)$/s.exec(text);
  options.language = (braces ? braces[1] : plain?.[1]) ?? '';
  const list = parseAttributes(`:${braces ? braces[2] : plain?.[2] ?? ''}`);
  if (!list) return options;

  const [first, ...others] = list.classes;
  if (!options.language && first) {
    options.language = first;
    options.classes = others;
  } else {
    options.classes = list.classes;
  }
  options.id = list.id;
  for (const [key, value] of list.values) {
    if (key === 'title') options.title = value;
    else if (key === 'hl_lines') options.highlighted = parseLines(value);
    else if (key === 'linenums')
      options.lineNumbers = Number.parseInt(value, 10) || 1;
  }
  return options;
}

function parseLines(text: string): Set<number> {
  const lines = new Set<number>();
  for (const part of text.split(/[\s,]+/)) {
    const range = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(part);
    if (!range) continue;
    const last = Math.min(Number(range[2] ?? range[1]), MAX_LINES);
    for (let line = Number(range[1]); line <= last; line += 1) lines.add(line);
  }
  return lines;
}
