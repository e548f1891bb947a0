import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { PUSH_TOPIC } from '@slipway/plugin-sandbox-common';
import fs from 'node:fs/promises';
import { Readable } from 'node:stream';
import request from 'supertest';
import * as tar from 'tar';
import { git, startSandbox } from './__testUtils__/startSandbox';

jest.setTimeout(60_000);

const ana = { Authorization: mockCredentials.user.header('user:default/ana') };
const leila = { Authorization: mockCredentials.user.header('user:default/leila') };
const nobody = { Authorization: mockCredentials.none.header() };

describe('embedded Git host', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;

  beforeAll(async () => {
    sandbox = await startSandbox({ databases, pushMegabytes: 1 });
  });
  afterAll(() => sandbox.stop());

  const api = () => request(sandbox.server);
  const createRepository = (name: string, who = ana, ownerRef = 'group:default/platform') =>
    api().post('/api/sandbox/repositories').set(who).send({ name, ownerRef, description: 'Takes orders' });
  const createToken = async (who = ana) => (await api().post('/api/sandbox/access-tokens').set(who).send({ name: 'laptop', days: 30 })).body;
  const remote = (name: string, secret?: string) =>
    `${sandbox.url.replace('//', secret ? `//any:${secret}@` : '//')}/git/platform/${name}.git`;
  const content = (name: string, query = '') => api().get(`/api/sandbox/repositories/platform/${name}/content${query}`).set(ana);

  async function clone(name: string, secret?: string): Promise<string> {
    const parent = await fs.mkdtemp(`${sandbox.home}/clone-`);
    expect(await git(['clone', '--quiet', remote(name, secret), 'work'], parent)).toMatchObject({ code: 0 });
    return `${parent}/work`;
  }

  async function commit(work: string, file: string, text: string): Promise<void> {
    await fs.mkdir(`${work}/${file}`.replace(/\/[^/]*$/, ''), { recursive: true });
    await fs.writeFile(`${work}/${file}`, text);
    await git(['add', '-A'], work);
    expect(await git(['commit', '--quiet', '-m', `Change ${file}`], work)).toMatchObject({ code: 0 });
  }

  describe('repositories', () => {
    it('makes one, and the same again for the same owner', async () => {
      const first = await createRepository('orders');
      expect(first.status).toBe(200);
      expect(first.body).toMatchObject({ owner: 'platform', name: 'orders', ownerRef: 'group:default/platform', cloneUrl: 'http://localhost:7007/git/platform/orders.git' });
      expect((await createRepository('orders')).body).toEqual(first.body);
      expect((await api().get('/api/sandbox/repositories').set(leila)).body.items).toContainEqual(first.body);
      expect((await content('orders')).body.content).toEqual({ type: 'empty' });
    });

    it.each([
      ['../x', /not allowed/],
      ['a b', /lower-case letters and digits/],
      ['', /empty/],
      ['x'.repeat(300), /300 characters; at most 63/],
      ['UPPER', /not allowed/],
      ['a..b', /not allowed/],
      ['x.git', /may not end in/],
      ['-rf', /not allowed/],
    ])('refuses the name %p with a clear message', async (name, message) => {
      const response = await createRepository(name);
      expect(response.status).toBe(400);
      expect(response.body.error.message).toMatch(message);
      expect((await api().get('/api/sandbox/repositories').set(ana)).body.items.map((item: { name: string }) => item.name)).not.toContain(name);
    });

    it.each([
      ['no sign-in', nobody, 'group:default/platform', 401, /./],
      ['a group of others', leila, 'group:default/platform', 403, /no member of it/],
      ['an unknown group', ana, 'group:default/nobody', 400, /knows no group/],
      ['an owner that is no group', ana, 'component:default/x', 400, /group or a user/],
      ['no entity ref', ana, '::', 400, /no entity reference/],
    ])('refuses to make one with %s', async (_, who, ownerRef, status, message) => {
      const response = await createRepository('refused', who, ownerRef);
      expect(response.status).toBe(status);
      expect(response.body.error.message).toMatch(message);
      expect((await api().get('/api/sandbox/repositories/platform/refused').set(ana)).status).toBe(404);
    });
  });

  describe('git over HTTP', () => {
    it('clones, pushes and announces the push, once', async () => {
      await createRepository('pushed');
      const { secret } = await createToken();
      const work = await clone('pushed', secret);
      await commit(work, 'docs/a file.md', '# Hello\n');
      await commit(work, 'README.md', 'Read me\n');
      sandbox.events.publish.mockClear();
      expect(await git(['push', '--quiet', 'origin', 'HEAD:main'], work)).toMatchObject({ code: 0 });

      expect(sandbox.events.publish).toHaveBeenCalledTimes(1);
      const head = (await git(['rev-parse', 'HEAD'], work)).said.trim();
      expect(sandbox.events.publish).toHaveBeenCalledWith({
        topic: PUSH_TOPIC,
        eventPayload: { owner: 'platform', name: 'pushed', pushedBy: 'user:default/ana', defaultBranch: 'main', refs: [{ ref: 'refs/heads/main', before: undefined, after: head }] },
      });
      // Reading needs no token on this machine.
      const copy = await clone('pushed');
      expect(await fs.readFile(`${copy}/docs/a file.md`, 'utf8')).toBe('# Hello\n');

      const root = (await content('pushed')).body;
      expect(root).toMatchObject({ ref: 'main', lastCommit: { id: head, authorName: 'Ana' }, refs: [{ name: 'main', type: 'branch' }] });
      expect(root.content).toMatchObject({ type: 'folder', readme: { name: 'README.md', text: 'Read me\n' } });
      expect(root.content.entries.map((entry: { name: string }) => entry.name)).toEqual(['docs', 'README.md']);
      expect((await content('pushed', '?ref=main&path=docs/a%20file.md')).body.content).toEqual({ type: 'file', size: 8, text: '# Hello\n' });
      const log = (await api().get('/api/sandbox/repositories/platform/pushed/commits?limit=1').set(ana)).body;
      expect(log).toMatchObject({ items: [{ id: head, subject: 'Change README.md' }], next: 1 });
    });

    it('refuses a push that is not allowed, and changes nothing', async () => {
      await createRepository('guarded');
      const good = await createToken();
      const work = await clone('guarded', good.secret);
      await commit(work, 'a', '1');
      await git(['push', '--quiet', 'origin', 'HEAD:main'], work);
      await commit(work, 'a', '2');

      const revoked = await createToken();
      await api().delete(`/api/sandbox/access-tokens/${revoked.id}`).set(ana).expect(200);
      const expired = await createToken();
      await sandbox.knex('access_tokens').where({ id: expired.id }).update({ expires_at: new Date(Date.now() - 1000) });
      const stranger = await createToken(leila);
      const before = (await content('guarded')).body.lastCommit.id;
      sandbox.events.publish.mockClear();

      for (const [secret, said] of [
        [undefined, /personal access token|could not read Username/],
        ['slip_wrong', /not known/],
        [revoked.secret, /was revoked/],
        [expired.secret, /has expired/],
        [stranger.secret, /belongs to group:default\/platform/],
      ] as const) {
        const push = await git(['push', remote('guarded', secret), 'HEAD:main'], work);
        expect(push.code).not.toBe(0);
        expect(push.said).toMatch(said);
        expect(push.said).not.toContain('500');
      }
      expect((await content('guarded')).body.lastCommit.id).toBe(before);
      expect(sandbox.events.publish).not.toHaveBeenCalled();
      // A request that skips the greeting is refused just the same.
      await request(sandbox.url).post('/git/platform/guarded.git/git-receive-pack').send('0000').expect(401);
    });

    it('answers odd requests with a clear refusal', async () => {
      for (const [path, status] of [
        ['/git/platform/nothing.git/info/refs?service=git-upload-pack', 404],
        ['/git/a%20b/orders.git/info/refs?service=git-upload-pack', 400],
        ['/git/..%2f..%2fetc/orders.git/info/refs?service=git-upload-pack', 400],
        [`/git/platform/${'x'.repeat(300)}.git/info/refs?service=git-upload-pack`, 400],
        ['/git/platform/orders.git/info/refs', 403],
        ['/git/platform/orders.git/config', 404],
        ['/git/platform/orders.git/objects/info/packs', 404],
        ['/git/platform/orders.git', 302],
      ] as const) {
        const response = await request(sandbox.url).get(path);
        expect({ path, status: response.status }).toEqual({ path, status });
      }
    });

    it('asks for a token when the request did not come straight from this machine', async () => {
      const refs = '/git/platform/orders.git/info/refs?service=git-upload-pack';
      await request(sandbox.url).get(refs).set('X-Forwarded-For', '10.0.0.9').expect(401);
      const { secret } = await createToken(leila);
      await request(sandbox.url).get(refs).set('X-Forwarded-For', '10.0.0.9').auth('any', secret).expect(200);
    });

    it('refuses a push that is too large, and says so', async () => {
      await createRepository('large');
      const { secret } = await createToken();
      const work = await clone('large', secret);
      await fs.writeFile(`${work}/noise`, Buffer.from(Array.from({ length: 2_000_000 }, () => Math.floor(Math.random() * 256))));
      await git(['add', '-A'], work);
      await git(['commit', '--quiet', '-m', 'Noise'], work);
      const push = await git(['push', 'origin', 'HEAD:main'], work);
      expect(push.code).not.toBe(0);
      expect(push.said).toMatch(/exceeds maximum allowed size/);
      expect((await content('large')).body.content).toEqual({ type: 'empty' });
    });
  });

  describe('snapshots', () => {
    const pack = async (files: Record<string, string>) => {
      const dir = await fs.mkdtemp(`${sandbox.home}/pack-`);
      for (const [name, text] of Object.entries(files)) await fs.writeFile(`${dir}/${name}`, text, { mode: name.endsWith('.sh') ? 0o755 : 0o644 });
      const chunks: Buffer[] = [];
      for await (const chunk of Readable.from(tar.create({ gzip: true, cwd: dir }, ['.']))) chunks.push(Buffer.from(chunk));
      return Buffer.concat(chunks);
    };
    const put = (name: string, body: Buffer, who = ana) =>
      api().put(`/api/sandbox/repositories/platform/${name}/snapshot?message=Create`).set(who).set('Content-Type', 'application/x-tar').send(body);

    it('becomes one commit; the same again changes nothing; other content a second commit', async () => {
      await createRepository('made');
      const files = { 'README.md': 'one', 'run.sh': '#!/bin/sh\n', '.gitignore': 'README.md\n' };
      const first = (await put('made', await pack(files)).expect(200)).body;
      expect(first.changed).toBe(true);
      expect((await put('made', await pack(files))).body).toEqual({ commit: first.commit, changed: false });
      const second = (await put('made', await pack({ ...files, 'README.md': 'two' })).expect(200)).body;
      expect(second.commit).not.toBe(first.commit);
      const work = await clone('made');
      expect((await git(['ls-files', '-s'], work)).said).toMatch(/100755 \w+ 0\trun\.sh/);
      expect(await fs.readFile(`${work}/README.md`, 'utf8')).toBe('two');
    });

    it('never replaces what people pushed', async () => {
      await createRepository('worked');
      await put('worked', await pack({ a: '1' })).expect(200);
      const work = await clone('worked', (await createToken()).secret);
      await commit(work, 'b', 'mine');
      await git(['push', '--quiet', 'origin', 'HEAD:main'], work);
      const response = await put('worked', await pack({ a: '2' })).expect(409);
      expect(response.body.error.message).toMatch(/commits that no template made/);
    });

    it('refuses others, bad archives and files that reach out', async () => {
      await createRepository('strict');
      await put('strict', await pack({ a: '1' }), leila).expect(403);
      await put('strict', Buffer.from('this is no archive')).expect(400);
      const outside = await fs.mkdtemp(`${sandbox.home}/outside-`);
      await fs.mkdir(`${outside}/in`);
      await fs.writeFile(`${outside}/evil`, 'x');
      const chunks: Buffer[] = [];
      for await (const chunk of Readable.from(tar.create({ gzip: true, cwd: `${outside}/in`, preservePaths: true }, ['../evil']))) chunks.push(Buffer.from(chunk));
      await put('strict', Buffer.concat(chunks)).expect(400);
      expect((await content('strict')).body.content).toEqual({ type: 'empty' });
      expect(await fs.readdir(`${sandbox.home}/work`)).toEqual([]);
    });
  });

  describe('reading', () => {
    it.each([
      ['/api/sandbox/repositories/platform/made/content?path=../../x', 400],
      ['/api/sandbox/repositories/platform/made/content?path=missing', 404],
      ['/api/sandbox/repositories/platform/made/content?ref=missing', 404],
      ['/api/sandbox/repositories/platform/made/content?ref=--output=/tmp/x', 400],
      ['/api/sandbox/repositories/platform/made/content?ref=main@{1}', 400],
      ['/api/sandbox/repositories/platform/made/commits?limit=100000', 400],
      ['/api/sandbox/repositories/platform/made/raw', 400],
      ['/api/sandbox/repositories/platform/absent/content', 404],
    ])('answers %s with %d', async (path, status) => {
      const response = await api().get(path).set(ana);
      expect(response.status).toBe(status);
      expect(response.body.error.message).not.toContain(sandbox.home);
    });

    it('gives raw files as downloads, and needs a sign-in', async () => {
      const path = '/api/sandbox/repositories/platform/made/raw?path=README.md';
      const raw = await api().get(path).set(ana).expect(200);
      expect(raw.body.toString()).toBe('two');
      expect(raw.headers['content-disposition']).toMatch(/^attachment/);
      await api().get(path).set(nobody).expect(401);
    });
  });

  describe('access tokens', () => {
    it('tells the secret once, keeps only a hash, and shows each its own', async () => {
      const created = await createToken();
      expect(created.secret).toMatch(/^slip_[\w-]{43}$/);
      const mine = (await api().get('/api/sandbox/access-tokens').set(ana)).body.items;
      expect(mine.find((token: { id: string }) => token.id === created.id)).toEqual({ ...created, secret: undefined });
      expect(JSON.stringify(await sandbox.knex('access_tokens').select())).not.toContain(created.secret);
      expect((await api().get('/api/sandbox/access-tokens').set(leila)).body.items.map((token: { id: string }) => token.id)).not.toContain(created.id);
      await api().delete(`/api/sandbox/access-tokens/${created.id}`).set(leila).expect(404);
      await api().delete('/api/sandbox/access-tokens/no-uuid').set(ana).expect(404);
    });

    it.each([[{}], [{ name: ' ' }], [{ name: 'x', days: 0 }], [{ name: 'x', days: 9999 }], [{ name: 'x', days: '1' }]])('refuses %j', async body => {
      await api().post('/api/sandbox/access-tokens').set(ana).send(body).expect(400);
    });
  });
});

