import { createBackendModule } from '@backstage/backend-plugin-api';
import { configSchemaExtensionPoint } from '@backstage/plugin-app-node';
import { JsonObject, JsonValue } from '@backstage/types';
import { builtConfigSchema } from './configSchema';

/** Gives the app back end the visibilities of config values without compiling the schemas. */
export const appModuleConfigSchema = createBackendModule({
  pluginId: 'app',
  moduleId: 'config-schema',
  register(env) {
    env.registerInit({
      deps: { schema: configSchemaExtensionPoint },
      async init({ schema }) {
        const built = builtConfigSchema();
        if (!built) return;
        schema.setConfigSchema({
          serialize: () => built.serialized,
          process: (appConfigs, options) =>
            appConfigs.map(({ data, context }) => ({ context, data: asObject(built.tree.select(data, options?.visibility ?? ['frontend'])) })),
        });
      },
    });
  },
});

function asObject(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
}
