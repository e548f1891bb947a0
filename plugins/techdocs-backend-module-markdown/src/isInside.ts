import path from 'node:path';

/** Whether `target` is `root` or below it. Both must be absolute and free of symlinks already. */
export function isInside(root: string, target: string): boolean {
  return (
    target === root ||
    target.startsWith(root.endsWith(path.sep) ? root : root + path.sep)
  );
}
