import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

export const relationsCard = EntityCardBlueprint.make({
  name: 'relations',
  params: {
    type: 'content',
    loader: async () => {
      const { RelationsCard } = await import('../components/RelationsCard');
      return <RelationsCard />;
    },
  },
});
