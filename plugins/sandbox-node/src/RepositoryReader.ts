import { InputError, NotFoundError } from '@backstage/errors';
import { Commit, TreeEntry } from '@slipway/plugin-sandbox-common';
import { Readable } from 'node:stream';
import { GitError, GitRunner } from './GitRunner';

export interface TreeObject {
  id: string;
  type: 'blob' | 'tree' | 'commit';
  commit: string;
}

/** Reads one bare repository at a ref. Paths have no leading slash. */
export class RepositoryReader {
  constructor(private readonly options: { git: GitRunner; gitDir: string }) {}

  /** The commit a ref stands for; undefined in an empty repository whose default branch has none yet. */
  async resolveCommit(ref: string | undefined): Promise<string | undefined> {
    if (ref !== undefined) assertRef(ref);
    try {
      return await this.text(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref ?? 'HEAD'}^{commit}`]);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      if (ref === undefined || ref === (await this.defaultBranch())) {
        if ((await this.refs()).length === 0) return undefined;
      }
      throw new NotFoundError(`There is no branch, tag or commit ${JSON.stringify(ref ?? 'HEAD')} in this repository.`);
    }
  }

  async defaultBranch(): Promise<string> {
    return (await this.text(['symbolic-ref', 'HEAD'])).replace(/^refs\/heads\//, '');
  }

  async refs(): Promise<Array<{ name: string; type: 'branch' | 'tag'; commit: string }>> {
    const out = await this.text(['for-each-ref', '--format=%(refname)%00%(objectname)', 'refs/heads', 'refs/tags']);
    return out
      .split('\n')
      .filter(Boolean)
      .map(line => {
        const [ref, commit] = line.split('\0');
        const type = ref.startsWith('refs/tags/') ? ('tag' as const) : ('branch' as const);
        return { name: ref.replace(/^refs\/(heads|tags)\//, ''), type, commit };
      });
  }

  /** What is at a path: its object id changes only when its content does. */
  async object(ref: string | undefined, path: string): Promise<TreeObject> {
    const commit = await this.resolveCommit(ref);
    if (!commit) throw new NotFoundError('This repository has no commits yet.');
    const clean = assertPath(path);
    if (clean === '') {
      return { id: await this.text(['rev-parse', `${commit}^{tree}`]), type: 'tree', commit };
    }
    const line = await this.text(['ls-tree', '-z', commit, '--', clean]);
    const match = /^\d+ (blob|tree|commit) ([0-9a-f]+)\t/.exec(line);
    const type = match?.[1];
    if (!match || (type !== 'blob' && type !== 'tree' && type !== 'commit')) {
      throw new NotFoundError(`There is no ${JSON.stringify(clean)} at ${ref ?? 'the default branch'}.`);
    }
    return { id: match[2], type, commit };
  }

  async entries(ref: string | undefined, path: string): Promise<TreeEntry[]> {
    const { id } = await this.object(ref, path);
    const out = await this.options.git.run(['ls-tree', '-z', '-l', id], { gitDir: this.options.gitDir });
    return out
      .toString('utf8')
      .split('\0')
      .filter(Boolean)
      .map(parseEntry)
      .sort((a, b) => Number(b.type === 'folder') - Number(a.type === 'folder') || a.name.localeCompare(b.name));
  }

  /** Every file path at a ref, for searches. */
  async paths(commit: string): Promise<string[]> {
    const out = await this.options.git.run(['ls-tree', '-r', '-z', '--name-only', commit], { gitDir: this.options.gitDir });
    return out.toString('utf8').split('\0').filter(Boolean);
  }

  async size(blob: string): Promise<number> {
    return Number(await this.text(['cat-file', '-s', blob]));
  }

  async blob(id: string, maxBytes?: number): Promise<Buffer> {
    return this.options.git.run(['cat-file', 'blob', id], { gitDir: this.options.gitDir, maxBytes });
  }

  /** The commits that touched a path, newest first. */
  async log(options: { ref?: string; path?: string; limit: number; offset?: number }): Promise<Commit[]> {
    const commit = await this.resolveCommit(options.ref);
    if (!commit) return [];
    const path = assertPath(options.path ?? '');
    const out = await this.text([
      'log',
      '-z',
      `--max-count=${options.limit}`,
      `--skip=${options.offset ?? 0}`,
      '--format=%H%x1f%s%x1f%an%x1f%ae%x1f%aI',
      commit,
      ...(path ? ['--', path] : []),
    ]);
    return out
      .split('\0')
      .filter(Boolean)
      .map(record => {
        const [id, subject, authorName, authorEmail, authoredAt] = record.split('\x1f');
        return { id, subject, authorName, authorEmail, authoredAt };
      });
  }

  /** A tar of the tree at a path. The caller reads the stream to its end. */
  archive(treeId: string): Readable {
    const child = this.options.git.spawn(['archive', '--format=tar', treeId], { gitDir: this.options.gitDir });
    child.stdin.end();
    child.on('close', code => {
      if (code !== 0) child.stdout.destroy(new GitError('archive', code ?? undefined, 'the archive is incomplete'));
    });
    return child.stdout;
  }

  private text(args: string[]) {
    return this.options.git.text(args, { gitDir: this.options.gitDir });
  }
}

function parseEntry(record: string): TreeEntry {
  const [meta, name] = record.split('\t');
  const [mode, type, , size] = meta.split(/\s+/);
  if (type === 'tree') return { name, type: 'folder' };
  if (type === 'commit') return { name, type: 'submodule' };
  return { name, type: mode === '120000' ? 'link' : 'file', size: Number(size) };
}

/** A ref goes to git as an argument: it may not look like an option, nor be an expression. */
function assertRef(ref: string): void {
  if (!/^[\w][\w./+@-]{0,250}$/.test(ref) || ref.includes('..') || ref.includes('@{')) {
    throw new InputError(`${JSON.stringify(ref.slice(0, 100))} is not a branch, tag or commit name.`);
  }
}

function assertPath(path: string): string {
  const clean = path.replace(/^\/+|\/+$/g, '');
  if (clean.includes('\0') || clean.split('/').some(part => part === '..' || part === '.')) {
    throw new InputError(`The path ${JSON.stringify(path.slice(0, 200))} is not allowed.`);
  }
  if (clean.length > 4096) throw new InputError('The path is too long.');
  return clean;
}
