import { createServer, RequestListener, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { UsageError } from '../../../UsageError';
import { PortalCatalog } from './PortalCatalog';

const TOKEN = 'secret-token-1';

let server: Server | undefined;

async function serve(handler: RequestListener): Promise<string> {
  server = createServer(handler);
  await new Promise<void>(done => server?.listen(0, '127.0.0.1', done));
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
}

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise(done => (server ? server.close(done) : done(undefined)));
  server = undefined;
});

async function failure(options: {
  url: string;
  token?: string;
  deadlineMs?: number;
}): Promise<string> {
  const error: unknown = await Promise.resolve()
    .then(() => PortalCatalog.create(options).findMissing(['user:default/a']))
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsageError);
  const text = error instanceof Error ? `${error.message}${error.stack}` : '';
  expect(text).not.toContain(TOKEN);
  return text;
}

describe('PortalCatalog', () => {
  // The answers have the shape of the Backstage catalog API: for POST
  // /entities/by-refs one item for each reference, in order, and null for
  // those that do not exist or may not be read.
  it('asks for all references in batches', async () => {
    const sizes: number[] = [];
    const url = await serve(async (request, response) => {
      expect(request.method).toBe('POST');
      expect(request.url).toBe('/base/api/catalog/entities/by-refs');
      expect(request.headers.authorization).toBe(`Bearer ${TOKEN}`);
      let text = '';
      for await (const chunk of request) {
        text += chunk;
      }
      const body: { entityRefs: string[]; fields: string[] } = JSON.parse(text);
      expect(body.fields).toEqual(['kind']);
      sizes.push(body.entityRefs.length);
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({
          items: body.entityRefs.map(ref =>
            ref.endsWith('7') ? null : { kind: 'User' },
          ),
        }),
      );
    });
    const portal = PortalCatalog.create({
      url: `${url}/base/?x#y`,
      token: ` ${TOKEN}\n`,
    });
    expect(portal.address).toBe(`${url}/base`);
    const refs = Array.from({ length: 300 }, (_, i) => `user:default/u${i}`);
    const missing = await portal.findMissing(refs);
    expect(sizes).toEqual([250, 50]);
    expect([...missing]).toEqual(refs.filter(ref => ref.endsWith('7')));
    expect(await portal.findMissing([])).toEqual(new Set());
    expect(sizes).toHaveLength(2);
  });

  it.each([
    [401, {}, '', 'did not accept the token (401)'],
    [403, {}, '', 'does not let this token read the catalog (403)'],
    [404, {}, '', 'answered with status 404. Check that the address'],
    [500, {}, '', 'answered with status 500'],
    [302, { location: 'https://login.example.com' }, '', 'redirects to "https'],
    [200, {}, '<html>', 'something that is not JSON'],
    [200, {}, '[]', 'did not answer as a catalog'],
    [200, {}, '{"items":[]}', 'did not answer as a catalog'],
    [200, {}, `"${'x'.repeat(11 * 1024 * 1024)}"`, 'larger than 10 MiB'],
  ])('explains an answer of %i %j', async (status, headers, body, message) => {
    const url = await serve((request, response) => {
      request.resume();
      response.writeHead(status, headers).end(body);
    });
    expect(await failure({ url, token: TOKEN })).toContain(message);
  });

  it('asks for a token when there is none', async () => {
    const url = await serve((_, response) => response.writeHead(401).end());
    expect(await failure({ url })).toContain('Pass one with SLIPWAY_TOKEN');
  });

  it('does not wait for ever, and says what cannot be reached', async () => {
    const url = await serve((_, response) => response.write('{'));
    expect(await failure({ url, token: TOKEN, deadlineMs: 200 })).toContain(
      'did not answer within 0.2 s',
    );
    server?.closeAllConnections();
    await new Promise(done => server?.close(done));
    expect(await failure({ url, token: TOKEN })).toContain(
      `${url} cannot be reached: `,
    );
    server = undefined;
  });

  it.each([
    ['portal', 'not an address'],
    ['ftp://portal.example.com', 'must start with https://'],
    [`https://me:${TOKEN}@portal.example.com`, 'must not hold a user'],
  ])('refuses the address %s', async (url, message) => {
    expect(await failure({ url })).toContain(message);
  });

  it('refuses a token that would end up in an error message', async () => {
    expect(
      await failure({ url: 'http://127.0.0.1:1', token: `${TOKEN}\nx` }),
    ).toContain('no token has');
  });
});
