import { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch {
    return undefined;
  }
}

/** `https://…`, `file:…` or `C:\…`: nothing that is relative to a file. */
export function isAbsoluteTarget(target: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(target);
}

async function repositoryRoot(folder: string): Promise<string | undefined> {
  let at = folder;
  for (;;) {
    if (await statOf(join(at, '.git'))) {
      return at;
    }
    const parent = dirname(at);
    if (parent === at) {
      return undefined;
    }
    at = parent;
  }
}

/** Caches what it finds: a list of targets mostly points at the same places. */
export class TargetResolver {
  private readonly roots = new Map<string, Promise<string | undefined>>();

  /**
   * What a relative target leads to, seen from a folder. `unknown` when it
   * cannot be told here: an address, or a path from the root of a repository
   * in a folder that is not in one.
   */
  async check(
    target: string,
    folder: string,
  ): Promise<'file' | 'folder' | 'missing' | 'unknown'> {
    if (isAbsoluteTarget(target)) {
      return 'unknown';
    }
    const path = target.replace(/[?#].*$/s, '');
    let base: string | undefined = folder;
    if (path.startsWith('/')) {
      let root = this.roots.get(folder);
      if (!root) {
        root = repositoryRoot(folder);
        this.roots.set(folder, root);
      }
      base = await root;
    }
    if (base === undefined) {
      return 'unknown';
    }
    const found =
      (await statOf(join(base, path))) ??
      (await statOf(join(base, decoded(path))));
    if (!found) {
      return 'missing';
    }
    return found.isDirectory() ? 'folder' : 'file';
  }
}

/** The catalog reads targets as parts of an address, where a space is %20. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
