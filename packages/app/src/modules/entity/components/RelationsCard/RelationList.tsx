import {
  RELATION_OWNER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { Button } from '@backstage/ui';
import { useId, useState } from 'react';
import type { RelatedEntities } from '../../hooks/useRelatedEntities';
import type { RelationGroup } from '../../lib/relations';
import { RelationRow } from './RelationRow';
import styles from './RelationsCard.module.css';

/** A team may own hundreds; past this one asks for the rest. */
const SHOWN_AT_FIRST = 10;

export interface RelationListProps {
  group: RelationGroup;
  /** Undefined until it is known. */
  related?: RelatedEntities;
}

export function RelationList({ group, related }: RelationListProps) {
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const { refs, title, type } = group;
  const shown = isWhole ? refs : refs.slice(0, SHOWN_AT_FIRST);
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title} <span className={styles.count}>{refs.length}</span>
      </h3>
      <ul className={styles.rows}>
        {shown.map(({ ref, name }) => (
          <RelationRow
            key={ref}
            name={name}
            entity={related?.get(ref)}
            findOwner={owner => related?.get(stringifyEntityRef(owner))}
            isMissing={related !== undefined && !related.has(ref)}
            // Under "Owns" every owner is this one.
            withOwner={type !== RELATION_OWNER_OF}
          />
        ))}
      </ul>
      {shown.length < refs.length && (
        <Button
          variant="tertiary"
          size="small"
          onPress={() => setWhole(true)}
        >{`Show all ${refs.length}`}</Button>
      )}
    </section>
  );
}
