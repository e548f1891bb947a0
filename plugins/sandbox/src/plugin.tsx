import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiGitRepositoryLine } from '@remixicon/react';
import { accessTokensPage, repositoriesPage, sandboxApi } from './extensions';
import {
  accessTokensRouteRef,
  createFromTemplateRouteRef,
  rootRouteRef,
} from './routes';

export default createFrontendPlugin({
  pluginId: 'sandbox',
  title: 'Repositories',
  icon: <RiGitRepositoryLine size="1em" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, accessTokens: accessTokensRouteRef },
  externalRoutes: { createFromTemplate: createFromTemplateRouteRef },
  extensions: [sandboxApi, repositoriesPage, accessTokensPage],
});
