import { createApp } from '@backstage/frontend-defaults';
import {
  createFrontendPlugin,
  identityApiRef,
  PageBlueprint,
  useApi,
} from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { signInModule } from './signInModule';

const AUTH = 'http://localhost:7007/api/auth';
const ana = {
  entityRef: 'user:default/ana',
  displayName: 'Ana Ribeiro',
  email: 'ana@example.org',
  groups: [{ entityRef: 'group:default/platform', displayName: 'Platform' }],
};
const sam = {
  entityRef: 'user:default/sam',
  displayName: 'Sam Okafor',
  groups: [{ entityRef: 'group:default/payments', displayName: 'Payments' }],
};
const nobody = { entityRef: 'user:default/x', displayName: 'Xu', groups: [] };

function SignedIn() {
  const identityApi = useApi(identityApiRef);
  return (
    <button
      onClick={async () =>
        (document.title =
          (await identityApi.getProfileInfo()).displayName ?? '')
      }
    >
      Inside
    </button>
  );
}

const inside = createFrontendPlugin({
  pluginId: 'inside',
  extensions: [
    PageBlueprint.make({
      params: { path: '/', noHeader: true, loader: async () => <SignedIn /> },
    }),
  ],
});

type Answer = { status?: number; body?: unknown } | 'unreachable';

/** Answers by path, one after the other; the last one stays. */
function answer(answers: Record<string, Answer[]>) {
  const fetchMock = jest.fn(async (url: string, init?: RequestInit) => {
    init?.signal?.throwIfAborted();
    const queue = answers[url.replace(AUTH, '')];
    const next = queue && queue.length > 1 ? queue.shift() : queue?.[0];
    if (!next) {
      throw new Error(`Unexpected request ${url}`);
    }
    if (next === 'unreachable') {
      throw new TypeError('Failed to fetch');
    }
    const { status = 200, body = {} } = next;
    return {
      ok: status < 400,
      status,
      statusText: 'x',
      url,
      headers: new Headers({ 'content-type': 'application/json' }),
      json: async () => body,
      text: async () => JSON.stringify(body),
    } as Response;
  });
  global.fetch = fetchMock as unknown as typeof fetch;
  return fetchMock;
}

function session(displayName: string) {
  return {
    body: {
      profile: { displayName },
      providerInfo: {},
      backstageIdentity: {
        token: 'a.b.c',
        identity: {
          type: 'user',
          userEntityRef: 'user:default/ana',
          ownershipEntityRefs: ['user:default/ana'],
        },
      },
    },
  };
}

function refusal(status: number, message: string) {
  return {
    status,
    body: {
      error: { name: 'AuthenticationError', message },
      response: { statusCode: status },
    },
  };
}

function renderSignIn(
  auth: Record<string, Record<string, string>> = { local: {} },
) {
  // Not renderTestApp: it leaves out what comes before one is signed in.
  const app = createApp({
    features: [signInModule, inside],
    advanced: {
      configLoader: async () => ({
        config: mockApis.config({
          data: {
            app: { baseUrl: 'http://localhost', title: 'Slipway' },
            backend: { baseUrl: 'http://localhost:7007' },
            auth: { providers: auth },
          },
        }),
      }),
    },
  });
  render(app.createRoot());
}

