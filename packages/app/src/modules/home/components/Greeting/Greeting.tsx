import { parseEntityRef } from '@backstage/catalog-model';
import { ButtonIcon, Skeleton } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { Time } from '@slipway/plugin-ui';
import { EntityLink } from '../../../entity/components/EntityLink';
import type { Me } from '../../hooks/useMe';
import { usePeople } from '../../hooks/usePeople';
import styles from './Greeting.module.css';

export interface GreetingProps {
  /** Undefined until it is known. */
  me?: Me;
  refresh(): void;
  isRefreshing: boolean;
  loadedAt?: Date;
}

/** Who I am here, and through which teams. */
export function Greeting({
  me,
  refresh,
  isRefreshing,
  loadedAt,
}: GreetingProps) {
  return (
    <div className={styles.root}>
      {me ? <Person me={me} /> : <Skeleton width={260} height={28} />}
      <span className={styles.freshness}>
        {loadedAt && (
          <span className={styles.loadedAt}>
            <Time at={loadedAt} prefix="updated" />
          </span>
        )}
        <ButtonIcon
          size="small"
          variant="tertiary"
          aria-label="Refresh"
          icon={<RiRefreshLine />}
          isPending={isRefreshing && loadedAt !== undefined}
          onPress={refresh}
        />
      </span>
    </div>
  );
}

function Person({ me }: { me: Me }) {
  const { name, teams } = usePeople(me);
  if (!name) return <Skeleton width={260} height={28} />;
  return (
    <>
      <h2 className={styles.name}>
        {greet(new Date().getHours())}, {name}
      </h2>
      {teams.length > 0 ? (
        <ul className={styles.teams} aria-label="Your teams">
          {teams.map(({ ref, entity }) => (
            <li key={ref}>
              <EntityLink name={parseEntityRef(ref)} entity={entity} />
            </li>
          ))}
        </ul>
      ) : (
        <span className={styles.noTeam}>
          {me.isGuest ? 'You are looking around' : 'You are in no team yet'}
        </span>
      )}
    </>
  );
}

function greet(hour: number): string {
  if (hour < 5) return 'Good evening';
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Good afternoon' : 'Good evening';
}
