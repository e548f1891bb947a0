import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { palette, type Palette } from './palette';

const modes = ['light', 'dark'] as const;

/** The tokens of one theme, as tokens.css has them. */
function readTokens(mode: 'light' | 'dark'): Record<string, string> {
  const css = readFileSync(resolve(__dirname, 'tokens.css'), 'utf8');
  const blocks = css.split('}').filter(block => block.includes('{'));
  const block = blocks.find(
    text =>
      text.includes(`[data-theme-mode='${mode}']`) &&
      text.includes('--slipway-app'),
  );
  return Object.fromEntries(
    [...(block ?? '').matchAll(/--slipway-(\w+): (#[0-9a-f]{6});/g)].map(
      ([, name, value]) => [name, value],
    ),
  );
}

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map(start => {
    const channel = parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045
      ? channel / 12.92
      : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(modes)('the %s theme', mode => {
  const colors = palette[mode];

  it('has the same values for Material UI and for @backstage/ui', () => {
    expect(readTokens(mode)).toEqual(colors);
  });

  const backgrounds: (keyof Palette)[] = [
    'app',
    'surface',
    'raised',
    'sidebar',
  ];
  const texts: (keyof Palette)[] = [
    'text',
    'textSecondary',
    'accent',
    'ok',
    'info',
    'warning',
    'danger',
  ];
  const pairs = backgrounds.flatMap(background =>
    texts.map(text => [text, background] as const),
  );

  it.each<readonly [keyof Palette, keyof Palette]>([
    ...pairs,
    ['onAccent', 'accent'],
    ['onAccent', 'accentHover'],
    ['text', 'accentSubtle'],
    ['textSecondary', 'accentSubtle'],
    ['accent', 'accentSubtle'],
    ['ok', 'okSubtle'],
    ['info', 'infoSubtle'],
    ['warning', 'warningSubtle'],
    ['danger', 'dangerSubtle'],
  ])('has readable %s on %s', (text, background) => {
    expect(contrast(colors[text], colors[background])).toBeGreaterThanOrEqual(
      4.5,
    );
  });

  it.each<keyof Palette>(['app', 'surface'])(
    'has visible edges of fields on %s',
    background => {
      expect(
        contrast(colors.borderStrong, colors[background]),
      ).toBeGreaterThanOrEqual(3);
    },
  );
});
