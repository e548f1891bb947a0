import { CatalogApi } from '@backstage/plugin-catalog-react';

/** What a new component brings into the catalog under its name. */
const KINDS = ['component', 'api'];

/** The entity that already has a name, or undefined when it is free. */
export async function findTaken(
  catalogApi: CatalogApi,
  name: string,
): Promise<string | undefined> {
  const entityRefs = KINDS.map(kind => `${kind}:default/${name}`);
  const { items } = await catalogApi.getEntitiesByRefs({
    entityRefs,
    fields: ['kind', 'metadata.name'],
  });
  return entityRefs.find((_, index) => items[index] !== undefined);
}
