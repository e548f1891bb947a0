import {
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { searchApiRef } from '@backstage/plugin-search-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { navModule } from './navModule';

function page(pluginId: string, title: string, path: string) {
  const routeRef = createRouteRef();
  return createFrontendPlugin({
    pluginId,
    title,
    icon: <i>icon</i>,
    routes: { root: routeRef },
    extensions: [
      PageBlueprint.make({
        params: {
          path,
          routeRef,
          noHeader: true,
          loader: async () => <h1>{title} page</h1>,
        },
      }),
    ],
  });
}

const pages = [
  page('user-settings', 'Settings', '/settings'),
  page('zeta', 'Zeta', '/zeta'),
  page('search', 'Search', '/search'),
  page('api-docs', 'APIs', '/api-docs'),
  page('techdocs', 'Docs', '/docs'),
  page('alpha', 'Alpha', '/alpha'),
  page('scaffolder', 'Create', '/create'),
  page('catalog', 'Catalog', '/catalog'),
  page('home', 'Home', '/'),
];

function renderNav(options: {
  query?: jest.Mock;
  signOut?: () => Promise<void>;
  at?: string;
}) {
  const identity = mockApis.identity.mock({
    getProfileInfo: async () => ({ displayName: 'Ana Ribeiro' }),
    getBackstageIdentity: async () => ({
      type: 'user',
      userEntityRef: 'user:default/ana',
      ownershipEntityRefs: [],
    }),
    getCredentials: async () => ({}),
    signOut: options.signOut ?? (async () => {}),
  });
  const query = options.query ?? jest.fn(async () => ({ results: [] }));
  renderTestApp({
    features: [navModule, ...pages],
    apis: [identity, [searchApiRef, { query }]],
    initialRouteEntries: [options.at ?? '/'],
    config: {
      app: { baseUrl: 'http://localhost:3000', title: 'Portal' },
      backend: { baseUrl: 'http://localhost:7007' },
    },
  });
}

/** What a screen of some width answers. */
function setWidth(width: number) {
  window.matchMedia = jest.fn((query: string) => ({
    matches: width <= Number(/max-width: (\d+)px/.exec(query)?.[1] ?? 0),
    media: query,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
    dispatchEvent: () => false,
  }));
}

describe('the navigation', () => {
  beforeEach(() => setWidth(1440));

  it('lists pages by what people do, and who is signed in', async () => {
    renderNav({ at: '/catalog/default/component/x' });
    const nav = await screen.findByRole('navigation', { name: 'Main' });
    expect(
      within(nav)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual([
      // The logo, and then the page it leads to.
      '/',
      '/',
      '/catalog',
      '/create',
      '/docs',
      '/search',
      '/alpha',
      '/zeta',
      '/settings',
    ]);
    expect(
      within(nav).getByRole('link', { current: 'page' }),
    ).toHaveTextContent('Catalog');
    expect(
      await screen.findByRole('button', { name: 'Signed in as Ana Ribeiro' }),
    ).toBeInTheDocument();
    await waitFor(() => expect(document.title).toBe('Catalog | Portal'));
  });

  it('goes to pages by keys, but not while one writes', async () => {
    const user = userEvent.setup();
    renderNav({});
    await screen.findByText('Home page');
    await user.keyboard('gc');
    expect(await screen.findByText('Catalog page')).toBeInTheDocument();
    await user.keyboard('gn');
    expect(await screen.findByText('Create page')).toBeInTheDocument();

    await user.keyboard('/');
    const field = await screen.findByRole('combobox', { name: 'Search' });
    await user.type(field, 'gd?');
    expect(field).toHaveValue('gd?');
    expect(screen.getByText('Create page')).toBeInTheDocument();
    expect(
      screen.queryByRole('dialog', { name: 'Keyboard shortcuts' }),
    ).not.toBeInTheDocument();
  });

  it('lists the keys and closes the list', async () => {
    const user = userEvent.setup();
    renderNav({});
    await screen.findByText('Home page');
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', {
      name: 'Keyboard shortcuts',
    });
    expect(dialog).toHaveTextContent('g then nGo to Create');
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('finds pages and things, and opens the chosen one', async () => {
    const user = userEvent.setup();
    const query = jest.fn(async () => ({
      results: [
        {
          type: 'software-catalog',
          document: {
            title: 'catalogue-api',
            text: 'Serves it',
            location: '/catalog/default/component/catalogue-api',
            kind: 'component',
          },
        },
      ],
    }));
    renderNav({ query });
    await user.click(await screen.findByRole('link', { name: /Search/ }));
    await user.type(await screen.findByRole('combobox'), 'catalog');
    expect(await screen.findByText('1 result')).toBeInTheDocument();
    expect(query).toHaveBeenLastCalledWith(
      expect.objectContaining({ term: 'catalog' }),
      expect.objectContaining({ signal: expect.any(AbortSignal) }),
    );
    expect(
      screen.getAllByRole('option').map(option => option.textContent),
    ).toEqual([
      'CatalogPage',
      'catalogue-apiServes itComponent',
      'All results for “catalog”Search',
    ]);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByText('Catalog page')).toBeInTheDocument();
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('says when the search engine fails', async () => {
    const user = userEvent.setup();
    renderNav({
      query: jest.fn().mockRejectedValue(new Error('Index is gone')),
    });
    await screen.findByText('Home page');
    await user.keyboard('/');
    await user.type(await screen.findByRole('combobox'), 'x');
    expect(
      await screen.findByText('Search failed: Index is gone'),
    ).toBeInTheDocument();
  });

  it('skips to the content', async () => {
    const user = userEvent.setup();
    renderNav({});
    await screen.findByText('Home page');
    await user.tab();
    expect(screen.getByText('Skip to content')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('signs out', async () => {
    const user = userEvent.setup();
    // Leaving the page is the app's next step, which the test has no page for.
    const signOut = jest.fn(() => new Promise<void>(() => {}));
    renderNav({ signOut });
    await user.click(await screen.findByRole('button', { name: /Signed in/ }));
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(signOut).toHaveBeenCalled();
  });

  it('lies at the bottom of a telephone with everything in reach', async () => {
    setWidth(390);
    const user = userEvent.setup();
    renderNav({});
    const bar = await screen.findByRole('navigation', { name: 'Main' });
    expect(
      within(bar)
        .getAllByRole('link')
        .map(link => link.textContent?.replace('icon', '')),
    ).toEqual(['Home', 'Catalog', 'Create', 'Search']);

    await user.click(within(bar).getByRole('button', { name: 'More' }));
    const sheet = await screen.findByRole('dialog', { name: 'More' });
    for (const name of [/Docs/, /Alpha/, /Zeta/, /Settings/]) {
      expect(within(sheet).getByRole('link', { name })).toBeInTheDocument();
    }
    expect(
      within(sheet).getByRole('button', { name: 'Sign out' }),
    ).toBeInTheDocument();
    await user.click(within(sheet).getByRole('link', { name: /Docs/ }));
    expect(await screen.findByText('Docs page')).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
