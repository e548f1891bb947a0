import type { Entity } from '@backstage/catalog-model';
import {
  fetchApiRef,
  identityApiRef,
  type FetchApi,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import {
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { HomeAttentionBlueprint, HomeCardBlueprint } from '@slipway/plugin-ui';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { homeModule } from '.';
import { bareLayout } from '../entity/testUtils/bareLayout';
import * as routes from './routes';
import {
  answers,
  brokenLedger,
  GUEST,
  ledger,
  LEILA,
  leila,
  minutesAgo,
  orders,
  ordersApi,
  payments,
  run,
} from './testUtils/fixtures';

// A whole app is loaded for the first of them.
jest.setTimeout(30_000);

interface HomeOptions {
  identity?: Parameters<typeof mockApis.identity>[0];
  entities?: Entity[];
  fetchApi?: FetchApi;
  catalog?: Partial<CatalogApi>;
  extensions?: NonNullable<Parameters<typeof renderTestApp>[0]>['extensions'];
}

function openHome(options: HomeOptions = {}) {
  const memory = catalogApiMock({
    entities: [leila, payments, ...(options.entities ?? [])],
  });
  const catalogApi = catalogApiMock.mock({
    queryEntities: request => memory.queryEntities(request),
    getEntitiesByRefs: request => memory.getEntitiesByRefs(request),
    ...options.catalog,
  });
  renderTestApp({
    features: [homeModule, bareLayout],
    extensions: options.extensions,
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/docs/:namespace/:kind/:name': routes.docsRouteRef,
      '/create/templates/:namespace/:templateName': routes.templateRouteRef,
      '/create/tasks/:taskId': routes.runRouteRef,
      '/catalog': routes.catalogRouteRef,
    },
    apis: [
      catalogApi,
      [identityApiRef, mockApis.identity(options.identity ?? LEILA)],
      [fetchApiRef, options.fetchApi ?? answers().fetchApi],
      [starredEntitiesApiRef, new MockStarredEntitiesApi()],
    ],
  });
  return catalogApi;
}

const region = (name: string | RegExp) =>
  screen.findByRole('region', { name }, { timeout: 10_000 });
const href = (element: HTMLElement) => element.getAttribute('href');

describe('Home of an owner', () => {
  it('shows what is theirs by system, with docs, source and stars', async () => {
    const user = userEvent.setup();
    const catalogApi = openHome({ entities: [ordersApi, ledger, orders] });

    const shop = await region(/shop/);
    expect(
      screen.getByRole('heading', { name: /Good .*, Leila Haddad/ }),
    ).toBeVisible();
    expect(
      href(
        within(screen.getByRole('main')).getByRole('link', {
          name: 'Payments',
        }),
      ),
    ).toBe('/catalog/default/group/payments');
    expect(
      within(shop)
        .getAllByRole('listitem')
        .map(row => row.textContent),
    ).toEqual([
      'ComponentordersTakes ordersserviceproductionDocsSource',
      'APIorders-apiopenapi',
    ]);
    expect(
      href(within(shop).getByRole('link', { name: 'Docs of orders' })),
    ).toBe('/docs/default/component/orders');
    expect(
      href(within(shop).getByRole('link', { name: 'Source of orders' })),
    ).toBe('https://git.example.org/orders/');
    expect(
      within(await region('In no system')).getByRole('link', {
        name: 'ledger',
      }),
    ).toBeVisible();

    await user.click(within(shop).getByRole('button', { name: 'Star orders' }));
    expect(
      await within(shop).findByRole('button', { name: 'Unstar orders' }),
    ).toBeVisible();

    expect(
      await screen.findByText('Nothing needs you right now.'),
    ).toBeVisible();
    expect(catalogApi.queryEntities).toHaveBeenCalledTimes(1);
    expect(catalogApi.getEntitiesByRefs).toHaveBeenCalledTimes(1);
  });

  it('lists what needs them, worst first, and takes more from plugins', async () => {
    const { fetchApi } = answers({
      unread: 3,
      runs: [
        run('running', 'processing', minutesAgo(1), 'refunds'),
        run('failed', 'failed', minutesAgo(60), 'invoices'),
        run('old', 'failed', minutesAgo(60 * 24 * 9), 'ancient'),
        // Of another service, which puts nothing right.
        run('other', 'completed', minutesAgo(2), 'receipts'),
      ],
    });
    openHome({
      entities: [brokenLedger],
      fetchApi,
      extensions: [
        HomeAttentionBlueprint.make({
          name: 'alerts',
          params: {
            title: 'alerts',
            load: async ({ ownershipRefs }) => [
              {
                id: 'slow',
                status: 'warning',
                title: `slow for ${ownershipRefs.length} owners`,
                href: '/alerts/slow',
              },
            ],
          },
        }),
        HomeCardBlueprint.make({
          name: 'speed',
          params: { loader: async () => <div>How fast we deliver</div> },
        }),
      ],
    });

    const attention = within(await region('Needs attention'));
    await attention.findByText('3 unread notifications');
    await attention.findByText('slow for 2 owners');
    await attention.findByText('Node.js service: refunds');
    const links = attention.getAllByRole('link');
    expect(links.map(link => link.textContent)).toEqual([
      'Node.js service: invoices',
      'ledger (Component): the catalog could not process it',
      'slow for 2 owners',
      'Node.js service: refunds',
      '3 unread notifications',
    ]);
    expect(href(links[0])).toBe('/create/tasks/failed');
    expect(href(links[1])).toBe('/catalog/default/component/ledger');
    expect(await screen.findByText('How fast we deliver')).toBeVisible();
  });

  it('forgets a failed run once a later one has made the same', async () => {
    const { fetchApi, asked } = answers({
      runs: [
        run('failed', 'failed', minutesAgo(60), 'invoices'),
        run('done', 'completed', minutesAgo(50), 'invoices'),
      ],
    });
    openHome({ entities: [ledger], fetchApi });
    expect(
      await screen.findByText('Nothing needs you right now.', undefined, {
        timeout: 10_000,
      }),
    ).toBeVisible();
    expect(asked[0]).toContain('createdBy=user%3Adefault%2Fleila');
  });
});

describe('Home of one who owns nothing', () => {
  it('leads a guest to the first service', async () => {
    openHome({ identity: GUEST });
    await screen.findByText('A guest owns nothing', undefined, {
      timeout: 10_000,
    });
    const start = within(await region('Start here'));
    expect(start.getByText(/ready to run/)).toBeVisible();
    expect(href(start.getByRole('link', { name: 'Make a service' }))).toBe(
      '/create/templates/default/node-service',
    );
    // What no plugin answers for is left out.
    expect(start.queryByText('Clone a repository')).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: /Guest/ })).toBeVisible();
  });

  it('shows a member what to write to own something', async () => {
    openHome();
    expect(
      await screen.findByText(/owner: group:default\/payments/, undefined, {
        timeout: 10_000,
      }),
    ).toBeVisible();
  });
});

