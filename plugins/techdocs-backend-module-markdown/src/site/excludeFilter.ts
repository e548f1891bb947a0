import { minimatch } from 'minimatch';

/**
 * The part of .gitignore syntax that `exclude_docs` is written in. Braces and
 * extended globs are off: they let a short pattern take very long.
 */
export function excludeFilter(patterns: string[]): (path: string) => boolean {
  const rules = patterns
    .filter(pattern => pattern.length <= 200)
    .map(pattern => {
      const negated = pattern.startsWith('!');
      const body = negated ? pattern.slice(1) : pattern;
      const anchored = body.replace(/\/$/, '').includes('/');
      const glob = body.replace(/^\//, '').replace(/\/$/, '');
      return {
        negated,
        globs: anchored
          ? [glob, `${glob}/**`]
          : [`**/${glob}`, `**/${glob}/**`],
      };
    });
  const options = {
    dot: true,
    nobrace: true,
    noext: true,
    nocomment: true,
    nonegate: true,
  };
  return path => {
    let excluded = false;
    for (const { negated, globs } of rules) {
      if (globs.some(glob => minimatch(path, glob, options)))
        excluded = !negated;
    }
    return excluded;
  };
}
