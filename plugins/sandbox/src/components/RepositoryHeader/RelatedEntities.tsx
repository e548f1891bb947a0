import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Button } from '@backstage/ui';
import { ReactNode, useState } from 'react';
import { useRelatedEntities } from '../../hooks/useRelatedEntities';
import styles from './RepositoryHeader.module.css';

const AT_FIRST = 6;

/** What one looks for in a repository; whoever else it describes comes after. */
const KINDS = ['component', 'system', 'api', 'resource', 'template'];

/** The rest of the page stands without the catalog, so its failure is a remark. */
export function RelatedEntities(props: { owner: string; name: string }) {
  const { value = [], error } = useRelatedEntities(props);
  const [all, setAll] = useState(false);
  if (error) return <Fact>The catalog could not be asked.</Fact>;

  const entities = value
    // A location is how the catalog found the others.
    .filter(entity => entity.kind.toLowerCase() !== 'location')
    .sort((a, b) => rank(a) - rank(b));
  if (entities.length === 0) return null;
  const shown = all ? entities : entities.slice(0, AT_FIRST);
  const hidden = entities.length - shown.length;

  return (
    <Fact>
      <ul className={styles.entities}>
        {shown.map(entity => (
          <li key={stringifyEntityRef(entity)}>
            <EntityRefLink entityRef={entity} />
          </li>
        ))}
        {hidden > 0 && (
          <li>
            <Button
              size="small"
              variant="tertiary"
              onPress={() => setAll(true)}
            >
              {`${hidden} more`}
            </Button>
          </li>
        )}
      </ul>
    </Fact>
  );
}

function Fact({ children }: { children: ReactNode }) {
  return (
    <div>
      <dt>In the catalog</dt>
      <dd>{children}</dd>
    </div>
  );
}

function rank(entity: Entity): number {
  const index = KINDS.indexOf(entity.kind.toLowerCase());
  return index < 0 ? KINDS.length : index;
}
