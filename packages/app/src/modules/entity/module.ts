import {
  createFrontendFeatureLoader,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { overviewLayout } from './extensions/overviewLayout';
import { readAgainMenuItem } from './extensions/readAgainMenuItem';
import { relationsCard } from './extensions/relationsCard';
import { stockExtensions } from './extensions/stockExtensions';
import { templateUsesCard } from './extensions/templateUsesCard';
import { docsRouteRef, graphRouteRef, templateRouteRef } from './routes';

/** A plugin and not a module of the catalog's, because only a plugin has routes to bind. */
const entityPlugin = createFrontendPlugin({
  pluginId: 'entity',
  title: 'Entity page',
  externalRoutes: {
    docs: docsRouteRef,
    graph: graphRouteRef,
    template: templateRouteRef,
  },
  extensions: [
    overviewLayout,
    relationsCard,
    templateUsesCard,
    readAgainMenuItem,
  ],
});

/** Apart from the loader so that a test can install them, too. */
export const entityFeatures = [entityPlugin, ...stockExtensions];

export const entityModule = createFrontendFeatureLoader({
  loader: () => entityFeatures,
});
