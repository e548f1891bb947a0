import { useEntity } from '@backstage/plugin-catalog-react';
import type { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { Fragment } from 'react';
import { AboutCard } from '../AboutCard';
import { EntityActions } from '../EntityActions';
import { Problems } from '../Problems';
import { Description } from './Description';
import styles from './EntityOverview.module.css';

/**
 * The order of every Overview: what is wrong, what it is and where its code
 * and docs are, then the cards. What the page itself says has a fixed place,
 * so that a card added later never pushes it down. Cards of type `info` go to
 * the side, the others to the middle.
 */
export function EntityOverview({ cards }: EntityContentLayoutProps) {
  const { entity } = useEntity();
  const side = cards.filter(card => card.type === 'info');
  const main = cards.filter(card => card.type !== 'info');
  return (
    <div className={styles.root}>
      <div className={styles.lead}>
        <Problems entity={entity} />
        <Description entity={entity} />
        <EntityActions entity={entity} />
      </div>
      <div className={styles.main}>
        {main.map((card, index) => (
          <Fragment key={card.element.key ?? index}>{card.element}</Fragment>
        ))}
      </div>
      <div className={styles.side}>
        <AboutCard entity={entity} />
        {side.map((card, index) => (
          <Fragment key={card.element.key ?? index}>{card.element}</Fragment>
        ))}
      </div>
    </div>
  );
}
