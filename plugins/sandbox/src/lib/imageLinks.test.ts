import { imageLinks } from './imageLinks';

describe('imageLinks', () => {
  it('finds pictures however Markdown writes them', () => {
    const markdown = [
      '# Title ![inline](docs/a.png) and [a link](docs/b.md)',
      '![titled](<docs/c.png> "a title") ![by label][label]',
      '<p align="center"><img alt="x" src="docs/d.svg" width="10"></p>',
      '',
      '[label]: docs/e.png',
    ].join('\n');
    expect(imageLinks(markdown).sort()).toEqual([
      'docs/a.png',
      'docs/c.png',
      'docs/d.svg',
      'docs/e.png',
    ]);
  });
});
