import { useState } from 'react';
import { RiEyeLine } from '@remixicon/react';
import { Avatar } from '../../../brand';
import { GUEST, type LocalPeople } from '../../api/LocalAuthClient';
import { groupPeople } from '../../lib/groupPeople';
import styles from './PeopleChoice.module.css';

export interface PeopleChoiceProps {
  people: LocalPeople;
  /** Who is being signed in just now. */
  pending?: string;
  onChoose: (person: string) => void;
}

/** From here on, looking for a name is faster than reading them all. */
const MANY = 15;

/** Everyone one can be, by team. */
export function PeopleChoice(props: PeopleChoiceProps) {
  const { people, pending, onChoose } = props;
  const [term, setTerm] = useState('');
  const wanted = term.trim().toLocaleLowerCase('en-US');
  const teams = groupPeople(
    people.items.filter(({ displayName, email = '' }) =>
      `${displayName} ${email}`.toLocaleLowerCase('en-US').includes(wanted),
    ),
  );

  return (
    <div className={styles.root} aria-busy={pending !== undefined}>
      {people.items.length >= MANY && (
        <input
          type="search"
          className={styles.filter}
          aria-label="Find a person"
          placeholder="Find a person"
          value={term}
          onChange={event => setTerm(event.target.value)}
        />
      )}
      <div className={styles.teams}>
        {teams.map(team => (
          <section key={team.ref ?? ''} className={styles.team}>
            <h2 className={styles.name}>{team.name}</h2>
            <ul className={styles.people}>
              {team.people.map(({ entityRef, displayName, email }) => (
                <li key={entityRef}>
                  <button
                    type="button"
                    className={styles.person}
                    disabled={pending !== undefined}
                    onClick={() => onChoose(entityRef)}
                  >
                    <Avatar name={displayName} size={36} />
                    <span className={styles.who}>
                      <span className={styles.display}>{displayName}</span>
                      <span className={styles.email}>
                        {pending === entityRef ? 'Signing in…' : email}
                      </span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {teams.length === 0 && wanted && (
        <p className={styles.none}>Nobody by that name.</p>
      )}
      {people.guest && (
        <button
          type="button"
          className={styles.guest}
          disabled={pending !== undefined}
          onClick={() => onChoose(GUEST)}
        >
          <RiEyeLine size={18} aria-hidden />
          {pending === GUEST ? 'Signing in…' : 'Look around as a guest'}
          <span className={styles.email}>belongs to no team</span>
        </button>
      )}
    </div>
  );
}
