import { useEffect, useState } from 'react';
import type { LocalAuthClient, LocalPeople } from '../../api/LocalAuthClient';

const POLL_MS = 2000;

export type PeopleState =
  | { status: 'loading' }
  /** Offered, but the catalog has read nobody yet. */
  | { status: 'filling'; people: LocalPeople }
  | { status: 'ready'; people: LocalPeople }
  | { status: 'not-offered' }
  | { status: 'failed'; error: unknown };

/** Asks who one can be, again and again until there is somebody. */
export function usePeople(client: LocalAuthClient): PeopleState {
  const [state, setState] = useState<PeopleState>({ status: 'loading' });

  useEffect(() => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;

    async function ask() {
      const next = await askOnce(client, controller.signal);
      if (controller.signal.aborted) {
        return;
      }
      setState(next);
      if (next.status === 'filling') {
        timer = setTimeout(ask, POLL_MS);
      }
    }

    ask();
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [client]);

  return state;
}

async function askOnce(
  client: LocalAuthClient,
  signal: AbortSignal,
): Promise<PeopleState> {
  try {
    const people = await client.getPeople(signal);
    if (!people) {
      return { status: 'not-offered' };
    }
    return {
      status: people.items.length > 0 ? 'ready' : 'filling',
      people,
    };
  } catch (error) {
    // What a backend answers for a plugin that is not up yet.
    if (isUnavailable(error)) {
      return { status: 'filling', people: { items: [], guest: false } };
    }
    return { status: 'failed', error };
  }
}

function isUnavailable(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'statusCode' in error &&
    error.statusCode === 503
  );
}