describe('mirrors', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('copies a repository of this machine, read-only', async () => {
    const source = await fs.mkdtemp('/tmp/slipway-mirror-');
    await git(['init', '--quiet', '--initial-branch=trunk'], source);
    await fs.writeFile(`${source}/catalog-info.yaml`, 'kind: Component\n');
    await git(['add', '-A'], source);
    await git(['commit', '--quiet', '-m', 'First'], source);
    const sandbox = await startSandbox({ databases, mirrors: [{ path: source, owner: 'group:default/platform', name: 'copy' }] });
    try {
      const read = () => request(sandbox.server).get('/api/sandbox/repositories/platform/copy/content?path=catalog-info.yaml').set(ana);
      for (let i = 0; i < 100 && (await read()).status !== 200; i++) await new Promise(resolve => setTimeout(resolve, 100));
      expect((await read()).body).toMatchObject({ ref: 'main', repository: { mirrorOf: source }, content: { text: 'kind: Component\n' } });
      const token = (await request(sandbox.server).post('/api/sandbox/access-tokens').set(ana).send({ name: 'x' })).body;
      const push = await git(['push', `${sandbox.url.replace('//', `//x:${token.secret}@`)}/git/platform/copy.git`, 'HEAD:main'], source);
      expect(push.said).toMatch(/read-only copy/);
    } finally {
      await sandbox.stop();
      await fs.rm(source, { recursive: true });
    }
  });

  it('refuses to start where other machines reach it', async () => {
    await expect(startSandbox({ databases, listenHost: '0.0.0.0' })).rejects.toThrow(/refuses to start.*0\.0\.0\.0/);
  });
});
