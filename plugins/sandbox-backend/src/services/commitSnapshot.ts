import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { DEFAULT_BRANCH, GitRunner } from '@slipway/plugin-sandbox-node';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as tar from 'tar';

export interface SnapshotOptions {
  git: GitRunner;
  gitDir: string;
  parent?: string;
  message: string;
  /** The entity ref of the author. */
  author: string;
  tar: Readable;
  workDirectory: string;
  maxBytes: number;
}

const ZERO = '0'.repeat(40);

/**
 * Makes a commit whose tree is exactly the content of a tar, and moves the
 * default branch to it if nobody moved it meanwhile. `changed` is false when
 * the branch already has this content.
 */
export async function commitSnapshot(options: SnapshotOptions): Promise<{ commit: string; changed: boolean }> {
  const { git, gitDir, parent } = options;
  const area = await fs.mkdtemp(path.join(options.workDirectory, 'snapshot-'));
  try {
    const tree = path.join(area, 'tree');
    await fs.mkdir(tree);
    await extract(options.tar, tree, options.maxBytes);
    const env = { GIT_INDEX_FILE: path.join(area, 'index'), GIT_WORK_TREE: tree };
    // --force: a .gitignore in the content says what people should not add; it does not thin out a template.
    await git.run(['add', '--all', '--force', '.'], { gitDir, cwd: tree, env });
    const treeId = await git.text(['write-tree'], { gitDir, env });
    if (parent && (await git.text(['rev-parse', `${parent}^{tree}`], { gitDir })) === treeId) {
      return { commit: parent, changed: false };
    }
    const commit = await git.text(['commit-tree', treeId, ...(parent ? ['-p', parent] : [])], {
      gitDir,
      input: options.message,
      env: identity(options.author),
    });
    await git.run(['update-ref', `refs/heads/${DEFAULT_BRANCH}`, commit, parent ?? ZERO], { gitDir });
    return { commit, changed: true };
  } finally {
    await fs.rm(area, { recursive: true, force: true });
  }
}

async function extract(source: Readable, target: string, maxBytes: number): Promise<void> {
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > maxBytes ? new InputError(`The content is larger than ${Math.round(maxBytes / 1024 / 1024)} MiB.`) : null, chunk);
    },
  });
  let unpacked = 0;
  const refuse: string[] = [];
  const unpack = tar.extract({
    cwd: target,
    strict: true,
    filter: (name, entry) => {
      unpacked += 'size' in entry && typeof entry.size === 'number' ? entry.size : 0;
      const odd = 'type' in entry && !['File', 'Directory', 'SymbolicLink', 'OldFile', 'ContiguousFile'].includes(String(entry.type));
      const outside = name.split('/').some(part => part === '..' || part.toLowerCase() === '.git') || name.startsWith('/');
      if (odd || outside || unpacked > 4 * maxBytes) refuse.push(name);
      return refuse.length === 0;
    },
  });
  try {
    await pipeline(source, meter, unpack);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`The content is no readable tar archive: ${error instanceof Error ? error.message : 'unknown fault'}`);
  }
  if (refuse.length > 0) throw new InputError(`The content holds a file that is not allowed: ${JSON.stringify(refuse[0].slice(0, 200))}`);
}

function identity(author: string): Record<string, string> {
  const { name } = parseEntityRef(author, { defaultKind: 'user', defaultNamespace: 'default' });
  // A commit needs an address; .invalid is reserved for ones that reach nobody (RFC 2606).
  const email = `${name}@slipway.invalid`;
  return { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
}
