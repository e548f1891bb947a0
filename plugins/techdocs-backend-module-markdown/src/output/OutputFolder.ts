import { promises as fs } from 'node:fs';
import path from 'node:path';
import { InputError } from '@backstage/errors';
import { isInside } from '../isInside';

/**
 * Writes the site. Where the same folder is written to again, `written` tells
 * what each file was made from, so that somebody who watches their site while
 * writing waits for one page and not for all.
 */
export class OutputFolder {
  private readonly folders = new Set<string>();
  private readonly paths = new Set<string>();

  constructor(
    private readonly root: string,
    private readonly written: Map<string, string>,
  ) {}

  get files(): string[] {
    return [...this.paths];
  }

  has(file: string): boolean {
    return this.paths.has(file);
  }

  /** `key` changes whenever what `make` makes would. */
  async write(
    file: string,
    key: string,
    make: () => string | Buffer,
  ): Promise<void> {
    const target = path.resolve(this.root, file);
    if (!isInside(path.resolve(this.root), target))
      throw new InputError(`"${file}" is not below the site`);
    this.paths.add(file);
    if (this.written.get(file) === key) return;
    const folder = path.dirname(target);
    if (!this.folders.has(folder)) {
      await fs.mkdir(folder, { recursive: true });
      this.folders.add(folder);
    }
    await fs.writeFile(target, make());
    this.written.set(file, key);
  }

  /** Takes away what an earlier build wrote to this folder and this one did not. */
  async removeOthers(): Promise<void> {
    for (const file of this.written.keys()) {
      if (this.paths.has(file)) continue;
      await fs.rm(path.resolve(this.root, file), { force: true });
      this.written.delete(file);
    }
  }
}
