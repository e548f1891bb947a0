import { minimatch } from 'minimatch';
import { Limits } from '../limits';
import { SourceTree } from './SourceTree';

/** Paths below the repository that an `!include` names; `*` may stand for folders. */
export async function expandInclude(
  repository: SourceTree,
  pattern: string,
  limits: Limits,
): Promise<string[]> {
  if (
    pattern.startsWith('..') ||
    pattern.startsWith('/') ||
    pattern.length > 200
  )
    return [];
  if (!/\.ya?ml$/i.test(pattern)) return [];
  if (!pattern.includes('*'))
    return (await repository.hasFile(pattern)) ? [pattern] : [];
  const { files } = await repository.list(limits);
  return files.filter(file =>
    minimatch(file, pattern, {
      nobrace: true,
      noext: true,
      nonegate: true,
      nocomment: true,
    }),
  );
}
