import { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { SandboxApi, sandboxApiRef } from '../api';
import plugin from '../plugin';

/** Stands for the plugin whose page takes the tab with the access tokens. */
const userSettings = createFrontendPlugin({
  pluginId: 'user-settings',
  extensions: [
    PageBlueprint.make({ params: { path: '/settings', title: 'Settings' } }),
  ],
});

/** The whole plugin in an app, opened at a path. */
export function renderSandbox(options: {
  path: string;
  sandboxApi: SandboxApi;
  entities?: Entity[];
}) {
  return renderTestApp({
    features: [plugin, userSettings],
    initialRouteEntries: [options.path],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [sandboxApiRef, options.sandboxApi],
      [catalogApiRef, catalogApiMock({ entities: options.entities ?? [] })],
    ],
  });
}
