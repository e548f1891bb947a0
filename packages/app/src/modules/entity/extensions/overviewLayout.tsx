import { EntityContentLayoutBlueprint } from '@backstage/plugin-catalog-react/alpha';

export const overviewLayout = EntityContentLayoutBlueprint.make({
  name: 'overview',
  params: {
    loader: async () => {
      const { EntityOverview } = await import('../components/EntityOverview');
      return EntityOverview;
    },
  },
});
