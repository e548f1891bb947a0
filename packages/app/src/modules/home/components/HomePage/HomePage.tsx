import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Container } from '@backstage/ui';
import { Fragment, useMemo, type JSX } from 'react';
import { useAttention, type IdentifiedSource } from '../../hooks/useAttention';
import { useMe } from '../../hooks/useMe';
import { useOwned } from '../../hooks/useOwned';
import { useRefreshWhileVisible } from '../../hooks/useRefreshWhileVisible';
import { findCatalogAttention } from '../../lib/catalogAttention';
import { Attention } from '../Attention';
import { Greeting } from '../Greeting';
import { Mine } from '../Mine';
import { StartHere } from '../StartHere';
import styles from './HomePage.module.css';

const NOBODY: string[] = [];

/** Often enough to watch a run by; nothing is read while the tab is hidden. */
const REFRESH_MS = 30_000;

export interface HomePageProps {
  /** What plugins attached to "Needs attention". */
  sources: IdentifiedSource[];
  /** What plugins attached below. */
  cards: JSX.Element[];
}

/** What needs me, what is mine, and where to begin. */
export function HomePage({ sources, cards }: HomePageProps) {
  const { value: me } = useMe();
  const owned = useOwned(me?.ownershipRefs ?? NOBODY);
  const attention = useAttention(sources, me);
  const linkTo = useEntityRefLink();

  const entities = owned.value?.entities;
  const catalogItems = useMemo(
    () => findCatalogAttention(entities ?? [], linkTo),
    [entities, linkTo],
  );

  const refresh = () => {
    owned.refresh();
    attention.refresh();
  };
  useRefreshWhileVisible(refresh, REFRESH_MS);

  // Whether one has a component decides what comes first. Until that is known
  // it is guessed, so that for most readers nothing moves: who is in a team has one.
  const hasNoComponent = entities
    ? !entities.some(({ kind }) => kind.toLowerCase() === 'component')
    : me?.ownershipRefs.length === 1;

  return (
    <main>
      <Container className={styles.root}>
        <Greeting
          me={me}
          refresh={refresh}
          isRefreshing={owned.loading}
          loadedAt={owned.loadedAt}
        />
        <div
          className={styles.columns}
          data-single={hasNoComponent || undefined}
        >
          {hasNoComponent && <StartHere isProminent />}
          <div className={styles.main}>
            <Attention
              items={[...catalogItems, ...attention.items]}
              failures={attention.failures}
              isComplete={
                attention.isComplete &&
                (owned.value ?? owned.error) !== undefined
              }
              refresh={attention.refresh}
            />
            <Mine me={me} owned={owned} />
            {cards.map((card, index) => (
              <Fragment key={card.key ?? index}>{card}</Fragment>
            ))}
          </div>
          {!hasNoComponent && (
            <aside className={styles.side} aria-label="Start here">
              <StartHere />
            </aside>
          )}
        </div>
      </Container>
    </main>
  );
}
