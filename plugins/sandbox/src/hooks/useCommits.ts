import { useApi } from '@backstage/frontend-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { CommitsQuery, sandboxApiRef } from '../api';

export function useCommits({
  owner,
  name,
  ref,
  path,
  offset,
  limit,
}: CommitsQuery) {
  const sandboxApi = useApi(sandboxApiRef);
  return useAsyncRetry(
    () => sandboxApi.listCommits({ owner, name, ref, path, offset, limit }),
    [sandboxApi, owner, name, ref, path, offset, limit],
  );
}
