import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { cacheDir, root } from './paths.mjs';

const IGNORED = new Set(['node_modules', 'dist', 'dist-types', 'reports', 'coverage', '.git']);

/** A digest of the names, sizes and times of files below the given places. */
export function fingerprint(places) {
  const hash = createHash('sha256');
  const visit = file => {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of fs.readdirSync(file).sort()) {
        if (!IGNORED.has(name)) visit(path.join(file, name));
      }
      return;
    }
    hash.update(`${path.relative(root, file)}\0${stat.size}\0${stat.mtimeMs}\n`);
  };
  for (const place of places) visit(path.join(root, place));
  return hash.digest('hex');
}

const stampFile = name => path.join(cacheDir, `${name}.stamp`);

export function isStamped(name, value) {
  try {
    return fs.readFileSync(stampFile(name), 'utf8') === value;
  } catch {
    return false;
  }
}

/**
 * Runs `work` and stamps its success. The stamp goes first, so that work that
 * was killed half-way is never taken for done.
 */
export async function stamped(name, value, work) {
  fs.rmSync(stampFile(name), { force: true });
  const result = await work();
  fs.mkdirSync(cacheDir, { recursive: true });
  fs.writeFileSync(stampFile(name), value);
  return result;
}
