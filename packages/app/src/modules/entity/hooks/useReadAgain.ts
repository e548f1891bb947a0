import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef, useAsyncEntity } from '@backstage/plugin-catalog-react';
import { useCallback, useState } from 'react';

/** The catalog answers at once and works through its queue afterwards. */
const LOOK_AFTER_MS = [2_000, 6_000, 15_000];

/** Has the catalog read an entity's file again, and shows the page anew as that gets through. */
export function useReadAgain(entity: Entity): {
  readAgain(): Promise<void>;
  isRunning: boolean;
} {
  const catalogApi = useApi(catalogApiRef);
  const toastApi = useApi(toastApiRef);
  const { refresh } = useAsyncEntity();
  const [isRunning, setRunning] = useState(false);
  const { title, name } = entity.metadata;
  const entityRef = stringifyEntityRef(entity);

  const readAgain = useCallback(async () => {
    setRunning(true);
    try {
      await catalogApi.refreshEntity(entityRef);
      // The page is what gets refreshed, and it outlives the menu that this may
      // have been called from: nothing to clear when the caller goes.
      LOOK_AFTER_MS.forEach(delay => setTimeout(() => refresh?.(), delay));
      toastApi.post({
        title: `The catalog is reading ${title ?? name} again`,
        description: 'What changed shows here in a few seconds.',
        status: 'info',
        timeout: 5_000,
      });
    } catch (error) {
      toastApi.post({
        title: `${title ?? name} could not be read again`,
        description: stringifyError(error),
        status: 'danger',
      });
    } finally {
      setRunning(false);
    }
  }, [catalogApi, entityRef, name, refresh, title, toastApi]);

  return { readAgain, isRunning };
}
