import { parseYaml } from '../site/parseYaml';
import { isMap, YamlMap } from '../site/values';
import { DocsWarning } from '../warnings';

export interface FrontMatter {
  values: YamlMap;
  /** Number of lines it takes, so that messages count from the top of the file. */
  lines: number;
  body: string;
  warnings: DocsWarning[];
}

const MAX_LENGTH = 32 * 1024;

/** Cuts the YAML between `---` lines off a page. */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const none: FrontMatter = { values: {}, lines: 0, body: text, warnings: [] };
  const start = /^---[ \t]*\n/.exec(text);
  if (!start) return none;
  const end = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(
    text.slice(start[0].length - 1, MAX_LENGTH),
  );
  if (!end) return none;
  const yaml = text.slice(start[0].length, start[0].length - 1 + end.index);
  const length = start[0].length - 1 + end.index + end[0].length;
  const lines = text.slice(0, length).split('\n').length - 1;
  const body = text.slice(length);
  try {
    const { value, warnings } = parseYaml(yaml, file);
    // Not a map: the lines were a rule and a paragraph, not front matter.
    if (value !== null && value !== undefined && !isMap(value)) return none;
    return { values: isMap(value) ? value : {}, lines, body, warnings };
  } catch (error) {
    const message =
      error instanceof Error
        ? error.message.replace(`${file}: `, '')
        : 'cannot be read';
    return {
      values: {},
      lines,
      body,
      warnings: [{ file, line: 1, message: `front matter: ${message}` }],
    };
  }
}
