import type { Token } from './types';

/** Text of inline tokens as a reader sees it, for titles, anchors and search. */
export function plainText(tokens: readonly Token[] | null): string {
  let text = '';
  for (const token of tokens ?? []) {
    if (token.type === 'image') text += plainText(token.children);
    else if (
      token.type === 'text' ||
      token.type === 'code_inline' ||
      token.type === 'emoji' ||
      token.type === 'math_inline'
    )
      text += token.content;
    else if (token.type === 'softbreak' || token.type === 'hardbreak')
      text += ' ';
  }
  return text;
}
