import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import type { Entity } from '@backstage/catalog-model';

const apiVersion = 'backstage.io/v1alpha1';
const GIT = 'http://localhost:7007/git/payments/orders/tree/main';

export const payments: Entity = {
  apiVersion,
  kind: 'Group',
  metadata: {
    name: 'payments',
    namespace: 'default',
    description: 'Takes money and keeps the books',
    links: [{ url: 'https://chat.example.org/payments', title: '#payments' }],
  },
  spec: {
    type: 'team',
    profile: { displayName: 'Payments', email: 'payments@example.org' },
  },
  relations: [
    { type: 'childOf', targetRef: 'group:default/engineering' },
    { type: 'hasMember', targetRef: 'user:default/leila' },
    { type: 'hasMember', targetRef: 'user:default/sam' },
    { type: 'ownerOf', targetRef: 'api:default/orders' },
    { type: 'ownerOf', targetRef: 'component:default/orders' },
  ],
};

export const engineering: Entity = {
  apiVersion,
  kind: 'Group',
  metadata: { name: 'engineering', title: 'Engineering' },
  spec: { type: 'department' },
};

export const leila: Entity = {
  apiVersion,
  kind: 'User',
  metadata: { name: 'leila' },
  spec: {
    profile: { displayName: 'Leila Haddad', email: 'leila@example.org' },
  },
  relations: [{ type: 'memberOf', targetRef: 'group:default/payments' }],
};

export const shop: Entity = {
  apiVersion,
  kind: 'System',
  metadata: { name: 'shop', title: 'Shop' },
  spec: { owner: 'storefront' },
};

export const ordersApi: Entity = {
  apiVersion,
  kind: 'API',
  metadata: { name: 'orders', title: 'Orders API', description: 'HTTP API' },
  spec: { type: 'openapi', lifecycle: 'production', owner: 'payments' },
};

/** A component with everything. */
export const orders: Entity = {
  apiVersion,
  kind: 'Component',
  metadata: {
    name: 'orders',
    namespace: 'default',
    description: 'Takes orders and follows them to the door',
    annotations: {
      'backstage.io/techdocs-ref': 'dir:.',
      'backstage.io/source-location': `url:${GIT}/`,
      'backstage.io/view-url': `${GIT}/catalog-info.yaml`,
      'backstage.io/managed-by-location': `url:${GIT}/catalog-info.yaml`,
      'slipway.dev/repository': 'payments/orders',
      'slipway.dev/template': 'template:default/node-service',
    },
    tags: ['nodejs'],
    links: [
      { url: 'https://example.org/board', title: 'Board' },
      // A catalog file may hold anything.
      { url: 'data:text/html,<b>trap</b>', title: 'Trap' },
    ],
  },
  spec: {
    type: 'service',
    lifecycle: 'experimental',
    owner: 'payments',
    system: 'shop',
  },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/payments' },
    { type: 'partOf', targetRef: 'system:default/shop' },
    { type: 'providesApi', targetRef: 'api:default/orders' },
    { type: 'dependsOn', targetRef: 'resource:default/orders-db' },
    { type: 'dependencyOf', targetRef: 'component:default/checkout' },
  ],
};

export const checkout: Entity = {
  apiVersion,
  kind: 'Component',
  metadata: { name: 'checkout', description: 'The way out of the shop' },
  spec: { type: 'website', lifecycle: 'production', owner: 'storefront' },
};

export const nodeService: Entity = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'node-service',
    namespace: 'default',
    description: 'An HTTP service that builds and runs as it comes',
  },
  spec: { type: 'service', owner: 'platform' },
};

/** A component with nothing. */
export const bare: Entity = {
  apiVersion,
  kind: 'Component',
  metadata: { name: 'bare', namespace: 'default' },
  spec: { type: 'service' },
};

/** What the catalog keeps of an entity whose file it no longer understands. */
export const broken: AlphaEntity = {
  ...orders,
  metadata: {
    ...orders.metadata,
    name: 'broken',
    annotations: {
      ...orders.metadata.annotations,
      'backstage.io/orphan': 'true',
    },
  },
  status: {
    items: [
      {
        type: 'backstage.io/catalog-processing',
        level: 'error',
        message: 'Policy check failed: spec.lifecycle must be a string',
        error: { name: 'InputError', message: 'Policy check failed' },
      },
    ],
  },
};
