import { loadConfigSchema } from '@backstage/config-loader';
import { JsonObject } from '@backstage/types';
import { VisibilityTree } from './VisibilityTree';

const value = {
  type: 'object',
  properties: {
    app: {
      type: 'object',
      properties: {
        title: { type: 'string', visibility: 'frontend' },
        list: { type: 'array', items: { type: 'string', visibility: 'frontend' } },
        extensions: { type: 'array', items: { type: 'object' }, deepVisibility: 'frontend' },
        hidden: { type: 'string' },
      },
    },
    hosts: {
      type: 'array',
      items: {
        type: 'object',
        properties: { host: { type: 'string', visibility: 'frontend' }, token: { type: 'string', visibility: 'secret' }, ref: { $ref: '#/definitions/Auth' } },
      },
    },
    auth: {
      type: 'object',
      properties: { providers: { type: 'object', additionalProperties: { $ref: '#/definitions/Auth' } } },
    },
    either: { anyOf: [{ type: 'string', visibility: 'secret' }, { type: 'object', properties: { $file: { type: 'string' } } }] },
  },
  definitions: { Auth: { type: 'object', properties: { clientId: { type: 'string', visibility: 'frontend' }, clientSecret: { type: 'string', visibility: 'secret' } } } },
};
const serialized: JsonObject = { backstageConfigSchemaVersion: 1, schemas: [{ path: 'x', packageName: 'x', value }] };

const config = {
  app: { title: 'Slipway', list: ['a', 'b'], extensions: [{ 'page:home': { config: { path: '/' } } }], hidden: 'h' },
  hosts: [{ host: 'github.com', token: 't1', ref: { clientId: 'i', clientSecret: 's' } }, { host: 'other' }],
  auth: { providers: { github: { clientId: 'id', clientSecret: 's2', more: 'm' } } },
  either: 's3',
  unknown: { key: 'value' },
};

describe('VisibilityTree', () => {
  const tree = VisibilityTree.fromSerialized(serialized);

  it('selects what a browser may see', () => {
    expect(tree.select(config, ['frontend'])).toEqual({
      app: { title: 'Slipway', list: ['a', 'b'], extensions: [{ 'page:home': { config: { path: '/' } } }] },
      hosts: [{ host: 'github.com', ref: { clientId: 'i' } }, { host: 'other' }],
      auth: { providers: { github: { clientId: 'id' } } },
    });
  });

  it('agrees with the schema validation of Backstage', async () => {
    const schema = await loadConfigSchema({ serialized });
    for (const wanted of ['frontend', 'secret'] as const) {
      const [{ data }] = schema.process([{ data: config, context: 'test' }], { visibility: [wanted], ignoreSchemaErrors: true });
      expect(tree.select(config, [wanted])).toEqual(data);
    }
  });

  it('selects secrets, wherever they are', () => {
    expect(tree.select(config, ['secret'])).toEqual({
      hosts: [{ token: 't1', ref: { clientSecret: 's' } }],
      auth: { providers: { github: { clientSecret: 's2' } } },
      either: 's3',
    });
  });

  it('shows nothing that no schema marks, nor what one marks as secret', () => {
    const twice = VisibilityTree.fromSerialized({
      schemas: [
        { value: { properties: { key: { type: 'string', visibility: 'frontend' } } } },
        { value: { properties: { key: { type: 'string', visibility: 'secret' } } } },
      ],
    });
    expect(twice.select({ key: 'x', other: 'y' }, ['frontend'])).toBeUndefined();
    expect(twice.select({ key: null }, ['secret'])).toBeUndefined();
  });
});
