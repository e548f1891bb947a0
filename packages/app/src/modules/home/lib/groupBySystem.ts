import {
  parseEntityRef,
  stringifyEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { getSpecText, getTitle } from '../../entity/lib/entityFacts';

export interface SystemGroup {
  /** Undefined for what is in no system. */
  system?: CompoundEntityRef;
  /** The system itself, when it is mine. */
  systemEntity?: Entity;
  entities: Entity[];
}

const KIND_ORDER = ['domain', 'component', 'api', 'resource', 'template'];

/** My entities by the system they are in, which may be somebody else's. What is in none comes last. */
export function groupBySystem(entities: Entity[]): SystemGroup[] {
  const groups = new Map<string, SystemGroup>();
  const groupOf = (system: CompoundEntityRef | undefined): SystemGroup => {
    const key = system ? stringifyEntityRef(system) : '';
    const known = groups.get(key);
    if (known) return known;
    const group: SystemGroup = { system, entities: [] };
    groups.set(key, group);
    return group;
  };

  for (const entity of entities) {
    if (entity.kind.toLowerCase() === 'system') {
      const { name, namespace = 'default' } = entity.metadata;
      groupOf({ kind: 'system', namespace, name }).systemEntity = entity;
    } else {
      groupOf(getSystem(entity)).entities.push(entity);
    }
  }

  const titleOf = ({ system, systemEntity }: SystemGroup) =>
    systemEntity ? getTitle(systemEntity) : system?.name ?? '';
  return [...groups.values()]
    .map(group => ({ ...group, entities: group.entities.sort(compare) }))
    .sort(
      (a, b) =>
        Number(!a.system) - Number(!b.system) ||
        titleOf(a).localeCompare(titleOf(b)),
    );
}

function getSystem(entity: Entity): CompoundEntityRef | undefined {
  const ref = getSpecText(entity, 'system');
  if (!ref) return undefined;
  try {
    return parseEntityRef(ref, {
      defaultKind: 'system',
      defaultNamespace: entity.metadata.namespace,
    });
  } catch {
    return undefined;
  }
}

function compare(a: Entity, b: Entity): number {
  return rank(a) - rank(b) || getTitle(a).localeCompare(getTitle(b));
}

function rank(entity: Entity): number {
  const index = KIND_ORDER.indexOf(entity.kind.toLowerCase());
  return index === -1 ? KIND_ORDER.length : index;
}
