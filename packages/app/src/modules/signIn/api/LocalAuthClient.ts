import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi } from '@backstage/frontend-plugin-api';
import { fields, text, type Session } from '../lib/session';
import { fetchSession } from './fetchSession';

export const GUEST = 'guest';

export interface LocalPerson {
  entityRef: string;
  displayName: string;
  email?: string;
  groups: { entityRef: string; displayName: string }[];
}

export interface LocalPeople {
  items: LocalPerson[];
  /** Whether one may also come in as nobody in particular. */
  guest: boolean;
}

/**
 * Talks to the `local` auth provider. With plain `fetch`, because Backstage's own
 * waits for a signed-in person before it sends anything.
 */
export class LocalAuthClient {
  constructor(private readonly options: { discoveryApi: DiscoveryApi }) {}

  /** Who one can be; undefined when this portal does not offer the choice. */
  async getPeople(signal?: AbortSignal): Promise<LocalPeople | undefined> {
    const baseUrl = await this.options.discoveryApi.getBaseUrl('auth');
    const response = await fetch(`${baseUrl}/local/people`, {
      credentials: 'omit',
      signal,
    });
    // Not set up, or asked from another machine, where it is not offered.
    if (response.status === 404 || response.status === 403) {
      return undefined;
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const { items, guest } = fields(await response.json());
    return {
      items: Array.isArray(items) ? items.flatMap(parsePerson) : [],
      guest: guest === true,
    };
  }

  async signIn(person: string, signal?: AbortSignal): Promise<Session> {
    return fetchSession({
      discoveryApi: this.options.discoveryApi,
      provider: 'local',
      headers: { 'x-slipway-person': person },
      signal,
    });
  }
}

function parsePerson(item: unknown): LocalPerson[] {
  const { entityRef, displayName, email, groups } = fields(item);
  const ref = text(entityRef);
  if (!ref) {
    return [];
  }
  return [
    {
      entityRef: ref,
      displayName: text(displayName) ?? ref,
      email: text(email),
      groups: (Array.isArray(groups) ? groups : []).flatMap(group => {
        const groupRef = text(fields(group).entityRef);
        return groupRef
          ? [
              {
                entityRef: groupRef,
                displayName: text(fields(group).displayName) ?? groupRef,
              },
            ]
          : [];
      }),
    },
  ];
}
