import type { Entity } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import type { FetchApi } from '@backstage/frontend-plugin-api';

const apiVersion = 'backstage.io/v1alpha1';

function owned(
  kind: string,
  name: string,
  more: { spec?: Entity['spec']; metadata?: Partial<Entity['metadata']> } = {},
): AlphaEntity {
  return {
    apiVersion,
    kind,
    metadata: { name, namespace: 'default', ...more.metadata },
    spec: { type: 'service', ...more.spec },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/payments' }],
  };
}

export const leila: Entity = {
  apiVersion,
  kind: 'User',
  metadata: { name: 'leila' },
  spec: { profile: { displayName: 'Leila Haddad' } },
};
export const payments: Entity = {
  apiVersion,
  kind: 'Group',
  metadata: { name: 'payments', title: 'Payments' },
  spec: { type: 'team' },
};
export const orders = owned('Component', 'orders', {
  spec: { system: 'shop', lifecycle: 'production' },
  metadata: {
    description: 'Takes orders',
    annotations: {
      'backstage.io/techdocs-ref': 'dir:.',
      'backstage.io/source-location': 'url:https://git.example.org/orders/',
    },
  },
});
export const ordersApi = owned('API', 'orders-api', {
  spec: { type: 'openapi', system: 'shop' },
});
export const ledger = owned('Component', 'ledger');
export const brokenLedger: AlphaEntity = {
  ...ledger,
  status: {
    items: [
      {
        type: 'backstage.io/catalog-processing',
        level: 'error',
        message: 'Policy check failed: spec.lifecycle is missing',
      },
    ],
  },
};

export const LEILA = {
  userEntityRef: 'user:default/leila',
  ownershipEntityRefs: ['user:default/leila', 'group:default/payments'],
};
export const GUEST = {
  userEntityRef: 'user:default/guest',
  ownershipEntityRefs: ['user:default/guest'],
  displayName: 'Guest',
};

export const minutesAgo = (minutes: number) =>
  new Date(Date.now() - minutes * 60_000).toISOString();

export function run(
  id: string,
  status: string,
  createdAt: string,
  name: string,
) {
  return {
    id,
    status,
    createdAt,
    spec: {
      parameters: { name },
      templateInfo: {
        entityRef: 'template:default/node-service',
        entity: { metadata: { title: 'Node.js service' } },
      },
    },
  };
}

/** Answers for the scaffolder and the notifications, and keeps what was asked. */
export function answers(options: { runs?: unknown[]; unread?: number } = {}) {
  const asked: string[] = [];
  const fetchApi: FetchApi = {
    fetch: async input => {
      const url = String(input);
      asked.push(url);
      if (url.startsWith('plugin://notifications/status')) {
        return new Response(JSON.stringify({ unread: options.unread ?? 0 }));
      }
      const statuses = new URL(url).searchParams.getAll('status');
      const runs = (options.runs ?? []) as Array<{ status: string }>;
      return new Response(
        JSON.stringify({
          tasks: runs.filter(({ status }) => statuses.includes(status)),
        }),
      );
    },
  };
  return { fetchApi, asked };
}