describe('sign-in', () => {
  const realFetch = global.fetch;
  beforeEach(() => window.localStorage.clear());
  afterEach(() => {
    global.fetch = realFetch;
    jest.useRealTimers();
  });

  it('lists the people by team and signs in who was picked', async () => {
    const fetchMock = answer({
      '/local/people': [{ body: { items: [ana, nobody, sam], guest: true } }],
      '/local/refresh': [session('Ana Ribeiro')],
    });
    renderSignIn();
    expect(
      await screen.findByText(
        'You are on this machine only: pick who to be. No password is asked; anyone on this machine can do the same.',
      ),
    ).toBeInTheDocument();
    await screen.findByText('Platform');
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(h => h.textContent),
    ).toEqual(['Payments', 'Platform', 'Without a team']);
    expect(
      screen.getByRole('button', { name: /Look around as a guest/ }),
    ).toBeInTheDocument();
    expect(fetchMock).toHaveBeenCalledWith(
      `${AUTH}/local/people`,
      expect.objectContaining({ credentials: 'omit' }),
    );

    const user = userEvent.setup();
    screen.getByRole('button', { name: /Ana Ribeiro/ }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Inside')).toBeInTheDocument();
    const [, init] = fetchMock.mock.calls[fetchMock.mock.calls.length - 1];
    expect(init?.headers).toEqual({
      'X-Requested-With': 'XMLHttpRequest',
      'x-slipway-person': 'user:default/ana',
    });
    expect(window.localStorage.getItem('slipway.signIn.person')).toBe(
      'user:default/ana',
    );
  });

  it('asks nothing on reload', async () => {
    window.localStorage.setItem('slipway.signIn.person', 'guest');
    const fetchMock = answer({ '/local/refresh': [session('Guest')] });
    renderSignIn();
    expect(await screen.findByText('Inside')).toBeInTheDocument();
    expect(fetchMock).toHaveBeenCalledTimes(1);
  });

  it('says why the person of last time is not signed in, and offers the others', async () => {
    window.localStorage.setItem('slipway.signIn.person', 'user:default/gone');
    answer({
      '/local/refresh': [refusal(401, 'The catalog knows no person "gone".')],
      '/local/people': [{ body: { items: [sam], guest: false } }],
    });
    renderSignIn();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Cannot sign inThe catalog knows no person "gone".',
    );
    expect(
      await screen.findByRole('button', { name: /Sam Okafor/ }),
    ).toBeEnabled();
    expect(
      screen.queryByRole('button', { name: /guest/ }),
    ).not.toBeInTheDocument();
  });

  it('waits calmly while the catalog fills', async () => {
    jest.useFakeTimers();
    answer({
      '/local/people': [
        { status: 503 },
        { body: { items: [], guest: true } },
        { body: { items: [ana], guest: true } },
      ],
    });
    renderSignIn();
    expect(
      await screen.findByText('Reading the organisation…'),
    ).toBeInTheDocument();
    await act(() => jest.advanceTimersByTimeAsync(2000));
    expect(screen.getByText('Reading the organisation…')).toBeInTheDocument();
    await act(() => jest.advanceTimersByTimeAsync(2000));
    expect(
      await screen.findByRole('button', { name: /Ana Ribeiro/ }),
    ).toBeInTheDocument();
    expect(
      screen.queryByText('Reading the organisation…'),
    ).not.toBeInTheDocument();
  });

  it('names the failure and tries again', async () => {
    answer({
      '/local/people': [
        'unreachable',
        { body: { items: [ana], guest: false } },
      ],
    });
    renderSignIn();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Cannot read who can sign inThe portal did not answer.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('button', { name: /Ana Ribeiro/ }),
    ).toBeInTheDocument();
  });

  it('finds a person among many', async () => {
    const items = Array.from({ length: 20 }, (_, index) => ({
      entityRef: `user:default/p${index}`,
      displayName: `Person ${index}`,
      groups: [],
    }));
    answer({ '/local/people': [{ body: { items, guest: false } }] });
    renderSignIn();
    const field = await screen.findByRole('searchbox', {
      name: 'Find a person',
    });
    await userEvent.type(field, 'person 17');
    expect(
      within(screen.getByRole('main')).getAllByRole('button'),
    ).toHaveLength(1);
  });

  it('offers the configured providers where the choice is not offered', async () => {
    answer({ '/local/people': [refusal(404, 'Not found')] });
    renderSignIn({ local: {}, oidc: {}, github: {}, awsalb: {} });
    expect(
      await screen.findByRole('button', { name: 'Sign in with GitHub' }),
    ).toBeEnabled();
    expect(
      screen.getByRole('button', { name: 'Sign in with single sign-on' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/auth\.providers\.awsalb/)).toBeInTheDocument();
  });

  it('signs in a guest without asking for local people nobody configured', async () => {
    const fetchMock = answer({ '/guest/refresh': [session('Guest')] });
    renderSignIn({ guest: {} });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Look around as a guest' }),
    );
    expect(await screen.findByText('Inside')).toBeInTheDocument();
    await waitFor(() => expect(fetchMock).toHaveBeenCalledTimes(1));
  });

  it('names the config key where nothing is configured', async () => {
    answer({ '/local/people': [refusal(404, 'Not found')] });
    renderSignIn({});
    expect(
      await screen.findByText('Sign-in: not configured'),
    ).toBeInTheDocument();
    expect(screen.getByText('auth.providers')).toBeInTheDocument();
  });
});