describe('Home when something fails', () => {
  it('names the part that failed beside the good rows, and tries again', async () => {
    const user = userEvent.setup();
    const good = answers({ unread: 1 });
    let isDown = true;
    openHome({
      entities: [orders],
      fetchApi: {
        fetch: async (input, init) =>
          isDown && String(input).startsWith('plugin://scaffolder')
            ? new Response('{}', { status: 503, statusText: 'Unavailable' })
            : good.fetchApi.fetch(input, init),
      },
    });
    const attention = within(await region('Needs attention'));
    expect(
      await attention.findByText('Could not check your runs of templates'),
    ).toBeVisible();
    expect(await attention.findByText('1 unread notification')).toBeVisible();
    expect(await screen.findByRole('link', { name: 'orders' })).toBeVisible();

    isDown = false;
    await user.click(attention.getByRole('button', { name: /Try again/ }));
    await waitFor(() =>
      expect(attention.queryByText(/Could not check/)).not.toBeInTheDocument(),
    );
  });

  it('keeps the rows when reading them again fails', async () => {
    const user = userEvent.setup();
    const memory = catalogApiMock({ entities: [orders] });
    let isDown = false;
    openHome({
      catalog: {
        queryEntities: async request => {
          if (isDown) throw new Error('The catalog is starting');
          return memory.queryEntities(request);
        },
      },
    });
    expect(
      await screen.findByRole('link', { name: 'orders' }, { timeout: 10_000 }),
    ).toBeVisible();
    isDown = true;
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText('The catalog is starting')).toBeVisible();
    expect(screen.getByRole('link', { name: 'orders' })).toBeVisible();
  });
});
