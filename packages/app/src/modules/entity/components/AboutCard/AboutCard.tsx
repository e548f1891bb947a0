import {
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import { Panel } from '@slipway/plugin-ui';
import type { ReactNode } from 'react';
import { useRelatedEntities } from '../../hooks/useRelatedEntities';
import {
  getProfileText,
  getSpecText,
  getTemplateRef,
  isSafeLink,
} from '../../lib/entityFacts';
import { getTargets } from '../../lib/relations';
import { toWebLink } from '../../lib/webLink';
import { EntityLink } from '../EntityLink';
import styles from './AboutCard.module.css';
import { CatalogEntry } from './CatalogEntry';
import { Contacts } from './Contacts';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

/** What it is and whom to ask: the facts of its catalog file, only those it has. */
export function AboutCard({ entity }: { entity: Entity }) {
  // Without it the names are still right; only titles and contacts are missing.
  const { value: related } = useRelatedEntities(entity);
  const find = (name: CompoundEntityRef) =>
    related?.get(stringifyEntityRef(name));

  const names = (title: string, refs: CompoundEntityRef[]) =>
    refs.length > 0 && (
      <Fact name={title}>
        {refs.map(ref => (
          <div key={stringifyEntityRef(ref)}>
            <EntityLink name={ref} entity={find(ref)} />
          </div>
        ))}
      </Fact>
    );

  const owners = getTargets(entity, RELATION_OWNED_BY);
  const parts = getTargets(entity, RELATION_PART_OF);
  const partsOfKind = (kind: string) =>
    parts.filter(part => part.kind.toLowerCase() === kind);
  const lifecycle = getSpecText(entity, 'lifecycle');
  const type = getSpecText(entity, 'type');
  const template = getTemplateRef(entity);
  const { tags = [], links = [] } = entity.metadata;
  const hasContacts =
    Boolean(getProfileText(entity, 'email')) ||
    ['user', 'group'].includes(entity.kind.toLowerCase());
  const ownLinks = hasContacts
    ? []
    : links.filter(link => isSafeLink(link.url));

  return (
    <Panel title="About">
      <dl className={styles.facts}>
        {owners.length > 0 && (
          <Fact name={owners.length === 1 ? 'Owner' : 'Owners'}>
            {owners.map(ref => {
              const owner = find(ref);
              return (
                <div key={stringifyEntityRef(ref)}>
                  <EntityLink name={ref} entity={owner} />
                  {owner && <Contacts entity={owner} />}
                </div>
              );
            })}
          </Fact>
        )}
        {hasContacts && (
          <Fact name="Contact">
            <Contacts entity={entity} emptyText="None given" />
          </Fact>
        )}
        {names('Teams', getTargets(entity, RELATION_MEMBER_OF))}
        {names('Part of', getTargets(entity, RELATION_CHILD_OF))}
        {names('Domain', partsOfKind('domain'))}
        {names('System', partsOfKind('system'))}
        {names('Part of', partsOfKind('component'))}
        {lifecycle && <Fact name="Lifecycle">{lifecycle}</Fact>}
        {type && <Fact name="Type">{type}</Fact>}
        {names('Made from', template ? [template] : [])}
        {tags.length > 0 && (
          <Fact name="Tags">
            <ul className={styles.tags}>
              {tags.map(tag => (
                <li key={tag} className={styles.tag}>
                  {tag}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {ownLinks.length > 0 && (
          <Fact name="Links">
            {ownLinks.map(link => (
              <div key={`${link.url} ${link.title}`} className={styles.line}>
                <Link {...toWebLink(link.url)} standalone truncate color="info">
                  {link.title ?? link.url}
                </Link>
              </div>
            ))}
          </Fact>
        )}
        <Fact name="Catalog">
          <CatalogEntry entity={entity} />
        </Fact>
      </dl>
    </Panel>
  );
}
