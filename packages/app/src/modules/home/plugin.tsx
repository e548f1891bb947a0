import {
  coreExtensionData,
  createExtensionInput,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiHomeLine } from '@remixicon/react';
import { HomeAttentionBlueprint } from '@slipway/plugin-ui';
import { notificationsAttention } from './attention/notifications';
import { templateRunsAttention } from './attention/templateRuns';
import {
  catalogRouteRef,
  docsIndexRouteRef,
  docsRouteRef,
  notificationsRouteRef,
  repositoriesRouteRef,
  rootRouteRef,
  runRouteRef,
  templateRouteRef,
} from './routes';

const icon = <RiHomeLine size="1em" />;

const homePage = PageBlueprint.makeWithOverrides({
  inputs: {
    attention: createExtensionInput([HomeAttentionBlueprint.dataRefs.source]),
    cards: createExtensionInput([coreExtensionData.reactElement]),
  },
  factory: (originalFactory, { inputs }) =>
    originalFactory({
      path: '/',
      routeRef: rootRouteRef,
      title: 'Home',
      icon,
      loader: async () => {
        const { HomePage } = await import('./components/HomePage');
        return (
          <HomePage
            sources={inputs.attention.map(source => ({
              ...source.get(HomeAttentionBlueprint.dataRefs.source),
              sourceId: source.node.spec.id,
            }))}
            cards={inputs.cards.map(card =>
              card.get(coreExtensionData.reactElement),
            )}
          />
        );
      },
    }),
});

export const homeModule = createFrontendPlugin({
  pluginId: 'home',
  title: 'Home',
  icon,
  routes: { root: rootRouteRef },
  externalRoutes: {
    catalog: catalogRouteRef,
    docs: docsRouteRef,
    docsIndex: docsIndexRouteRef,
    notifications: notificationsRouteRef,
    repositories: repositoriesRouteRef,
    run: runRouteRef,
    template: templateRouteRef,
  },
  extensions: [homePage, templateRunsAttention, notificationsAttention],
});
