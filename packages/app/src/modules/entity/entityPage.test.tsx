import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import {
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import orgPlugin from '@backstage/plugin-org/alpha';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { entityFeatures } from './module';
import { bareLayout } from './testUtils/bareLayout';
import * as entities from './testUtils/entities';

// A whole app is loaded for the first of them.
jest.setTimeout(30_000);

const { bare, broken, leila, nodeService, orders, payments } = entities;

// The real pages: what is checked is what a reader gets, stock cards included.
const features = [
  catalogPlugin,
  catalogGraphPlugin,
  apiDocsPlugin,
  orgPlugin,
  scaffolderPlugin,
  techdocsPlugin,
  ...entityFeatures,
  bareLayout,
];

const cardOfAFamily = (name: string, type: 'info' | 'content') =>
  EntityCardBlueprint.make({
    name,
    params: { type, loader: async () => <div>{name}</div> },
  });

function openPage(entity: Entity, catalog: Partial<CatalogApi> = {}) {
  const memory = catalogApiMock({ entities: Object.values(entities) });
  const catalogApi = catalogApiMock.mock({
    // As over the wire: each answer is another object.
    getEntityByRef: async ref => {
      const found = await memory.getEntityByRef(ref);
      return found && { ...found };
    },
    getEntitiesByRefs: request => memory.getEntitiesByRefs(request),
    queryEntities: request => memory.queryEntities(request),
    getEntityAncestors: request => memory.getEntityAncestors(request),
    ...catalog,
  });
  const { kind, metadata } = entity;
  renderTestApp({
    features,
    extensions: [
      cardOfAFamily('Deployments of it', 'content'),
      cardOfAFamily('Alerts of it', 'info'),
    ],
    initialRouteEntries: [
      `/catalog/default/${kind.toLowerCase()}/${metadata.name}`,
    ],
    apis: [
      catalogApi,
      mockApis.permission(),
      [starredEntitiesApiRef, new MockStarredEntitiesApi()],
    ],
  });
  return catalogApi;
}

// The first one waits for the lazy parts of the page.
const region = (name: string) =>
  screen.findByRole('region', { name }, { timeout: 10_000 });
const href = (element: HTMLElement) => element.getAttribute('href');

/** What a list says, row by row. */
function rowsOf(list: HTMLElement): string[] {
  return within(list)
    .getAllByRole('listitem')
    .map(row => row.textContent ?? '');
}

describe('the page of a component with everything', () => {
  it('says who owns it, where code and docs are, and what it leads to', async () => {
    const catalogApi = openPage(orders);

    const about = await region('About');
    const owner = await within(about).findByRole('link', { name: 'Payments' });
    expect(href(owner)).toBe('/catalog/default/group/payments');
    expect(
      href(within(about).getByRole('link', { name: 'payments@example.org' })),
    ).toBe('mailto:payments@example.org');
    expect(
      within(about).getByRole('link', { name: '#payments' }),
    ).toBeVisible();
    expect(href(within(about).getByRole('link', { name: 'Shop' }))).toBe(
      '/catalog/default/system/shop',
    );
    expect(
      href(within(about).getByRole('link', { name: 'node-service' })),
    ).toBe('/catalog/default/template/node-service');
    expect(within(about).getByText('experimental')).toBeVisible();
    expect(within(about).getByText('nodejs')).toBeVisible();
    expect(within(about).getByText('No errors')).toBeVisible();
    expect(within(about).getByRole('link', { name: 'Board' })).toBeVisible();
    expect(within(about).queryByText('Trap')).not.toBeInTheDocument();

    expect(
      screen.getByText('Takes orders and follows them to the door'),
    ).toBeVisible();
    const main = within(screen.getByRole('main'));
    expect(href(main.getByRole('link', { name: /Read the docs/ }))).toBe(
      '/docs/default/component/orders',
    );
    expect(href(main.getByRole('link', { name: /View source/ }))).toBe(
      'http://localhost:7007/git/payments/orders/tree/main/',
    );
    expect(
      main.getByText('git clone http://localhost:7007/git/payments/orders.git'),
    ).toBeVisible();

    const relations = await region('Relations');
    await within(relations).findByText('Not in the catalog');
    expect(
      within(relations)
        .getAllByRole('heading', { level: 3 })
        .map(heading => heading.textContent),
    ).toEqual(['Depends on 1', 'Used by 1', 'Provides 1']);
    expect(rowsOf(relations)).toEqual([
      'resourceorders-dbNot in the catalog',
      'ComponentcheckoutThe way out of the shopproductionGroupstorefront',
      'APIOrders APIHTTP APIproductionGroupPayments',
    ]);
    expect(href(within(relations).getByRole('link', { name: /Graph/ }))).toBe(
      '/catalog-graph?rootEntityRefs[]=component%3Adefault%2Forders',
    );

    // One call for all of it, beside the stock header's for the owner.
    const asked = catalogApi.getEntitiesByRefs.mock.calls.filter(
      ([{ entityRefs }]) => entityRefs.length > 1,
    );
    expect(asked).toHaveLength(1);
  });

  it('takes cards of others, and has none of the stock ones', async () => {
    openPage(orders);
    await region('Relations');
    expect(await screen.findByText('Deployments of it')).toBeVisible();
    expect(await screen.findByText('Alerts of it')).toBeVisible();
    const titles = screen
      .getAllByRole('heading')
      .map(heading => heading.textContent);
    expect(titles.filter(title => title === 'About')).toHaveLength(1);
    expect(titles).not.toContain('Depends on components');
    expect(titles).not.toContain('Provided APIs');
  });
});

describe('the page of a component with nothing', () => {
  it('has no empty parts, and says where a description goes', async () => {
    openPage(bare);
    const about = within(await region('About'));
    expect(screen.getByText(/No description yet/)).toBeVisible();
    await screen.findByText('Deployments of it');
    expect(
      screen.queryByRole('region', { name: 'Relations' }),
    ).not.toBeInTheDocument();
    const main = within(screen.getByRole('main'));
    expect(
      main.queryByRole('link', { name: /Read the docs|View source/ }),
    ).not.toBeInTheDocument();
    expect(about.queryByText('Owner')).not.toBeInTheDocument();
    expect(about.getByText('service')).toBeVisible();
  });
});

describe('the page of a template', () => {
  it('starts it, and shows what was made from it', async () => {
    openPage(nodeService);
    const made = within(await region('Made from it'));
    expect(href(made.getByRole('link', { name: 'orders' }))).toBe(
      '/catalog/default/component/orders',
    );
    expect(href(screen.getByRole('link', { name: /Use this template/ }))).toBe(
      '/create/templates/default/node-service',
    );
  });
});

describe('the pages of people', () => {
  it('shows the members of a group, what it owns and how to reach it', async () => {
    openPage(payments);
    const relations = within(await region('Relations'));
    const members = within(
      await relations.findByRole('region', { name: 'Members 2' }),
    );
    expect(
      href(await members.findByRole('link', { name: 'Leila Haddad' })),
    ).toBe('/catalog/default/user/leila');
    expect(
      members.getByRole('link', { name: 'leila@example.org' }),
    ).toBeVisible();
    const owned = relations.getByRole('region', { name: 'Owns 2' });
    // Components come before APIs; the owner would be the same in each row.
    expect(rowsOf(owned)).toEqual([
      'ComponentordersTakes orders and follows them to the doorexperimental',
      'APIOrders APIHTTP APIproduction',
    ]);
    const about = within(await region('About'));
    expect(
      about.getByRole('link', { name: 'payments@example.org' }),
    ).toBeVisible();
    expect(about.getByRole('link', { name: 'Engineering' })).toBeVisible();
  });

  it('shows the teams of a person', async () => {
    openPage(leila);
    const about = within(await region('About'));
    expect(await about.findByRole('link', { name: 'Payments' })).toBeVisible();
    expect(
      about.getByRole('link', { name: 'leila@example.org' }),
    ).toBeVisible();
  });
});

describe('the page of an entity with errors', () => {
  it('says what is wrong and how it is mended, and reads it again', async () => {
    const user = userEvent.setup();
    const catalogApi = openPage(broken);
    const problems = within(await region('Catalog problems'));
    expect(
      problems.getByText('The catalog could not process it'),
    ).toBeVisible();
    expect(problems.getByText(/lifecycle must be a string/)).toBeVisible();
    expect(problems.getByText(/A field of the file is wrong/)).toBeVisible();
    expect(problems.getByText('Nothing leads to it any more')).toBeVisible();
    expect(
      problems.getAllByRole('link', { name: /Open catalog-info.yaml/ }),
    ).toHaveLength(2);
    expect(within(await region('About')).getByText('2 problems')).toBeVisible();

    await user.click(
      problems.getAllByRole('button', { name: 'Read again' })[0],
    );
    expect(catalogApi.refreshEntity).toHaveBeenCalledWith(
      'component:default/broken',
    );
  });

  it('shows the error of the location that a stale entity comes from', async () => {
    const location = {
      ...broken,
      kind: 'Location',
      metadata: { name: 'payments-repo' },
    };
    openPage(orders, {
      getEntityAncestors: async () => ({
        rootEntityRef: stringifyEntityRef(location),
        items: [
          { entity: orders, parentEntityRefs: [] },
          { entity: location, parentEntityRefs: [] },
        ],
      }),
    });
    const problems = within(await region('Catalog problems'));
    expect(problems.getByRole('link', { name: 'payments-repo' })).toBeVisible();
  });
});

describe('when what is related cannot be read', () => {
  it('keeps the names, says so, and tries again', async () => {
    const user = userEvent.setup();
    const memory = catalogApiMock({ entities: Object.values(entities) });
    let isDown = true;
    openPage(orders, {
      getEntitiesByRefs: async request => {
        if (isDown) throw new Error('The catalog is starting');
        return memory.getEntitiesByRefs(request);
      },
    });
    const relations = within(await region('Relations'));
    expect(await relations.findByText('The catalog is starting')).toBeVisible();
    expect(relations.getByRole('link', { name: 'checkout' })).toBeVisible();
    expect(relations.queryByText('Not in the catalog')).not.toBeInTheDocument();

    isDown = false;
    await user.click(relations.getByRole('button', { name: /Try again/ }));
    expect(await relations.findByText('The way out of the shop')).toBeVisible();
    await waitFor(() =>
      expect(
        relations.queryByText('The catalog is starting'),
      ).not.toBeInTheDocument(),
    );
  });
});
