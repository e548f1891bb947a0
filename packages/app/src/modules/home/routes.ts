import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/frontend-plugin-api';

export const rootRouteRef = createRouteRef();

// Each is undefined when the plugin behind it is not installed; what leads
// there is left out then.
export const catalogRouteRef = createExternalRouteRef({
  defaultTarget: 'catalog.catalogIndex',
});
export const docsIndexRouteRef = createExternalRouteRef({
  defaultTarget: 'techdocs.root',
});
export const docsRouteRef = createExternalRouteRef({
  params: ['namespace', 'kind', 'name'],
  defaultTarget: 'techdocs.docRoot',
});
export const templateRouteRef = createExternalRouteRef({
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
export const runRouteRef = createExternalRouteRef({
  params: ['taskId'],
  defaultTarget: 'scaffolder.ongoingTask',
});
export const notificationsRouteRef = createExternalRouteRef({
  defaultTarget: 'notifications.root',
});
export const repositoriesRouteRef = createExternalRouteRef({
  defaultTarget: 'sandbox.root',
});
