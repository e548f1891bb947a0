import { quote } from '../../../text';
import { EntityDocument, isTemplated } from '../entities';
import { fieldName } from '../fieldName';
import { isAbsoluteTarget, TargetResolver } from '../files/resolveTarget';
import { Report } from '../types';
import { Path } from '../yaml/Locator';

interface Target {
  path: Path;
  target: string;
  /** What needs the file, for the message. */
  what: string;
}

function locationTargets(entity: EntityDocument): Target[] {
  const { kind, spec } = entity;
  // An optional target may be missing, and other types have other targets.
  const isChecked =
    kind === 'Location' &&
    spec.presence !== 'optional' &&
    (spec.type === undefined || spec.type === 'url' || spec.type === 'file');
  if (!isChecked) {
    return [];
  }
  const candidates: Array<[Path, unknown]> = [
    [['spec', 'target'], spec.target],
  ];
  if (Array.isArray(spec.targets)) {
    spec.targets.forEach((target: unknown, index) =>
      candidates.push([['spec', 'targets', index], target]),
    );
  }
  return candidates.flatMap(([path, target]) =>
    typeof target === 'string' && target !== ''
      ? [{ path, target, what: fieldName(path) }]
      : [],
  );
}

/**
 * Of a pattern only the folder before the first wildcard is looked for:
 * walking the disk for patterns in a file that is not trusted could take as
 * long as its author likes.
 */
function withoutWildcards(target: string): string {
  const wildcard = target.search(/[*?]/);
  return wildcard === -1
    ? target
    : target.slice(0, target.lastIndexOf('/', wildcard) + 1) || '.';
}

export async function checkFiles(
  entity: EntityDocument,
  report: Report,
  resolver: TargetResolver,
): Promise<void> {
  const { folder, locator, placeholders } = entity;

  async function check({ path, target, what }: Target, base: string) {
    const found = await resolver.check(base, folder);
    const isPattern = base !== target;
    if (found === 'missing') {
      report({
        rule: 'missing-file',
        severity: 'error',
        message: `${what} names ${quote(target)}, but ${
          isPattern ? `the folder ${quote(base)}` : 'that file'
        } does not exist. Correct the path (it is relative to this file), or commit the file.`,
        ...locator.value(path),
      });
    } else if (found === 'folder' && !isPattern) {
      report({
        rule: 'missing-file',
        severity: 'error',
        message: `${what} names ${quote(
          target,
        )}, which is a folder. Name a file in it.`,
        ...locator.value(path),
      });
    }
  }

  for (const target of locationTargets(entity)) {
    if (!isTemplated(target.target) && !isAbsoluteTarget(target.target)) {
      await check(target, withoutWildcards(target.target));
    }
  }
  for (const { path, key, target } of placeholders) {
    if (typeof target !== 'string' || target === '') {
      report({
        rule: 'schema',
        severity: 'error',
        message: `${key} in ${fieldName(
          path,
        )} must be the path or address of a file, as text.`,
        ...locator.value([...path, key]),
      });
    } else if (!isTemplated(target)) {
      const what = `${key} in ${fieldName(path)}`;
      await check({ path: [...path, key], target, what }, target);
    }
  }
}
