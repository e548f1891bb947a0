import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  EmptyState,
  ErrorState,
  Panel,
  type Refreshable,
} from '@slipway/plugin-ui';
import type { Me } from '../../hooks/useMe';
import type { Owned } from '../../hooks/useOwned';
import { groupBySystem } from '../../lib/groupBySystem';
import { catalogRouteRef } from '../../routes';
import { MineSkeleton } from './MineSkeleton';
import { OwnedGroup } from './OwnedGroup';
import styles from './Mine.module.css';

export interface MineProps {
  /** Undefined until it is known. */
  me?: Me;
  owned: Refreshable<Owned>;
}

/** What I and my groups own. */
export function Mine({ me, owned }: MineProps) {
  const toCatalog = useRouteRef(catalogRouteRef);
  const { value, error, refresh } = owned;

  if (!me || (!value && !error)) return <MineSkeleton />;
  const failure = error && (
    <ErrorState
      title="What you own could not be read"
      error={error}
      onRetry={refresh}
    />
  );
  if (!value) return <Panel title="Mine">{failure}</Panel>;

  const { entities, total } = value;
  if (entities.length === 0) {
    return (
      <Panel title="Mine">
        {failure}
        <EmptyState
          title={
            me.isGuest
              ? 'A guest owns nothing'
              : 'You and your teams own nothing yet'
          }
          block={me.isGuest ? undefined : describeOwner(me)}
        >
          {me.isGuest
            ? 'Sign in as a person to see what their team owns, or make a service for one.'
            : 'Make a service, or name yourself or your team as its owner: it shows here once the catalog has read that.'}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel title="Mine" count={total}>
      {failure}
      <div className={styles.groups}>
        {groupBySystem(entities).map(group => (
          <OwnedGroup
            key={
              group.system
                ? `${group.system.namespace}/${group.system.name}`
                : ''
            }
            group={group}
          />
        ))}
      </div>
      {total > entities.length && toCatalog && (
        <p className={styles.more}>
          {`The first ${entities.length} of ${total}. `}
          <Link href={`${toCatalog()}?filters[user]=owned`} color="info">
            See all in the catalog
          </Link>
        </p>
      )}
    </Panel>
  );
}

/** What to paste: with a team of mine, else with me. */
function describeOwner({ ownershipRefs, userRef }: Me) {
  const owner = ownershipRefs.find(ref => ref !== userRef) ?? userRef;
  return { label: 'catalog-info.yaml', code: `spec:\n  owner: ${owner}` };
}
