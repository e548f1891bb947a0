import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { accessTokensRouteRef } from '../routes';

/** A tab of the user's settings: that page belongs to another plugin, which takes tabs through its input. */
export const accessTokensPage = SubPageBlueprint.make({
  name: 'access-tokens',
  attachTo: { id: 'page:user-settings', input: 'pages' },
  params: {
    path: 'access-tokens',
    title: 'Access tokens',
    routeRef: accessTokensRouteRef,
    loader: async () => {
      const { AccessTokensPage } = await import(
        '../components/AccessTokensPage'
      );
      return <AccessTokensPage />;
    },
  },
});
