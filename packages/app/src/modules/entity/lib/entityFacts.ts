import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  ANNOTATION_VIEW_URL,
  getCompoundEntityRef,
  parseEntityRef,
  parseLocationRef,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';

const REPOSITORY = 'slipway.dev/repository';
/** On an entity: the ref of the template that it was made from. */
export const TEMPLATE_ANNOTATION = 'slipway.dev/template';
const DOCS = 'backstage.io/techdocs-ref';
const DOCS_OF_OTHER = 'backstage.io/techdocs-entity';
const GITHUB_SLUG = 'github.com/project-slug';
const GITLAB_SLUG = 'gitlab.com/project-slug';

/** A catalog file may hold anything, scripts too; only these become links. */
export function isSafeLink(url: string): boolean {
  return /^(https?|mailto|tel):/i.test(url);
}

function asWebAddress(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}

function annotation(entity: Entity, key: string): string | undefined {
  return entity.metadata.annotations?.[key] || undefined;
}

function parseRef(
  ref: string | undefined,
  defaultKind: string,
): CompoundEntityRef | undefined {
  if (!ref) return undefined;
  try {
    return parseEntityRef(ref, { defaultKind, defaultNamespace: 'default' });
  } catch {
    return undefined;
  }
}

function locationTarget(ref: string | undefined): string | undefined {
  if (!ref) return undefined;
  try {
    return parseLocationRef(ref).target;
  } catch {
    return undefined;
  }
}

/** Where a person browses the code. */
export function getSourceUrl(entity: Entity): string | undefined {
  return (
    asWebAddress(
      locationTarget(annotation(entity, ANNOTATION_SOURCE_LOCATION)),
    ) ?? asWebAddress(annotation(entity, ANNOTATION_VIEW_URL))
  );
}

/** The file the catalog read the entity from, which is where its errors are mended. */
export function getCatalogFile(
  entity: Entity,
): { name: string; url?: string } | undefined {
  const target = locationTarget(annotation(entity, ANNOTATION_LOCATION));
  if (!target) return undefined;
  const url =
    asWebAddress(annotation(entity, ANNOTATION_EDIT_URL)) ??
    asWebAddress(annotation(entity, ANNOTATION_VIEW_URL)) ??
    asWebAddress(target);
  const name = target
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(Boolean)
    .pop();
  return { name: name ?? target, url };
}

/**
 * The entity whose documentation this one shows: its own, or the one it points
 * to. Documentation sites are addressed in lower case.
 */
export function getDocsRef(entity: Entity): CompoundEntityRef | undefined {
  const other = parseRef(annotation(entity, DOCS_OF_OTHER), 'Component');
  const own = annotation(entity, DOCS)
    ? getCompoundEntityRef(entity)
    : undefined;
  const ref = other ?? own;
  return ref && { ...ref, kind: ref.kind.toLocaleLowerCase('en-US') };
}

/** The template it was made from. */
export function getTemplateRef(entity: Entity): CompoundEntityRef | undefined {
  return parseRef(annotation(entity, TEMPLATE_ANNOTATION), 'Template');
}

/**
 * What to give to `git clone`. A hosted repository's slug does not say on which
 * host it is, so that is taken from where the code is browsed.
 */
export function getCloneUrl(
  entity: Entity,
  portalUrl: string,
): string | undefined {
  const embedded = annotation(entity, REPOSITORY);
  if (embedded) return `${portalUrl.replace(/\/$/, '')}/git/${embedded}.git`;

  const github = annotation(entity, GITHUB_SLUG);
  const slug = github ?? annotation(entity, GITLAB_SLUG);
  if (!slug) return undefined;
  const source = getSourceUrl(entity);
  const origin = source?.includes(`/${slug}`)
    ? new URL(source).origin
    : `https://${github ? 'github.com' : 'gitlab.com'}`;
  return `${origin}/${slug}.git`;
}

/** A string of `spec`, which the type leaves open. */
export function getSpecText(entity: Entity, key: string): string | undefined {
  const value = entity.spec?.[key];
  return typeof value === 'string' && value ? value : undefined;
}

/** A string of `spec.profile`, which users and groups have. */
export function getProfileText(
  entity: Entity,
  key: 'displayName' | 'email' | 'picture',
): string | undefined {
  const profile = entity.spec?.profile;
  if (!profile || typeof profile !== 'object' || Array.isArray(profile)) {
    return undefined;
  }
  const value = profile[key];
  return typeof value === 'string' && value ? value : undefined;
}

/** What people call it. */
export function getTitle(entity: Entity): string {
  return (
    entity.metadata.title ??
    getProfileText(entity, 'displayName') ??
    entity.metadata.name
  );
}
