import { createExternalRouteRef } from '@backstage/frontend-plugin-api';

// Each is undefined when the plugin behind it is not installed; what leads
// there is left out then.
export const docsRouteRef = createExternalRouteRef({
  params: ['namespace', 'kind', 'name'],
  defaultTarget: 'techdocs.docRoot',
});

export const graphRouteRef = createExternalRouteRef({
  defaultTarget: 'catalog-graph.catalogGraph',
});

export const templateRouteRef = createExternalRouteRef({
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
