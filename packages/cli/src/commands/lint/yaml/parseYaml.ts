import { Composer, Document, ParsedNode, Parser, YAMLError } from 'yaml';
import { messageOf, printable, sentences } from '../../../text';
import { Severity } from '../types';

export interface YamlProblem {
  start: number;
  end: number;
  severity: Severity;
  message: string;
  /** Offset of the other place that takes part, with what it is. */
  related?: { start: number; end: number; message: string };
}

export interface ParsedYaml {
  /** One for each document that has content and no error, in order. */
  roots: ParsedNode[];
  problems: YamlProblem[];
}

// Each document costs far more than its text, and a file that is all stray
// brackets would keep the composer busy for a long time. Real files stay far
// below both.
const MAX_DOCUMENTS = 1000;
const MAX_ODD_TOKENS = 100;

/** After the first few errors of a document, the rest are consequences. */
const MAX_PROBLEMS_PER_DOCUMENT = 5;

const fixes: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'Indent with spaces.',
  BAD_INDENT: 'Line it up with its siblings.',
  BLOCK_AS_IMPLICIT_KEY:
    'If the value contains ": ", put it in quotes; otherwise check the indentation.',
  MULTILINE_IMPLICIT_KEY: 'Check for a missing colon or a quote left open.',
  BAD_SCALAR_START: 'Put the value in quotes.',
  BAD_DQ_ESCAPE: 'Double the backslash, or use single quotes.',
  UNEXPECTED_TOKEN: 'Remove it, or put the value in quotes.',
};

function toProblem(error: YAMLError): YamlProblem {
  const [start, end] = error.pos;
  const isDeep = /call stack/i.test(error.message);
  return {
    start,
    end,
    severity: error.name === 'YAMLWarning' ? 'warning' : 'error',
    message: isDeep
      ? 'The document is nested too deeply to be read. Flatten it.'
      : sentences(
          `${printable(error.message).slice(0, 200).replace(/\.$/, '')}.`,
          fixes[error.code],
        ),
  };
}

/** The first problem of each line, and of those only the first few. */
function foremost(errors: YAMLError[], text: string): YamlProblem[] {
  const kept: YamlProblem[] = [];
  let lineEnd = -1;
  for (const error of errors) {
    const [start] = error.pos;
    if (start > lineEnd) {
      kept.push(toProblem(error));
      const next = text.indexOf('\n', start);
      lineEnd = next === -1 ? text.length : next;
    }
    if (kept.length === MAX_PROBLEMS_PER_DOCUMENT) {
      break;
    }
  }
  return kept;
}

/**
 * Reads all documents of a text, with the options the catalog itself uses
 * (YAML 1.2, no merge keys). Keys set twice and aliases are checked later, in
 * linear time: the yaml package compares each key with each other one.
 */
export function parseYaml(text: string): ParsedYaml {
  const parser = new Parser();
  const composer = new Composer({
    merge: false,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const result: ParsedYaml = { roots: [], problems: [] };
  let documents = 0;
  let oddTokens = 0;
  let offset = 0;

  function take(document: Document.Parsed): void {
    documents += 1;
    const { contents, errors, warnings } = document;
    result.problems.push(
      ...foremost(errors, text),
      ...foremost(warnings, text),
    );
    if (contents && errors.length === 0) {
      result.roots.push(contents);
    }
  }

  function giveUp(message: string): ParsedYaml {
    const problem: YamlProblem = {
      start: offset,
      end: offset,
      severity: 'error',
      message,
    };
    return { roots: result.roots, problems: [...result.problems, problem] };
  }

  try {
    for (const token of parser.parse(text)) {
      offset = 'offset' in token ? token.offset : offset;
      if (token.type === 'error' || token.type === 'directive') {
        oddTokens += 1;
      }
      for (const document of composer.next(token)) {
        take(document);
      }
      if (documents > MAX_DOCUMENTS) {
        return giveUp(
          `The file has more than ${MAX_DOCUMENTS} documents; the rest was not read. Split the file.`,
        );
      }
      if (oddTokens > MAX_ODD_TOKENS) {
        return giveUp('This is not YAML; the rest of the file was not read.');
      }
    }
    for (const document of composer.end()) {
      take(document);
    }
  } catch (error) {
    // The parser and the composer recurse; a text made to break them does.
    return giveUp(
      error instanceof RangeError
        ? 'The document is nested too deeply to be read. Flatten it.'
        : `The document cannot be read: ${printable(messageOf(error))}.`,
    );
  }
  if (documents === 0) {
    const { errors, warnings } = composer.streamInfo();
    result.problems.push(
      ...foremost(errors, text),
      ...foremost(warnings, text),
    );
  }
  return result;
}
