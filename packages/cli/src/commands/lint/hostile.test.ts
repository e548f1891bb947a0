import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../UsageError';
import { findFiles } from './files/findFiles';
import { lint } from './lint';

const MIB = 1024 * 1024;
const HEAD = 'apiVersion: backstage.io/v1alpha1\nkind: System\n';
const GOOD = `${HEAD}metadata:\n  name: ok\nspec:\n  owner: user:me\n`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-lint-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function lintText(content: string | Buffer) {
  writeFileSync(join(folder, 'catalog-info.yaml'), content);
  const files = await findFiles({ args: [], ignore: [], cwd: folder });
  const { findings } = await lint({ files });
  return findings;
}

describe('text that is not made by hand', () => {
  it('has the same columns with a byte order mark and CRLF', async () => {
    const text = `${HEAD}metadata: {name: x}\nspec: {owner: 'é😀', domain: d}\nodd: 1\n`;
    const plain = await lintText(text);
    expect(plain.map(f => [f.line, f.column, f.endColumn, f.rule])).toEqual([
      [4, 15, 20, 'invalid-reference'],
      [4, 30, 31, 'unresolved-reference'],
      [5, 1, 4, 'schema'],
    ]);
    const windows = `\ufeff${text.replace(/\n/g, '\r\n')}`;
    expect(await lintText(windows)).toEqual(plain);
  });

  it('is refused when it is not UTF-8, at the first wrong byte', async () => {
    const latin = Buffer.from(`${GOOD}# é caf\u00e9\n`, 'latin1');
    expect(await lintText(latin)).toMatchObject([
      { rule: 'unreadable-file', severity: 'error', line: 7, column: 3 },
    ]);
    const cut = Buffer.from(`${GOOD}# é€`).subarray(0, -1);
    expect(await lintText(cut)).toMatchObject([{ line: 7, column: 4 }]);
    const utf16 = Buffer.from(`\ufeff${GOOD}`, 'utf16le');
    expect((await lintText(utf16))[0].message).toMatch('UTF-16');
  });

  it('is refused when it is larger than 1 MiB', async () => {
    expect(await lintText('#'.repeat(MIB + 1))).toMatchObject([
      { rule: 'unreadable-file', line: 1, column: 1 },
    ]);
  });

  it.each(['', '\n', '# nothing\n', '---\n---\n', 'null\n', '\ufeff'])(
    'defines nothing: %j',
    async text => {
      expect(await lintText(text)).toMatchObject([
        { rule: 'empty-file', severity: 'warning' },
      ]);
    },
  );

  it('cannot carry control characters or commands into a log', async () => {
    const findings = await lintText(
      `${GOOD}"\\u001b[2J\\n::error::\\u202e": 1\n`,
    );
    expect(findings[1].message).toContain(
      '"\\u001b[2J\\u000a::error::\\u202e"',
    );
  });

  it('cannot reach the prototype of an object', async () => {
    const findings = await lintText(
      `${HEAD}metadata:\n  name: x\nspec:\n  __proto__: {owner: user:me}\n__proto__: {}\nconstructor: 1\n`,
    );
    expect(findings.map(({ line, rule }) => [line, rule])).toEqual([
      [5, 'owner-unset'],
      [7, 'schema'],
      [8, 'schema'],
    ]);
  });
});

describe('text that is made to break things', () => {
  const laughs = Array.from(
    { length: 30 },
    (_, i) => `a${i}: &a${i} [*a${i - 1},*a${i - 1},*a${i - 1}]\n`,
  );
  const cases: Array<[string, string, string]> = [
    ['a billion laughs', `a-1: &a-1 x\n${laughs.join('')}`, 'expand more than'],
    [
      'many values behind few aliases',
      `a: &a [${'x,'.repeat(20_000)}]\nb: [${'*a,'.repeat(20)}]\n`,
      'more than 300000 values',
    ],
    ['a value within itself', '&a [*a]', 'contains itself'],
    ['lists in lists', '['.repeat(20_000), 'nested too deeply'],
    ['maps in maps', '{a: '.repeat(20_000), 'nested too deeply'],
    [
      'a little too deep',
      `a: ${'['.repeat(150)}${']'.repeat(150)}`,
      'deeper than 100 levels',
    ],
    ['stray brackets', ']'.repeat(MIB - 1), 'This is not YAML'],
    ['stray directives', '%\n'.repeat(MIB / 2 - 1), 'This is not YAML'],
    ['many documents', '---\n'.repeat(MIB / 4 - 1), 'more than 1000 documents'],
    ['binary', '\0\u0001\u0002'.repeat(1000), 'The document is text'],
  ];

  it.each(cases)('is refused: %s', async (_, text, message) => {
    const findings = await lintText(text);
    expect(findings.map(f => f.message).join('\n')).toContain(message);
    expect(findings.length).toBeLessThan(10);
  });

  it('gets a limited number of findings', async () => {
    const labels = Array.from({ length: 5000 }, (_, i) => `    a b${i}: 1\n`);
    const findings = await lintText(
      `${HEAD}metadata:\n  name: x\n  labels:\n${labels.join('')}`,
    );
    expect(findings).toHaveLength(201);
    expect(findings[200]).toMatchObject({
      rule: 'too-many-findings',
      severity: 'error',
    });
  });
});

describe('folders', () => {
  function write(path: string, content = GOOD) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'catalog-info.yaml'), content);
  }
  async function find(...args: string[]) {
    const files = await findFiles({ args, ignore: [], cwd: folder });
    return files.map(({ path }) => path);
  }

  it('are searched without node_modules, .git and links', async () => {
    write('a/b');
    write('.backstage');
    write('node_modules/x');
    write('.git/x');
    write('with [brackets] {and} spaces');
    symlinkSync('..', join(folder, 'a/up'));
    symlinkSync('self', join(folder, 'a/self'));
    const all = [
      '.backstage/catalog-info.yaml',
      'a/b/catalog-info.yaml',
      'with [brackets] {and} spaces/catalog-info.yaml',
    ];
    expect(await find()).toEqual(all);
    expect(await find('.', 'a', 'a/b/catalog-info.yaml', '**/*.yaml')).toEqual(
      all,
    );
    expect(await find('with [brackets] {and} spaces')).toEqual([all[2]]);
    // From within a folder the same files are ignored.
    const cwd = join(folder, 'a');
    const files = await findFiles({
      args: ['..', '../**/*.yaml', `${folder}/**/*.yaml`],
      ignore: ['b/**', '**/with*/**'],
      cwd,
    });
    expect(files.map(({ path }) => path)).toEqual([
      '../.backstage/catalog-info.yaml',
    ]);
  });

  it('are told from what does not exist or holds nothing', async () => {
    await expect(find()).rejects.toThrow(UsageError);
    await expect(find('nope')).rejects.toThrow('no file or folder "nope"');
    await expect(find('*.nope')).rejects.toThrow('No file matches "*.nope"');
  });

  it('may hold things that are no files', async () => {
    const odd = ['dangling', 'circle', 'folder', 'pipe'];
    symlinkSync('nowhere', join(folder, 'dangling'));
    symlinkSync('circle', join(folder, 'circle'));
    mkdirSync(join(folder, 'folder'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const files = odd.map(path => ({ path, absolutePath: join(folder, path) }));
    const { findings } = await lint({ files });
    expect(findings.map(({ path, rule }) => [path, rule])).toEqual(
      odd.map(path => [path, 'unreadable-file']),
    );
  });
});
