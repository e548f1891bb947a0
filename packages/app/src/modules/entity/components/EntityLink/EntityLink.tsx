import {
  DEFAULT_NAMESPACE,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { KindIcon } from '@slipway/plugin-ui';
import { getSpecText, getTitle } from '../../lib/entityFacts';
import styles from './EntityLink.module.css';

export interface EntityLinkProps {
  name: CompoundEntityRef;
  /** Gives it its title, once known. */
  entity?: Entity;
  /** The icon says the kind where kinds are mixed. */
  withIcon?: boolean;
}

/** The name of a thing, which leads to the thing. */
export function EntityLink({ name, entity, withIcon = true }: EntityLinkProps) {
  const linkTo = useEntityRefLink();
  const title = entity ? getTitle(entity) : name.name;
  const isElsewhere =
    name.namespace.toLowerCase() !== DEFAULT_NAMESPACE.toLowerCase();
  return (
    <span className={styles.root}>
      {withIcon && (
        <span className={styles.icon}>
          <KindIcon
            kind={name.kind}
            type={entity && getSpecText(entity, 'type')}
          />
          {/* Not VisuallyHidden, which is a block and may not be in a paragraph or heading. */}
          <span className={styles.hidden}>{entity?.kind ?? name.kind}</span>
        </span>
      )}
      <Link
        href={linkTo(name)}
        standalone
        truncate
        color="info"
        className={styles.link}
      >
        {isElsewhere ? `${name.namespace}/${title}` : title}
      </Link>
    </span>
  );
}
