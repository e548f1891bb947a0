import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import type { Entity } from '@backstage/catalog-model';

const ORPHAN = 'backstage.io/orphan';

export interface EntityProblem {
  id: string;
  status: 'failing' | 'warning';
  title: string;
  /** What the catalog said. */
  detail?: string;
  /** What to do about it. */
  fix: string;
}

/** What to do about a message of the catalog; the first that matches. */
const FIXES: Array<[RegExp, string]> = [
  [
    /not of an allowed kind|NotAllowedError/i,
    'This kind may not come from this location. Allow it under catalog.rules in the portal’s configuration, or move the entity.',
  ],
  [
    /placeholder/i,
    'A file that catalog-info.yaml includes could not be read. Check its path, and that it is pushed.',
  ],
  [
    /duplicate|already (exists|managed)|conflicting entit/i,
    'Another file already describes an entity of this kind and name. Rename one of them, or remove one.',
  ],
  [
    /unable to read|NotFoundError|404|ENOENT|could not read/i,
    'The file could not be read. Check that it is still there and that the portal may read the repository.',
  ],
  [
    /401|403|unauthori[sz]ed|forbidden|rate limit/i,
    'The host refused to hand out the file. Check the token of the portal’s integration with it.',
  ],
  [
    /yaml|parse|malformed/i,
    'The file is no valid YAML. Correct it and push; the catalog reads it again by itself.',
  ],
  [
    /policy check|InputError|must |does not match|missing/i,
    'A field of the file is wrong. Correct it and push; the catalog reads it again by itself.',
  ],
];
const ANY_FIX =
  'Read the message, correct the file or what it points to, and have it read again.';

/** What keeps the catalog from showing this entity as its file describes it. */
export function findProblems(entity: Entity): EntityProblem[] {
  const items = (entity as AlphaEntity).status?.items ?? [];
  const problems: EntityProblem[] = items
    .filter(item => item.level === 'error' || item.level === 'warning')
    .map((item, index) => {
      const message = item.message ?? item.error?.message ?? '';
      const said = `${item.error?.name ?? ''} ${message}`;
      return {
        id: `${item.type}-${index}`,
        status: item.level === 'error' ? 'failing' : 'warning',
        title:
          item.level === 'error'
            ? 'The catalog could not process it'
            : 'The catalog has a remark',
        detail: message || undefined,
        fix: FIXES.find(([pattern]) => pattern.test(said))?.[1] ?? ANY_FIX,
      };
    });
  if (entity.metadata.annotations?.[ORPHAN] === 'true') {
    problems.push({
      id: 'orphan',
      status: 'warning',
      title: 'Nothing leads to it any more',
      detail:
        'The location it came from no longer names it, so it is no longer updated.',
      fix: 'Bring its file back, register it again, or unregister it from the menu.',
    });
  }
  return problems;
}
