import type { Entity } from '@backstage/catalog-model';
import { useStarredEntity } from '@backstage/plugin-catalog-react';
import { ButtonIcon } from '@backstage/ui';
import { RiStarFill, RiStarLine } from '@remixicon/react';
import { getTitle } from '../../../entity/lib/entityFacts';
import styles from './Mine.module.css';

export function StarButton({ entity }: { entity: Entity }) {
  const { isStarredEntity, toggleStarredEntity } = useStarredEntity(entity);
  return (
    <ButtonIcon
      size="small"
      variant="tertiary"
      className={isStarredEntity ? styles.starred : styles.star}
      aria-label={`${isStarredEntity ? 'Unstar' : 'Star'} ${getTitle(entity)}`}
      icon={isStarredEntity ? <RiStarFill /> : <RiStarLine />}
      onPress={toggleStarredEntity}
    />
  );
}
