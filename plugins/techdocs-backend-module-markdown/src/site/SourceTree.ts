import { constants, promises as fs } from 'node:fs';
import path from 'node:path';
import { isInside } from '../isInside';
import { describeBytes, LimitError } from '../limits';

export interface TreeListing {
  files: string[];
  /** Entries left out, with the reason. */
  skipped: { path: string; reason: string }[];
}

/**
 * A folder that can be read and not left: every path is resolved with its
 * symlinks first and must then still be below the root.
 */
export class SourceTree {
  private constructor(
    readonly root: string,
    /** Path of this folder from the repository root, for messages. */
    readonly label: string,
  ) {}

  static async create(root: string, label = ''): Promise<SourceTree> {
    return new SourceTree(await fs.realpath(root), label);
  }

  /** The folder `relative`, when it is one and lies inside. */
  async folder(relative: string): Promise<SourceTree | undefined> {
    const real = await this.resolve(relative);
    if (!real || !(await fs.stat(real)).isDirectory()) return undefined;
    return new SourceTree(real, path.posix.join(this.label, relative));
  }

  /** Real path of what is inside the tree; undefined for what is missing or outside. */
  async resolve(relative: string): Promise<string | undefined> {
    if (path.isAbsolute(relative) || relative.includes('\0')) return undefined;
    const target = path.resolve(this.root, relative);
    if (!isInside(this.root, target)) return undefined;
    try {
      const real = await fs.realpath(target);
      return isInside(this.root, real) ? real : undefined;
    } catch {
      return undefined;
    }
  }

  async hasFile(relative: string): Promise<boolean> {
    const real = await this.resolve(relative);
    return real !== undefined && (await fs.stat(real)).isFile();
  }

  async read(relative: string, maxBytes: number): Promise<Buffer> {
    const real = await this.resolve(relative);
    if (!real)
      throw new Error(
        `${this.labelOf(relative)} is missing or outside of the folder`,
      );
    // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
    const handle = await fs.open(
      real,
      constants.O_RDONLY | constants.O_NONBLOCK,
    );
    try {
      const stat = await handle.stat();
      if (!stat.isFile())
        throw new Error(`${this.labelOf(relative)} is not a file`);
      if (stat.size > maxBytes) {
        throw new LimitError(
          `the file has ${describeBytes(
            stat.size,
          )}, the limit is ${describeBytes(maxBytes)}`,
        );
      }
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  }

  async readText(relative: string, maxBytes: number): Promise<string> {
    const text = (await this.read(relative, maxBytes)).toString('utf8');
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }

  /** All files below the tree, sorted. Hidden ones are left out, as MkDocs does. */
  async list(limits: { files: number; nesting: number }): Promise<TreeListing> {
    const listing: TreeListing = { files: [], skipped: [] };
    await this.walk('', 0, limits, listing);
    listing.files.sort();
    return listing;
  }

  labelOf(relative: string): string {
    return path.posix.join(this.label, relative);
  }

  private async walk(
    folder: string,
    depth: number,
    limits: { files: number; nesting: number },
    listing: TreeListing,
  ): Promise<void> {
    if (depth > limits.nesting) {
      listing.skipped.push({
        path: folder,
        reason: `folders are nested more than ${limits.nesting} deep`,
      });
      return;
    }
    const entries = await fs.readdir(path.join(this.root, folder), {
      withFileTypes: true,
    });
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const relative = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        await this.walk(relative, depth + 1, limits, listing);
      } else if (entry.isSymbolicLink()) {
        // Links to folders are not followed: they can form a circle.
        if (await this.hasFile(relative)) listing.files.push(relative);
        else
          listing.skipped.push({
            path: relative,
            reason: 'the symlink leads to a folder, to nothing or outside',
          });
      } else if (entry.isFile()) {
        listing.files.push(relative);
      } else {
        listing.skipped.push({
          path: relative,
          reason: 'it is not a regular file',
        });
      }
      if (listing.files.length > limits.files) {
        throw new LimitError(
          `${this.label || 'the repository'} has more than ${
            limits.files
          } files`,
        );
      }
    }
  }
}
