import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFiles } from './files/findFiles';
import { lint } from './lint';
import { rules, severityOf } from './rules';

/**
 * A line with a finding says so in a comment: `# expect: rule`, with the
 * column after `@` where it matters, and the severity where it is not the
 * usual one of the rule. Several are separated by commas.
 */
const EXPECTATION = /^([a-z-]+)(?:@(\d+))?(?: (error|warning))?$/;

function expectationsOf(path: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const [, list] = line.split('# expect: ');
    return (list ?? '').split(', ').flatMap(part => {
      const match = EXPECTATION.exec(part.trim());
      const rule = rules.find(({ id }) => id === match?.[1]);
      if (!match || !rule) {
        return [];
      }
      const [, , column = '', severity = severityOf(rule.id)] = match;
      return [`${path}:${index + 1}:${column} ${severity} ${rule.id}`];
    });
  });
}

const cwd = join(__dirname, '__fixtures__');

async function lintFixtures() {
  const args = ['good/*', 'broken/*'];
  const files = await findFiles({ args, ignore: [], cwd });
  return { found: files, ...(await lint({ files })) };
}

describe('fixtures', () => {
  it('are reported exactly where they say so, and nowhere else', async () => {
    const { found, findings, skeletons } = await lintFixtures();
    const expected = found.flatMap(({ path, absolutePath }) =>
      expectationsOf(path, readFileSync(absolutePath, 'utf8')),
    );
    const anyColumn = new Set(expected.filter(line => line.includes(': ')));
    const actual = findings.map(finding => {
      const { path, line, column, severity, rule } = finding;
      const short = `${path}:${line}: ${severity} ${rule}`;
      return anyColumn.has(short)
        ? short
        : `${path}:${line}:${column} ${severity} ${rule}`;
    });
    expect(actual.sort()).toEqual(expected.sort());
    // Guards against a test that passes because it found no expectations.
    expect(expected.length).toBeGreaterThan(80);
    expect(found.filter(({ path }) => path.startsWith('good/'))).toHaveLength(
      5,
    );
    expect(skeletons).toBe(1);
  });

  it('show a finding of each rule but those of whole files', async () => {
    const { findings } = await lintFixtures();
    const seen = new Set(findings.map(({ rule }) => rule));
    expect(rules.map(({ id }) => id).filter(id => !seen.has(id))).toEqual([
      'unreadable-file',
      'too-many-findings',
    ]);
  });

  it('get messages that name the thing, the cause and the fix', async () => {
    const { findings } = await lintFixtures();
    const messageAt = (path: string, line: number) =>
      findings.find(f => f.path === path && f.line === line)?.message;

    expect(messageAt('broken/schema.yaml', 15)).toBe(
      'spec.lifecycle is missing. Add it, for example "experimental".',
    );
    expect(messageAt('broken/schema.yaml', 7)).toBe(
      'metadata.labels.count must be text, but is the number 3. Put it in quotes.',
    );
    expect(messageAt('broken/references.yaml', 9)).toBe(
      'spec.system names system:default/shpo, which does not resolve within the given files. Did you mean system:default/shop?',
    );
    expect(messageAt('broken/annotations.yaml', 6)).toBe(
      'The annotation "slipway.dev/repositry" is not known, so it has no effect. Did you mean slipway.dev/repository?',
    );
    expect(messageAt('broken/tab.yaml.broken', 4)).toBe(
      'Tabs are not allowed as indentation. Indent with spaces.',
    );
    expect(
      findings.find(({ path }) => path === 'broken/duplicates.yaml'),
    ).toMatchObject({
      message:
        'system:default/elsewhere is already defined in broken/duplicates-first.yaml:4:9. Rename or remove one of the two.',
      related: [{ path: 'broken/duplicates-first.yaml', line: 4, column: 9 }],
    });
  });
});
