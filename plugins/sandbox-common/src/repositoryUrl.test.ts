import { explainName } from './names';
import { formatRepositoryUrl, parseRepositoryUrl } from './repositoryUrl';

describe('repository URLs', () => {
  it.each([
    { owner: 'platform', name: 'orders', ref: 'main', path: 'docs/a file#1?.md' },
    { owner: 'platform', name: 'orders', ref: 'feature/x', path: '' },
    { owner: 'platform', name: 'orders', ref: undefined, path: '' },
    { owner: 'platform', name: 'my.repo', ref: 'v1.0', path: 'ä/ö.txt' },
  ])('come back as they went: %j', place => {
    expect(parseRepositoryUrl(formatRepositoryUrl('http://localhost:7007/', place))).toEqual(place);
  });

  it('resolve relative links as web pages do', () => {
    const base = 'http://localhost:7007/git/platform/orders/tree/feature%2Fx/catalog-info.yaml';
    expect(parseRepositoryUrl(new URL('./docs/index.md', base).href)).toEqual({ owner: 'platform', name: 'orders', ref: 'feature/x', path: 'docs/index.md' });
  });

  it.each(['http://localhost:7007/catalog', 'http://localhost:7007/git/only-owner', 'no url', 'http://localhost:7007/git/a/b/tree/%E0%A4%A'])(
    'are not taken for one: %s',
    url => expect(parseRepositoryUrl(url)).toBeUndefined(),
  );

  it('read the clone address as the root of the default branch', () => {
    expect(parseRepositoryUrl('http://localhost:7007/git/platform/orders.git')).toEqual({ owner: 'platform', name: 'orders', ref: undefined, path: '' });
  });
});

describe('explainName', () => {
  it.each(['orders', 'a', 'my-service.v2', 'x_y', '0x', 'a'.repeat(63)])('accepts %s', name => expect(explainName('repository', name)).toBeUndefined());
  it.each(['', '.', '..', 'a/b', 'a b', 'A', '-a', 'a-', 'a--b', 'a\n', 'a.git', 'a.lock', 'ä', 'a'.repeat(64), '../x'])('refuses %j', name =>
    expect(explainName('repository', name)).toMatch(/repository name/),
  );
});
