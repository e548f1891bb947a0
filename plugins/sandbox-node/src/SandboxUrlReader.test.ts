import { ReadTreeResponseFactory } from '@backstage/backend-defaults/urlReader';
import { createMockDirectory } from '@backstage/backend-test-utils';
import fs from 'node:fs/promises';
import path from 'node:path';
import { GitRunner } from './GitRunner';
import { RepositoryStorage } from './RepositoryStorage';
import { SandboxUrlReader } from './SandboxUrlReader';

const BASE = 'http://localhost:7007';

describe('SandboxUrlReader', () => {
  const home = createMockDirectory();
  const git = new GitRunner({ timeoutMs: 20_000 });
  // What is passed on to Backstage's own tar reader is looked at, not read again here.
  const fromTarArchive = jest.fn();
  const treeResponseFactory = { fromTarArchive } as unknown as ReadTreeResponseFactory;
  const storage = new RepositoryStorage({ gitDirectory: path.join(home.path, 'git'), git, pushBytes: 1e6 });
  const reader = new SandboxUrlReader({ baseUrl: BASE, git, storage, treeResponseFactory });
  const at = (place: string) => `${BASE}/git/platform/orders${place}`;

  async function commit(files: Record<string, string>) {
    const work = path.join(home.path, 'work');
    await fs.rm(work, { recursive: true, force: true });
    for (const [name, text] of Object.entries(files)) {
      await fs.mkdir(path.dirname(path.join(work, name)), { recursive: true });
      await fs.writeFile(path.join(work, name), text);
    }
    const env = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' };
    await git.run(['init', '--quiet', '--initial-branch=main', work]);
    await git.run(['add', '-A'], { cwd: work });
    await git.run(['commit', '--quiet', '-m', 'x'], { cwd: work, env });
    await git.run(['push', '--quiet', '--force', storage.pathOf('platform', 'orders'), 'HEAD:refs/heads/main', 'HEAD:refs/heads/feature/x'], { cwd: work });
  }

  beforeAll(async () => {
    await fs.mkdir(path.join(home.path, 'git'), { recursive: true });
    await storage.ensure('platform', 'orders');
    await storage.ensure('platform', 'empty');
    await commit({ 'catalog-info.yaml': 'kind: Component\n', 'docs/index.md': '# Orders\n', 'docs/deep/x.yaml': 'x: 1\n' });
  });

  it('reads a file, and knows when it has not changed', async () => {
    const first = await reader.readUrl(at('/tree/main/catalog-info.yaml'));
    expect((await first.buffer()).toString()).toBe('kind: Component\n');
    expect((await (await reader.readUrl(at('/tree/feature%2Fx/docs/index.md'))).buffer()).toString()).toBe('# Orders\n');
    await expect(reader.readUrl(at('/tree/main/catalog-info.yaml'), { etag: first.etag })).rejects.toMatchObject({ name: 'NotModifiedError' });
    // A change elsewhere leaves the etag of this file alone.
    await commit({ 'catalog-info.yaml': 'kind: Component\n', 'docs/index.md': '# Changed\n', 'docs/deep/x.yaml': 'x: 1\n' });
    await expect(reader.readUrl(at('/tree/main/catalog-info.yaml'), { etag: first.etag })).rejects.toMatchObject({ name: 'NotModifiedError' });
  });

  it('reads a folder as a tar of that folder alone', async () => {
    await reader.readTree(at('/tree/main/docs/'));
    const { stream, etag, stripFirstDirectory } = fromTarArchive.mock.calls[0][0];
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    const archive = Buffer.concat(chunks).toString('latin1');
    expect(archive).toContain('index.md');
    expect(archive).not.toContain('catalog-info');
    expect(stripFirstDirectory).toBe(false);
    await expect(reader.readTree(at('/tree/main/docs'), { etag })).rejects.toMatchObject({ name: 'NotModifiedError' });
  });

  it('finds files by pattern', async () => {
    const { files } = await reader.search(at('/tree/main/**/*.yaml'));
    expect(files.map(file => file.url).sort()).toEqual([at('/tree/main/catalog-info.yaml'), at('/tree/main/docs/deep/x.yaml')]);
    expect((await files[0].content()).length).toBeGreaterThan(0);
    expect((await reader.search(`${BASE}/git/platform/empty/tree/main/*`)).files).toEqual([]);
  });

  it.each([
    [at('/tree/main/missing.yaml'), 'NotFoundError', /no "missing.yaml"/],
    [at('/tree/gone/catalog-info.yaml'), 'NotFoundError', /no branch, tag or commit "gone"/],
    [at('/tree/main/docs'), 'NotFoundError', /is a folder/],
    [`${BASE}/git/platform/nowhere/tree/main/x`, 'NotFoundError', /no repository platform\/nowhere/],
    [`${BASE}/git/platform/empty/tree/main/x`, 'NotFoundError', /no commits yet/],
    [`${BASE}/git/UP/x/tree/main/x`, 'InputError', /not allowed/],
    [at('/tree/main/docs%2F..%2F..%2Fx'), 'InputError', /not allowed/],
  ])('says what is wrong with %s', async (url, name, message) => {
    const error = await reader.readUrl(url).catch(thrown => thrown);
    expect(error.name).toBe(name);
    expect(error.message).toMatch(message);
  });
});
