import { stringifyEntityRef } from '@backstage/catalog-model';
import { useId } from 'react';
import { EntityLink } from '../../../entity/components/EntityLink';
import type { SystemGroup } from '../../lib/groupBySystem';
import { OwnedRow } from './OwnedRow';
import { StarButton } from './StarButton';
import styles from './Mine.module.css';

/** A system with what is mine in it. */
export function OwnedGroup({ group }: { group: SystemGroup }) {
  const id = useId();
  const { system, systemEntity, entities } = group;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.system}>
        {systemEntity && <StarButton entity={systemEntity} />}
        {system ? (
          <EntityLink name={system} entity={systemEntity} />
        ) : (
          'In no system'
        )}
      </h3>
      <ul className={styles.rows}>
        {entities.map(entity => (
          <OwnedRow key={stringifyEntityRef(entity)} entity={entity} />
        ))}
      </ul>
    </section>
  );
}
