import {
  CatalogModel,
  CatalogModelKind,
  compileCatalogModel,
  defaultCatalogEntityModel,
} from '@backstage/catalog-model/alpha';
import { annotationsLayer } from './annotationsLayer';
import { templateKindLayer } from './templateKind';

let compiled: CatalogModel | undefined;

/**
 * The catalog's own model plus ours. The stable entry point of the package has
 * validators that throw one flat text; the alpha one hands out the schemas and
 * the reference fields themselves, which is what positions need. The
 * alternative, a copy of the schemas, would go stale with each release.
 */
export function catalogModel(): CatalogModel {
  compiled ??= compileCatalogModel([
    defaultCatalogEntityModel,
    templateKindLayer,
    annotationsLayer,
  ]);
  return compiled;
}

export function kindNames(): string[] {
  return catalogModel()
    .listKinds()
    .map(({ names }) => names.kind);
}

/** The known apiVersions of a kind, or undefined when the kind is unknown. */
export function apiVersionsOf(kind: string): string[] | undefined {
  const summary = catalogModel()
    .listKinds()
    .find(({ names }) => names.kind === kind);
  return summary && [...new Set(summary.versions.map(v => v.apiVersion))];
}

/** The schema and reference fields of a kind, if both names are known. */
export function findKind(
  kind: string,
  apiVersion: string,
): CatalogModelKind | undefined {
  // getKind throws for a known kind with an unknown apiVersion.
  return apiVersionsOf(kind)?.includes(apiVersion)
    ? catalogModel().getKind({ kind, apiVersion })
    : undefined;
}
