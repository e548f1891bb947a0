import {
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_API_CONSUMED_BY,
  RELATION_API_PROVIDED_BY,
  RELATION_CHILD_OF,
  RELATION_CONSUMES_API,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_MEMBER,
  RELATION_HAS_PART,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PARENT_OF,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
  stringifyEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';

/** In the order in which a reader asks for them. */
const TITLES: Record<string, string> = {
  [RELATION_HAS_PART]: 'Parts',
  [RELATION_HAS_MEMBER]: 'Members',
  [RELATION_PARENT_OF]: 'Groups within',
  [RELATION_DEPENDS_ON]: 'Depends on',
  [RELATION_DEPENDENCY_OF]: 'Used by',
  [RELATION_API_PROVIDED_BY]: 'Provided by',
  [RELATION_API_CONSUMED_BY]: 'Consumed by',
  [RELATION_PROVIDES_API]: 'Provides',
  [RELATION_CONSUMES_API]: 'Consumes',
  [RELATION_OWNER_OF]: 'Owns',
};
const ORDER = Object.keys(TITLES);

/** What an entity belongs to is among its own facts, in the About card. */
const UPWARD: string[] = [
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
];

const KIND_ORDER = ['domain', 'system', 'component', 'api', 'resource'];

export interface RelatedRef {
  ref: string;
  name: CompoundEntityRef;
}

export interface RelationGroup {
  type: string;
  title: string;
  refs: RelatedRef[];
}

/** Groups what an entity leads to by relation; there are no empty groups. */
export function groupRelations(entity: Entity): RelationGroup[] {
  const groups = new Map<string, Map<string, RelatedRef>>();
  for (const { type, targetRef } of entity.relations ?? []) {
    if (UPWARD.includes(type)) continue;
    const refs = groups.get(type) ?? new Map<string, RelatedRef>();
    refs.set(targetRef, { ref: targetRef, name: parseEntityRef(targetRef) });
    groups.set(type, refs);
  }
  return [...groups]
    .map(([type, refs]) => ({
      type,
      title: TITLES[type] ?? humanizeRelation(type),
      refs: [...refs.values()].sort(compareRefs),
    }))
    .sort((a, b) => rank(ORDER, a.type) - rank(ORDER, b.type));
}

/** The targets of one kind of relation, as names. */
export function getTargets(entity: Entity, type: string): CompoundEntityRef[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => parseEntityRef(relation.targetRef));
}

/** Everything an entity is related to, once. */
export function getRelatedRefs(entity: Entity): string[] {
  const own = stringifyEntityRef(getCompoundEntityRef(entity));
  const refs = new Set(entity.relations?.map(({ targetRef }) => targetRef));
  refs.delete(own);
  return [...refs].sort();
}

function compareRefs(a: RelatedRef, b: RelatedRef): number {
  return (
    rank(KIND_ORDER, a.name.kind) - rank(KIND_ORDER, b.name.kind) ||
    a.name.name.localeCompare(b.name.name)
  );
}

/** What is not in the list comes after what is. */
function rank(order: string[], value: string): number {
  const index = order.indexOf(value);
  return index === -1 ? order.length : index;
}

/** `deploysTo` becomes `Deploys to`. */
function humanizeRelation(type: string): string {
  const words = type.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
