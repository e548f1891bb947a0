import path from 'node:path';
import { contentHash } from '../contentHash';
import { LimitError, Limits } from '../limits';
import { SourceTree } from '../site/SourceTree';

export interface SourceLine {
  text: string;
  file: string;
  line: number;
}

export interface ExpandedText {
  lines: SourceLine[];
  /** Hash of each file that was asked for, to know later whether the page is still current. */
  read: Map<string, string>;
}

/** What a page may still take. */
interface Budget {
  bytes: number;
  snippets: number;
}

export interface SnippetOptions {
  docs: SourceTree;
  /** Folders of the repository that the names may be relative to. */
  bases: string[];
  limits: Limits;
  warn: (file: string, line: number, message: string) => void;
}

const MISSING = 'missing';
const SINGLE = /^(\s*)(;*)-{1,}8<-{1,}[ ]+(["'])(.+?)\3[ ]*$/;
const BLOCK = /^(\s*)-{1,}8<-{1,}[ ]*$/;
const SECTION = /-8<-{1,20}[ ]{1,8}\[(?:start|end):([\w-]+)\]/;

/** `--8<-- "file.md"`: puts files of the docs folder into a page before it is parsed. */
export class SnippetExpander {
  constructor(private readonly options: SnippetOptions) {}

  async expand(
    text: string,
    file: string,
    firstLine: number,
  ): Promise<ExpandedText> {
    const read: ExpandedText['read'] = new Map();
    const source = text
      .split('\n')
      .map((line, index) => ({ text: line, file, line: firstLine + index }));
    if (!text.includes('8<-')) return { lines: source, read };
    const budget = {
      bytes: this.options.limits.pageBytes,
      snippets: this.options.limits.snippets,
    };
    return { lines: await this.expandLines(source, [], read, budget), read };
  }

  /** Whether all files that a page asked for still hold what they held. */
  async isCurrent(read: ExpandedText['read']): Promise<boolean> {
    for (const [name, hash] of read) {
      const relative = await this.locate(name);
      const text =
        relative === undefined
          ? undefined
          : await this.options.docs
              .readText(relative, this.options.limits.pageBytes)
              .catch(() => '');
      if ((text === undefined ? MISSING : contentHash(text)) !== hash)
        return false;
    }
    return true;
  }

  private async expandLines(
    source: SourceLine[],
    parents: string[],
    read: ExpandedText['read'],
    budget: Budget,
  ): Promise<SourceLine[]> {
    const result: SourceLine[] = [];
    let block: string | undefined;
    for (const line of source) {
      const fence = BLOCK.exec(line.text);
      if (fence) {
        block = block === undefined ? fence[1] : undefined;
        continue;
      }
      if (block !== undefined) {
        const name = line.text.trim();
        if (name && !name.startsWith(';'))
          result.push(
            ...(await this.include(name, block, line, parents, read, budget)),
          );
        continue;
      }
      const single = line.text.includes('8<-')
        ? SINGLE.exec(line.text)
        : undefined;
      if (!single) {
        if (parents.length === 0 || !SECTION.test(line.text)) result.push(line);
      } else if (single[2]) {
        // `;--8<--` shows the notation itself.
        result.push({ ...line, text: line.text.replace(';', '') });
      } else {
        result.push(
          ...(await this.include(
            single[4],
            single[1],
            line,
            parents,
            read,
            budget,
          )),
        );
      }
    }
    return result;
  }

  private async include(
    written: string,
    indent: string,
    at: SourceLine,
    parents: string[],
    read: ExpandedText['read'],
    budget: Budget,
  ): Promise<SourceLine[]> {
    const { limits, warn, docs } = this.options;
    const say = (message: string) => {
      warn(at.file, at.line, `snippet "${written}" ${message}`);
      return [];
    };
    if (/^[a-z]+:\/\//i.test(written))
      return say('is not fetched: only files inside the docs folder are read');
    budget.snippets -= 1;
    if (budget.snippets < 0)
      throw new LimitError(
        `the page has more than ${limits.snippets} snippets`,
      );
    if (written.length > 500) return say('has a name that is too long');
    const [, name, selection] = /^(.+?):(\d*(?::\d*)?|[A-Za-z_][\w-]*)$/.exec(
      written,
    ) ?? [undefined, written];
    const relative = await this.locate(name);
    if (relative === undefined) {
      read.set(name, MISSING);
      return say('was not found inside the docs folder');
    }
    const key = docs.labelOf(relative);
    if (parents.includes(key)) return say('includes itself');
    if (parents.length >= limits.snippetDepth)
      return say(`is nested more than ${limits.snippetDepth} deep`);

    let text: string;
    try {
      text = await docs.readText(relative, limits.pageBytes);
    } catch (error) {
      return say(
        `cannot be read: ${error instanceof Error ? error.message : error}`,
      );
    }
    read.set(name, contentHash(text));
    budget.bytes -= text.length;
    if (budget.bytes < 0)
      throw new LimitError(
        'the page with its snippets is larger than a page may be',
      );
    const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
    const chosen = select(lines, selection);
    if (!chosen) return say(`has no section "${selection}"`);
    const source = chosen.map(({ content, number }) => ({
      text: content && indent + content,
      file: key,
      line: number,
    }));
    return this.expandLines(source, [...parents, key], read, budget);
  }

  /** Path below the docs folder; names may be written from there or from the repository. */
  private async locate(name: string): Promise<string | undefined> {
    const { docs, bases } = this.options;
    const folders = ['', ...bases, '.'];
    for (const base of folders) {
      const fromRepository = path.posix.join(base, name);
      const candidate =
        base === '' ? name : path.posix.relative(docs.label, fromRepository);
      if (await docs.hasFile(candidate)) return candidate;
    }
    return undefined;
  }
}

function select(
  lines: string[],
  selection: string | undefined,
): { content: string; number: number }[] | undefined {
  const numbered = lines.map((content, index) => ({
    content,
    number: index + 1,
  }));
  if (!selection) return numbered;
  const range = /^(\d*)(?::(\d*))?$/.exec(selection);
  if (range) {
    const from = Number(range[1] || 1);
    return numbered.slice(from - 1, range[2] ? Number(range[2]) : undefined);
  }
  const bounds = numbered.filter(
    ({ content }) => SECTION.exec(content)?.[1] === selection,
  );
  if (bounds.length === 0) return undefined;
  const [start, end] = bounds;
  return numbered.slice(start.number, end ? end.number - 1 : undefined);
}
