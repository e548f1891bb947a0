import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiGitRepositoryLine } from '@remixicon/react';
import { GIT_PATH } from '@slipway/plugin-sandbox-common';
import { rootRouteRef } from '../routes';

export const repositoriesPage = PageBlueprint.make({
  params: {
    path: GIT_PATH,
    title: 'Repositories',
    icon: <RiGitRepositoryLine size="1em" />,
    routeRef: rootRouteRef,
    loader: async () => {
      const { SandboxRouter } = await import('../components/SandboxRouter');
      return <SandboxRouter />;
    },
  },
});
