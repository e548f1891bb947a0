import {
  CatalogModelLayer,
  createCatalogModelLayer,
} from '@backstage/catalog-model/alpha';

/**
 * The kind Template, which the catalog model leaves to the scaffolder.
 *
 * Written here rather than taken from the scaffolder's packages: those bring a
 * large part of the scaffolder along, and its schema uses `oneOf`, which turns
 * one mistake into three messages.
 */
export const templateKindLayer: CatalogModelLayer = createCatalogModelLayer({
  layerId: 'slipway.dev/kind-template',
  builder: model => {
    model.addKind({
      group: 'scaffolder.backstage.io',
      names: { kind: 'Template', singular: 'template', plural: 'templates' },
      description:
        'A Template describes the questions and the steps that make a new component.',
      versions: [
        {
          name: 'v1beta3',
          relationFields: [
            {
              selector: { path: 'spec.owner' },
              relation: 'ownedBy',
              defaultKind: 'Group',
              defaultNamespace: 'inherit',
              allowedKinds: ['Group', 'User'],
            },
          ],
          schema: {
            jsonSchema: {
              type: 'object',
              required: ['spec'],
              properties: {
                spec: {
                  type: 'object',
                  // The scaffolder would do without an owner; a portal does not.
                  required: ['type', 'owner', 'steps'],
                  properties: {
                    type: {
                      type: 'string',
                      description: 'The type of component the template makes.',
                      examples: ['service', 'website', 'library'],
                      minLength: 1,
                    },
                    owner: {
                      type: 'string',
                      description:
                        'An entity reference to the owner of the template.',
                      examples: ['platform-team', 'user:john.johnson'],
                      minLength: 1,
                    },
                    lifecycle: {
                      type: 'string',
                      description: 'The lifecycle state of the template.',
                      examples: ['experimental', 'production', 'deprecated'],
                      minLength: 1,
                    },
                    parameters: {
                      type: ['object', 'array'],
                      description:
                        'JSON schema of the inputs: one form, or a list of forms.',
                      items: { type: 'object' },
                    },
                    steps: {
                      type: 'array',
                      description: 'The steps to run, in order.',
                      items: {
                        type: 'object',
                        required: ['action'],
                        properties: {
                          id: {
                            type: 'string',
                            description:
                              'The id by which later steps refer to the output of this one.',
                          },
                          name: {
                            type: 'string',
                            description: 'What the step is called in the page.',
                          },
                          action: {
                            type: 'string',
                            description: 'The action to run.',
                            examples: ['fetch:template'],
                            minLength: 1,
                          },
                          input: {
                            type: 'object',
                            description: 'The inputs of the action.',
                          },
                          if: {
                            type: ['string', 'boolean'],
                            description: 'The step is skipped when false.',
                          },
                          each: {
                            type: ['string', 'array', 'object'],
                            description: 'The step runs once for each item.',
                          },
                        },
                      },
                    },
                    output: {
                      type: 'object',
                      description: 'What the page shows at the end.',
                      properties: {
                        links: { type: 'array', items: { type: 'object' } },
                        text: { type: 'array', items: { type: 'object' } },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      ],
    });
  },
});
