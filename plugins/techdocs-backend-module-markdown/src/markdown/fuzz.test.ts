import fs from 'node:fs';
import path from 'node:path';
import { defaultLimits } from '../limits';
import { SourceTree } from '../site/SourceTree';
import { PageFile } from '../site/types';
import {
  removeTemporaryFolders,
  temporaryFolder,
} from '../__testUtils__/buildSite';
import { LinkResolver } from './LinkResolver';
import { PageRenderer } from './PageRenderer';
import { SnippetExpander } from './SnippetExpander';

const MUTATIONS = 1_000;
const SEED = 20_240_501;
const PIECES = [
  '!!! note\n    ',
  '??? tip "',
  '=== "A"\n    ',
  '```py hl_lines="1"\n',
  '```',
  '~~~',
  '{: .a #b }',
  '{ .c',
  '}',
  '==',
  '^^',
  '~~',
  '{++',
  '++}',
  '++ctrl+',
  ':rocket:',
  '[^1]',
  '[^1]: ',
  '*[X]: ',
  '> [!NOTE]\n',
  '- [x] ',
  '| a | b |\n|---|---|\n',
  '<div markdown>\n',
  '</div>',
  '<b ',
  '<!--',
  '$$',
  '\\(',
  '--8<-- "x"\n',
  '---\n',
  '[TOC]',
  '](',
  '![',
  '\n\n',
  '\n    ',
  '\t',
  '\0',
  '\u2028',
  '\ud83d',
  '&#',
  '"',
  "'",
  '(1)!',
  '    ',
  '>',
  '1. ',
  '# ',
  ':   ',
  '%',
  '\\',
];

/** Numbers that are the same on each run, so that a failure can be repeated. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function mutate(text: string, random: (below: number) => number): string {
  let result = text;
  for (let n = random(12) + 1; n > 0; n -= 1) {
    const at = random(result.length + 1);
    const length = random(40);
    switch (random(5)) {
      case 0:
        result =
          result.slice(0, at) +
          PIECES[random(PIECES.length)] +
          result.slice(at);
        break;
      case 1:
        result = result.slice(0, at) + result.slice(at + length);
        break;
      case 2:
        result =
          result.slice(0, at) +
          result.slice(random(result.length)).slice(0, length * 5) +
          result.slice(at);
        break;
      case 3:
        result =
          result.slice(0, at) +
          PIECES[random(PIECES.length)].repeat(random(30)) +
          result.slice(at);
        break;
      default:
        result =
          result.slice(0, at) +
          String.fromCharCode(random(0x3000)) +
          result.slice(at + 1);
    }
  }
  return result;
}

describe('random changes of a page with everything', () => {
  afterAll(removeTemporaryFolders);

  it(`never throws and stays fast, ${MUTATIONS} times`, async () => {
    const source = fs.readFileSync(
      path.join(__dirname, '..', '__fixtures__', 'everything.md'),
      'utf8',
    );
    const tree = await SourceTree.create(temporaryFolder(), 'docs');
    const page: PageFile = {
      uri: 'index.md',
      path: 'index.md',
      tree,
      label: 'docs/index.md',
      url: '',
    };
    const renderer = new PageRenderer({
      extensions: new Map([['pymdownx.arithmatex', {}]]),
      limits: defaultLimits,
      links: new LinkResolver({ pages: [page], assets: [] }),
      snippets: (file, warn) =>
        new SnippetExpander({
          docs: file.tree,
          bases: [],
          limits: defaultLimits,
          warn,
        }),
    });
    // Compiling is no part of a page's time.
    for (let n = 0; n < 30; n += 1) await renderer.render(page, source);

    const random = generator(SEED);
    const slow: string[] = [];
    for (let n = 0; n < MUTATIONS; n += 1) {
      const text = mutate(source, random);
      // The processor's time: a busy machine must not fail the test.
      const before = process.cpuUsage();
      const { page: rendered } = await renderer.render(page, text);
      const { user, system } = process.cpuUsage(before);
      if ((user + system) / 1000 > 100)
        slow.push(`${n}: ${(user + system) / 1000} ms`);
      const failures = rendered.warnings.filter(({ message }) =>
        message.startsWith('cannot be rendered'),
      );
      expect({ n, failures }).toEqual({ n, failures: [] });
      expect(rendered.html).not.toMatch(/<script|<[^>"']*\son\w+=/i);
    }
    // One may meet the garbage collector.
    expect(slow.length).toBeLessThanOrEqual(2);
  }, 180_000);
});
