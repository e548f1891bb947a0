import { useApi } from '@backstage/frontend-plugin-api';
import { RepositoryLocation } from '@slipway/plugin-sandbox-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { sandboxApiRef } from '../api';

/** What is at a place. While the next place loads, `value` is still the one before: take ref and path from it. */
export function useContent({ owner, name, ref, path }: RepositoryLocation) {
  const sandboxApi = useApi(sandboxApiRef);
  return useAsyncRetry(
    () => sandboxApi.getContent({ owner, name, ref, path }),
    [sandboxApi, owner, name, ref, path],
  );
}
