import { stringifyError } from '@backstage/errors';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface Refreshable<T> {
  /** What was last read. It stays while the next read runs, and when that fails. */
  value?: T;
  /** Why the last read failed. */
  error?: Error;
  loading: boolean;
  /** When the value was read. */
  loadedAt?: Date;
  refresh(): void;
}

interface State<T> extends Omit<Refreshable<T>, 'refresh'> {
  key: string;
}

/**
 * Reads something, and reads it again on demand without blanking what is
 * shown. The key says what is read: a new key starts from nothing, while the
 * same key only replaces the value once the new one is there. A new version
 * reads the same thing again.
 */
export function useRefreshable<T>(
  key: string,
  load: () => Promise<T>,
  version?: unknown,
): Refreshable<T> {
  const [state, setState] = useState<State<T>>({ key, loading: true });
  const latestLoad = useRef(load);
  const run = useRef(0);

  useEffect(() => {
    latestLoad.current = load;
  });

  const refresh = useCallback(() => {
    const current = ++run.current;
    const isCurrent = () => current === run.current;
    setState(previous =>
      previous.key === key
        ? { ...previous, loading: true }
        : { key, loading: true },
    );
    latestLoad.current().then(
      value => {
        if (isCurrent())
          setState({ key, value, loading: false, loadedAt: new Date() });
      },
      error => {
        if (isCurrent())
          setState(previous => ({
            ...previous,
            error:
              error instanceof Error ? error : new Error(stringifyError(error)),
            loading: false,
          }));
      },
    );
  }, [key]);

  // An answer that comes after the reader has left is for nobody.
  const forget = useCallback(() => {
    run.current += 1;
  }, []);
  useEffect(() => {
    refresh();
    return forget;
  }, [refresh, forget, version]);

  // Between a new key and the effect above, what is held belongs to the old key.
  const shown: State<T> = state.key === key ? state : { key, loading: true };
  return {
    value: shown.value,
    error: shown.error,
    loading: shown.loading,
    loadedAt: shown.loadedAt,
    refresh,
  };
}
