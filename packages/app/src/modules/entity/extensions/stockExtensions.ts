import { createFrontendModule } from '@backstage/frontend-plugin-api';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import orgPlugin from '@backstage/plugin-org/alpha';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';

/*
 * What our Overview says already, or what would only say that it is empty.
 * Switched off here and not in app-config.yaml: configuration files replace
 * each other's `app.extensions` as a whole, and a line added in production
 * would bring all of these back. Each can still be switched on there by id.
 */
const off = { disabled: true } as const;

const catalog = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    catalogPlugin.getExtension('entity-card:catalog/about').override(off),
    catalogPlugin.getExtension('entity-card:catalog/links').override(off),
    catalogPlugin.getExtension('entity-card:catalog/labels').override(off),
    catalogPlugin
      .getExtension('entity-card:catalog/depends-on-components')
      .override(off),
    catalogPlugin
      .getExtension('entity-card:catalog/depends-on-resources')
      .override(off),
    catalogPlugin
      .getExtension('entity-card:catalog/has-components')
      .override(off),
    catalogPlugin
      .getExtension('entity-card:catalog/has-resources')
      .override(off),
    catalogPlugin
      .getExtension('entity-card:catalog/has-subcomponents')
      .override(off),
    catalogPlugin
      .getExtension('entity-card:catalog/has-subdomains')
      .override(off),
    catalogPlugin.getExtension('entity-card:catalog/has-systems').override(off),
  ],
});

const apiDocs = createFrontendModule({
  pluginId: 'api-docs',
  extensions: [
    apiDocsPlugin.getExtension('entity-card:api-docs/has-apis').override(off),
    apiDocsPlugin.getExtension('entity-card:api-docs/definition').override(off),
    apiDocsPlugin
      .getExtension('entity-card:api-docs/provided-apis')
      .override(off),
    apiDocsPlugin
      .getExtension('entity-card:api-docs/consumed-apis')
      .override(off),
    apiDocsPlugin
      .getExtension('entity-card:api-docs/consuming-components')
      .override(off),
    apiDocsPlugin
      .getExtension('entity-card:api-docs/providing-components')
      .override(off),
    apiDocsPlugin.getExtension('entity-content:api-docs/apis').override(off),
  ],
});

const org = createFrontendModule({
  pluginId: 'org',
  extensions: [
    orgPlugin.getExtension('entity-card:org/group-profile').override(off),
    orgPlugin.getExtension('entity-card:org/members-list').override(off),
    orgPlugin.getExtension('entity-card:org/ownership').override(off),
    orgPlugin.getExtension('entity-card:org/user-profile').override(off),
  ],
});

const catalogGraph = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [
    catalogGraphPlugin
      .getExtension('entity-card:catalog-graph/relations')
      .override(off),
  ],
});

/** The tab of documentation, only where there is some. */
const techdocs = createFrontendModule({
  pluginId: 'techdocs',
  extensions: [
    techdocsPlugin.getExtension('entity-content:techdocs').override({
      factory: (originalFactory, { config }) =>
        originalFactory({
          config: {
            ...config,
            title: config.title ?? 'Docs',
            filter: config.filter ?? {
              $any: [
                {
                  'metadata.annotations.backstage.io/techdocs-ref': {
                    $exists: true,
                  },
                },
                {
                  'metadata.annotations.backstage.io/techdocs-entity': {
                    $exists: true,
                  },
                },
              ],
            },
          },
        }),
    }),
  ],
});

export const stockExtensions = [catalog, apiDocs, org, catalogGraph, techdocs];
