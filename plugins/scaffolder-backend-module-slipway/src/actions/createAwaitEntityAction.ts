import { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 300;
const DEFAULT_SECONDS = 60;

/**
 * Waits until the catalog shows an entity. The catalog reads repositories by
 * itself; this makes a run end when there is something to look at.
 */
export function createAwaitEntityAction({ auth, catalog }: { auth: AuthService; catalog: CatalogService }) {
  return createTemplateAction({
    id: 'slipway:catalog:await',
    description: 'Waits until the catalog shows an entity',
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z => z.string({ description: 'The entity, for example component:default/orders' }),
        timeoutSeconds: z => z.number({ description: 'How long to wait' }).min(1).max(600).optional(),
      },
      output: {
        entityRef: z => z.string({ description: 'The entity' }),
      },
    },
    async handler(context) {
      const { entityRef, timeoutSeconds = DEFAULT_SECONDS } = context.input;
      if (context.isDryRun) return;
      const credentials = await auth.getOwnServiceCredentials();
      const began = Date.now();
      while (Date.now() - began < timeoutSeconds * 1000) {
        context.signal?.throwIfAborted();
        const entity = await catalog.getEntityByRef(entityRef, { credentials });
        if (entity) {
          context.output('entityRef', stringifyEntityRef(entity));
          context.logger.info(`The catalog shows ${entityRef} after ${((Date.now() - began) / 1000).toFixed(1)} s`);
          return;
        }
        await sleep(POLL_MS);
      }
      throw new Error(
        `The catalog does not show ${entityRef} after ${timeoutSeconds} s. The repository is there; look whether its catalog-info.yaml is valid (slipway lint), then run the template again with the same name.`,
      );
    },
  });
}
