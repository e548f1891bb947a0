import type { MarkdownIt, StateCore } from '../types';

const SIGNS: Record<string, string> = {
  '(tm)': '™',
  '(c)': '©',
  '(r)': '®',
  'c/o': '℅',
  '+/-': '±',
  '-->': '→',
  '<--': '←',
  '<-->': '↔',
  '=/=': '≠',
  '1/4': '¼',
  '1/2': '½',
  '3/4': '¾',
  '1/3': '⅓',
  '2/3': '⅔',
  '1/8': '⅛',
  '3/8': '⅜',
  '5/8': '⅝',
  '7/8': '⅞',
};
const SYMBOL =
  /\((?:tm|c|r)\)|(?<![\w/])c\/o(?![\w/])|\+\/-|<-->|(?<!-)-->|(?<![\w-])<--(?!-)|=\/=|(?<![\d/.])(?:[1357]\/8|[13]\/4|[12]\/3|1\/2)(?![\d/.])/gi;

/** (c), +/-, -->, 1/2 and their like. */
export function smartSymbols(md: MarkdownIt): void {
  md.core.ruler.push('smart_symbols', (state: StateCore) => {
    for (const block of state.tokens) {
      for (const token of block.children ?? []) {
        if (token.type === 'text' && /[(/]|--/.test(token.content)) {
          token.content = token.content.replace(
            SYMBOL,
            found => SIGNS[found.toLowerCase()] ?? found,
          );
        }
      }
    }
  });
}
