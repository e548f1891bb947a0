import { ANNOTATION_EDIT_URL, ANNOTATION_SOURCE_LOCATION, ANNOTATION_VIEW_URL, Entity } from '@backstage/catalog-model';
import { CatalogProcessor } from '@backstage/plugin-catalog-node';
import { formatRepositoryUrl, parseRepositoryUrl, REPOSITORY_ANNOTATION } from '@slipway/plugin-sandbox-common';

/**
 * Tells where the source of an entity from the embedded Git host is, as
 * Backstage does for the hosts it has an integration for.
 */
export class SandboxSourceProcessor implements CatalogProcessor {
  constructor(private readonly options: { baseUrl: string }) {}

  getProcessorName(): string {
    return 'SandboxSourceProcessor';
  }

  async preProcessEntity(entity: Entity, location: { type: string; target: string }): Promise<Entity> {
    const { baseUrl } = this.options;
    if (location.type !== 'url' || !location.target.startsWith(`${baseUrl}/git/`)) return entity;
    const place = parseRepositoryUrl(location.target);
    if (!place) return entity;
    const folder = place.path.split('/').slice(0, -1).join('/');
    const source = formatRepositoryUrl(baseUrl, { ...place, path: folder });
    const given = entity.metadata.annotations ?? {};
    return {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          [ANNOTATION_VIEW_URL]: location.target,
          [ANNOTATION_SOURCE_LOCATION]: `url:${source}/`,
          [REPOSITORY_ANNOTATION]: `${place.owner}/${place.name}`,
          ...given,
          // There is no editor here; the page of the file says how to clone it.
          [ANNOTATION_EDIT_URL]: isBorrowed(given[ANNOTATION_EDIT_URL]) ? location.target : given[ANNOTATION_EDIT_URL],
        },
      },
    };
  }
}

/** The form that Gitea's integration gives to an edit link, on a host that is not Gitea. */
function isBorrowed(url: string | undefined): boolean {
  return url === undefined || url.includes('/_edit/');
}
