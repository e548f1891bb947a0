import { realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, parse, relative, resolve, sep } from 'node:path';
import { convertPathToPattern, glob, isDynamicPattern } from 'tinyglobby';
import { quote } from '../../../text';
import { UsageError } from '../../../UsageError';

export interface FoundFile {
  /** Relative to the working folder, with `/`, as shown to people. */
  path: string;
  absolutePath: string;
}

interface FindOptions {
  /** Files, folders and globs; none means the working folder. */
  args: string[];
  /** Globs, relative to the working folder. */
  ignore: string[];
  cwd: string;
}

const FILE_NAME = 'catalog-info.yaml';
const NEVER = ['**/node_modules/**', '**/.git/**'];

async function typeOf(path: string): Promise<'folder' | 'other' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'other';
  } catch {
    return undefined;
  }
}

/** One file reached by two names (a link) is one file. */
async function identityOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
}

export function displayPath(cwd: string, absolutePath: string): string {
  return relative(cwd, absolutePath).split(sep).join('/');
}

/**
 * Searches below a folder. Patterns that lead up and out of the folder never
 * match ignore patterns such as node_modules, so the search starts higher up.
 */
function search(pattern: string, from: string, options: FindOptions) {
  let folder = from;
  let rest = pattern;
  while (rest.startsWith('../')) {
    folder = dirname(folder);
    rest = rest.slice('../'.length);
  }
  if (isAbsolute(rest)) {
    folder = parse(rest).root;
    rest = rest.slice(folder.length);
  }
  const home = convertPathToPattern(options.cwd);
  const ignore = options.ignore.map(path =>
    path.startsWith('**/') || isAbsolute(path) ? path : `${home}/${path}`,
  );
  return glob(rest, {
    cwd: folder,
    ignore: [...NEVER, ...ignore],
    absolute: true,
    dot: true,
    expandDirectories: false,
    // A link that leads back up would go round in circles.
    followSymbolicLinks: false,
  });
}

/**
 * Finds the files to check: named files as they are, folders by the name
 * catalog-info.yaml, and globs. Links are not followed, except when named.
 */
export async function findFiles(options: FindOptions): Promise<FoundFile[]> {
  const { cwd } = options;
  const args = options.args.length > 0 ? options.args : ['.'];
  const found: string[] = [];
  for (const arg of args) {
    const path = resolve(cwd, arg);
    const type = await typeOf(path);
    if (type === 'folder') {
      found.push(...(await search(`**/${FILE_NAME}`, path, options)));
    } else if (type === 'other') {
      found.push(path);
    } else if (isDynamicPattern(arg)) {
      const matches = await search(arg, cwd, options);
      if (matches.length === 0) {
        throw new UsageError(
          `No file matches ${quote(
            arg,
          )}. Check the pattern, and quote it so that the shell leaves it alone.`,
        );
      }
      found.push(...matches);
    } else {
      throw new UsageError(
        `There is no file or folder ${quote(
          arg,
        )}. Check the path; it is relative to ${quote(cwd)}.`,
      );
    }
  }
  if (found.length === 0) {
    throw new UsageError(
      `No ${FILE_NAME} below ${args
        .map(quote)
        .join(
          ', ',
        )}. Name the files, or run this in the root of the repository.`,
    );
  }

  const byIdentity = new Map<string, string>();
  for (const path of found.map(match => resolve(match)).sort()) {
    const identity = await identityOf(path);
    if (!byIdentity.has(identity)) {
      byIdentity.set(identity, path);
    }
  }
  return [...byIdentity.values()].map(absolutePath => ({
    absolutePath,
    path: displayPath(cwd, absolutePath),
  }));
}
