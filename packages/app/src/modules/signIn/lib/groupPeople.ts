import type { LocalPerson } from '../api/LocalAuthClient';

export interface Team {
  ref?: string;
  name: string;
  people: LocalPerson[];
}

/** Each person once, under the first of their teams; those without one come last. */
export function groupPeople(people: LocalPerson[]): Team[] {
  const teams = new Map<string | undefined, Team>();
  for (const person of people) {
    const [group] = person.groups;
    const team = teams.get(group?.entityRef) ?? {
      ref: group?.entityRef,
      name: group?.displayName ?? 'Without a team',
      people: [],
    };
    team.people.push(person);
    teams.set(group?.entityRef, team);
  }
  return [...teams.values()]
    .map(team => ({
      ...team,
      people: team.people.sort((a, b) =>
        a.displayName.localeCompare(b.displayName),
      ),
    }))
    .sort(
      (a, b) =>
        Number(a.ref === undefined) - Number(b.ref === undefined) ||
        a.name.localeCompare(b.name),
    );
}
