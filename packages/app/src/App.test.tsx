import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import App from './App';

describe('App', () => {
  const realFetch = global.fetch;
  afterEach(() => {
    global.fetch = realFetch;
    jest.restoreAllMocks();
  });

  it('leads from sign-in to Home', async () => {
    const config = [
      {
        context: 'test',
        data: {
          app: { title: 'Slipway', baseUrl: 'http://localhost' },
          backend: { baseUrl: 'http://localhost:7007' },
          auth: { providers: { local: {} } },
        },
      },
    ];
    // The app's own loader reads the configuration from here, where the bundler
    // puts an array although the type says text.
    jest.replaceProperty(process, 'env', {
      NODE_ENV: 'test',
      APP_CONFIG: config as unknown as string,
    });
    const bodies: Record<string, unknown> = {
      '/api/auth/local/people': { items: [], guest: true },
      '/api/auth/local/refresh': {
        profile: { displayName: 'Guest' },
        backstageIdentity: {
          token: 'a.b.c',
          identity: {
            type: 'user',
            userEntityRef: 'user:default/guest',
            ownershipEntityRefs: [],
          },
        },
      },
    };
    global.fetch = jest.fn(async (input: string | URL | Request) => {
      const body = bodies[new URL(String(input)).pathname] ?? {};
      return { ok: true, status: 200, json: async () => body } as Response;
    });

    render(App.createRoot());
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole(
        'button',
        { name: /Look around as a guest/ },
        { timeout: 20_000 },
      ),
    );
    const nav = await screen.findByRole('navigation', { name: 'Main' });
    expect(within(nav).getByRole('link', { name: 'Home' })).toHaveAttribute(
      'aria-current',
      'page',
    );
  }, 60_000);
});
