import { InputError } from '@backstage/errors';
import { explainName } from '@slipway/plugin-sandbox-common';
import fs from 'node:fs/promises';
import path from 'node:path';
import { GitRunner } from './GitRunner';

export const DEFAULT_BRANCH = 'main';

/** The bare repositories on disk, as `<gitDirectory>/<owner>/<name>.git`. */
export class RepositoryStorage {
  constructor(private readonly options: { gitDirectory: string; git: GitRunner; pushBytes: number }) {}

  /** @throws InputError when a name is not allowed, so that no other path can be formed. */
  pathOf(owner: string, name: string): string {
    const problem = explainName('owner', owner) ?? explainName('repository', name);
    if (problem) throw new InputError(problem);
    return path.join(this.options.gitDirectory, owner, `${name}.git`);
  }

  async exists(owner: string, name: string): Promise<boolean> {
    return fs.access(path.join(this.pathOf(owner, name), 'HEAD')).then(
      () => true,
      () => false,
    );
  }

  /** Makes the bare repository where it is missing. Doing it twice changes nothing. */
  async ensure(owner: string, name: string): Promise<string> {
    const target = this.pathOf(owner, name);
    if (await this.exists(owner, name)) return target;
    // Made beside its place and moved there when whole, so that a crash leaves no half repository.
    await fs.mkdir(path.dirname(target), { recursive: true });
    const draft = await fs.mkdtemp(path.join(this.options.gitDirectory, '.new-'));
    const { git, pushBytes } = this.options;
    await git.run(['init', '--bare', '--quiet', '--template=', `--initial-branch=${DEFAULT_BRANCH}`, draft]);
    const settings = {
      'http.receivepack': 'true',
      'receive.maxInputSize': String(pushBytes),
      'receive.fsckObjects': 'true',
      'transfer.hideRefs': 'refs/slipway',
      'gc.auto': '2000',
      // Objects reach the disk before a push is acknowledged.
      'core.fsync': 'committed',
    };
    for (const [key, value] of Object.entries(settings)) await git.run(['config', key, value], { gitDir: draft });
    await fs.rename(draft, target).catch(async error => {
      await fs.rm(draft, { recursive: true, force: true });
      if (!(await this.exists(owner, name))) throw error;
    });
    return target;
  }

  async remove(owner: string, name: string): Promise<void> {
    await fs.rm(this.pathOf(owner, name), { recursive: true, force: true });
  }
}
