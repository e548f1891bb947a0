import { ResponseError } from '@backstage/errors';
import {
  aCommit,
  aContent,
  aRepository,
  aToken,
} from '../__testUtils__/fixtures';
import { SandboxClient } from './SandboxClient';

function setUp(answer: unknown, status = 200) {
  const fetch = jest.fn(
    async (_url: RequestInfo | URL, _init?: RequestInit) =>
      new Response(JSON.stringify(answer), {
        status,
        headers: { 'Content-Type': 'application/json' },
      }),
  );
  return { fetch, client: new SandboxClient({ fetchApi: { fetch } }) };
}

describe('SandboxClient', () => {
  const place = { owner: 'platform', name: 'orders', path: '' };

  it('lists repositories', async () => {
    const { fetch, client } = setUp({ items: [aRepository()] });
    expect(await client.listRepositories()).toEqual([aRepository()]);
    expect(fetch.mock.calls[0][0]).toBe('plugin://sandbox/repositories');
  });

  it('encodes each part of what it asks for', async () => {
    const { fetch, client } = setUp(aContent({ type: 'empty' }));
    await client.getContent({
      owner: 'a/b',
      name: 'c?d',
      ref: 'feature/x&y',
      path: 'src/a b#c.ts',
    });
    expect(fetch.mock.calls[0][0]).toBe(
      'plugin://sandbox/repositories/a%2Fb/c%3Fd/content?ref=feature%2Fx%26y&path=src%2Fa+b%23c.ts',
    );
  });

  it('leaves out what is not given', async () => {
    const { fetch, client } = setUp(aContent({ type: 'empty' }));
    await client.getContent(place);
    expect(fetch.mock.calls[0][0]).toBe(
      'plugin://sandbox/repositories/platform/orders/content',
    );
  });

  it.each(['..', '.', ''])(
    'does not ask for an owner named %j',
    async owner => {
      const { fetch, client } = setUp({});
      await expect(client.getContent({ ...place, owner })).rejects.toThrow(
        'is not a name',
      );
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  it('pages through commits', async () => {
    const { fetch, client } = setUp({ items: [aCommit()], next: 60 });
    const page = await client.listCommits({
      ...place,
      ref: 'main',
      offset: 30,
      limit: 30,
    });
    expect(page).toEqual({ items: [aCommit()], next: 60 });
    expect(fetch.mock.calls[0][0]).toBe(
      'plugin://sandbox/repositories/platform/orders/commits?offset=30&limit=30&ref=main',
    );
  });

  it('makes and revokes access tokens', async () => {
    const created = { ...aToken(), secret: 'slip_x' };
    const making = setUp(created);
    expect(
      await making.client.createAccessToken({ name: 'laptop', days: 30 }),
    ).toEqual(created);
    expect(making.fetch).toHaveBeenCalledWith(
      'plugin://sandbox/access-tokens',
      expect.objectContaining({
        method: 'POST',
        body: JSON.stringify({ name: 'laptop', days: 30 }),
      }),
    );

    const revoking = setUp(aToken());
    await revoking.client.revokeAccessToken('a/b');
    expect(revoking.fetch).toHaveBeenCalledWith(
      'plugin://sandbox/access-tokens/a%2Fb',
      { method: 'DELETE' },
    );
  });

  it('hands on what the host says', async () => {
    const { client } = setUp(
      {
        error: { name: 'NotFoundError', message: 'no such repository' },
        response: { statusCode: 404 },
      },
      404,
    );
    const error = await client.getContent(place).catch(e => e);
    expect(error).toBeInstanceOf(ResponseError);
    expect(error.cause.message).toBe('no such repository');
  });

  it('refuses an answer of another shape', async () => {
    const { client } = setUp({ items: [{ owner: 1 }] });
    await expect(client.listRepositories()).rejects.toThrow(
      'an answer that this page cannot read',
    );
  });
});
