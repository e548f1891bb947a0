import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { REPOSITORY_ANNOTATION } from '@slipway/plugin-sandbox-common';
import useAsync from 'react-use/esm/useAsync';

/** The entities in the catalog that come from a repository. */
export function useRelatedEntities({
  owner,
  name,
}: {
  owner: string;
  name: string;
}) {
  const catalogApi = useApi(catalogApiRef);
  return useAsync(async () => {
    const { items } = await catalogApi.getEntities({
      filter: {
        [`metadata.annotations.${REPOSITORY_ANNOTATION}`]: `${owner}/${name}`,
      },
      fields: ['kind', 'metadata.name', 'metadata.namespace', 'metadata.title'],
    });
    return items;
  }, [catalogApi, owner, name]);
}
