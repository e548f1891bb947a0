import {
  baseNameOf,
  folderOf,
  formatCommitsPath,
  resolveInRepository,
} from './repositoryPaths';

describe('formatCommitsPath', () => {
  it('keeps the ref in one part and encodes the path', () => {
    const place = { owner: 'platform', name: 'orders' };
    expect(
      formatCommitsPath({ ...place, ref: 'feature/x', path: 'a b/c#d.md' }),
    ).toBe('/git/platform/orders/commits/feature%2Fx/a%20b/c%23d.md');
    expect(formatCommitsPath({ ...place, ref: 'main', path: '' })).toBe(
      '/git/platform/orders/commits/main',
    );
  });
});

describe('folderOf and baseNameOf', () => {
  it('take a path apart', () => {
    expect(folderOf('a/b/c.txt')).toBe('a/b');
    expect(folderOf('c.txt')).toBe('');
    expect(baseNameOf('a/b/c.txt')).toBe('c.txt');
    expect(baseNameOf('c.txt')).toBe('c.txt');
  });
});

describe('resolveInRepository', () => {
  it.each([
    ['', 'docs/index.md', 'docs/index.md', ''],
    ['docs', './a.png', 'docs/a.png', ''],
    ['docs/deep', '../a.png', 'docs/a.png', ''],
    ['docs', '/a.png', 'a.png', ''],
    ['docs', 'b.md#part', 'docs/b.md', '#part'],
    ['docs', 'my%20file.md', 'docs/my file.md', ''],
    ['docs', '100%.md', 'docs/100%.md', ''],
    ['docs', '..', '', ''],
  ])('from %j, %s leads to %j', (folder, link, path, suffix) => {
    expect(resolveInRepository(folder, link)).toEqual({ path, suffix });
  });

  it.each([
    'https://example.org/a.png',
    '//example.org/a.png',
    'mailto:a@example.org',
    'data:text/html,x',
    '#part',
    '?query',
    '',
    '../../outside',
    '%2e%2e/%2e%2e/outside',
  ])('%s leads elsewhere', link => {
    expect(resolveInRepository('docs', link)).toBeUndefined();
  });
});
