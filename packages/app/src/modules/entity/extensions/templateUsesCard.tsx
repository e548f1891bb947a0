import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

export const templateUsesCard = EntityCardBlueprint.make({
  name: 'template-uses',
  params: {
    type: 'content',
    filter: { kind: 'template' },
    loader: async () => {
      const { TemplateUses } = await import('../components/TemplateUses');
      return <TemplateUses />;
    },
  },
});
