import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';
import { explainComponentName } from './explainComponentName';
import { findTaken } from './findTaken';

const DEBOUNCE_MS = 300;

export type Availability =
  | { state: 'pending' }
  | { state: 'invalid'; reason: string }
  | { state: 'checking' }
  | { state: 'free' }
  | { state: 'taken'; by: string }
  | { state: 'unchecked'; reason: string };

/** Whether a name may be used, asked once the typing pauses. The answer is always about the name given. */
export function useAvailability(name: string): Availability {
  const catalogApi = useApi(catalogApiRef);
  const [known, setKnown] = useState<{ name: string; is: Availability }>();

  useEffect(() => {
    let current = true;
    const tell = (is: Availability) => {
      if (current) setKnown({ name, is });
    };
    const timer = setTimeout(async () => {
      if (name === '') return;
      const reason = explainComponentName(name);
      if (reason) {
        tell({ state: 'invalid', reason });
        return;
      }
      tell({ state: 'checking' });
      try {
        const by = await findTaken(catalogApi, name);
        tell(by ? { state: 'taken', by } : { state: 'free' });
      } catch (error) {
        tell({
          state: 'unchecked',
          reason: error instanceof Error ? error.message : String(error),
        });
      }
    }, DEBOUNCE_MS);
    return () => {
      // The catalog client cannot be told to stop; its late answer is dropped.
      current = false;
      clearTimeout(timer);
    };
  }, [catalogApi, name]);

  return known?.name === name ? known.is : { state: 'pending' };
}
