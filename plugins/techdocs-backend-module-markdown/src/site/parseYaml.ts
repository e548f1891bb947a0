import { InputError } from '@backstage/errors';
import { parseDocument } from 'yaml';
import { DocsWarning } from '../warnings';

/** What these Python names ask for is done here anyway; warning of them would warn every Material site. */
const HARMLESS_TAG =
  /(?:twemoji|to_svg|gemoji|fence_code_format|fence_mermaid|slugify|arithmatex\.\w+|fence_div_format)\b/;

export interface ParsedYaml {
  value: unknown;
  warnings: DocsWarning[];
}

/**
 * YAML as data only. Tags construct nothing: Python's are dropped with a
 * warning, and `!ENV` does not read the environment, which holds our secrets.
 */
export function parseYaml(text: string, file: string): ParsedYaml {
  const warnings: DocsWarning[] = [];
  const document = parseDocument(text, {
    version: '1.1',
    merge: true,
    uniqueKeys: false,
    prettyErrors: true,
    customTags: [
      // The monorepo plugin's include may be written as a tag; keep it as the string it stands for.
      { tag: '!include', resolve: (value: string) => `!include ${value}` },
    ],
  });
  const [error] = document.errors;
  if (error) {
    const line = error.linePos?.[0].line;
    throw new InputError(
      `${file}${line ? `:${line}` : ''}: ${error.message.split('\n')[0]}`,
    );
  }
  for (const problem of document.warnings) {
    if (
      problem.code !== 'TAG_RESOLVE_FAILED' ||
      !HARMLESS_TAG.test(problem.message)
    ) {
      warnings.push({
        file,
        line: problem.linePos?.[0].line,
        message: describe(problem.message),
      });
    }
  }
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), warnings };
  } catch (cause) {
    throw new InputError(
      `${file}: ${cause instanceof Error ? cause.message : 'cannot be read'}`,
    );
  }
}

function describe(message: string): string {
  const [first] = message.split('\n');
  const tag = /Unresolved tag: (\S+)/.exec(first)?.[1];
  return tag
    ? `the tag ${tag.replace(
        /^tag:yaml\.org,2002:/,
        '!!',
      )} is ignored: nothing in this file is run`
    : first;
}
