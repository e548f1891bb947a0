import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { HomeAttentionItem } from '@slipway/plugin-ui';
import { getTitle } from '../../entity/lib/entityFacts';
import { findProblems } from '../../entity/lib/problems';

/** What the catalog has against my entities; they are read already, so it costs no call. */
export function findCatalogAttention(
  entities: Entity[],
  linkTo: (entity: Entity) => string,
): HomeAttentionItem[] {
  return entities.flatMap(entity => {
    const problems = findProblems(entity);
    if (problems.length === 0) return [];
    const [first] = problems;
    const more = problems.length - 1;
    return [
      {
        id: `catalog ${stringifyEntityRef(entity)}`,
        status: problems.some(({ status }) => status === 'failing')
          ? 'failing'
          : 'warning',
        title: `${getTitle(entity)} (${entity.kind}): ${lowerFirst(
          first.title,
        )}`,
        detail: [first.detail ?? first.fix, more > 0 && `and ${more} more`]
          .filter(Boolean)
          .join(' — '),
        href: linkTo(entity),
      },
    ];
  });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
