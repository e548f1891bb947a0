import { plainText } from './plainText';
import type { SearchSection, Token } from './types';

/** More than this of one section is not what somebody searches by. */
const MAX_TEXT = 20_000;

/** The text of a page, cut at its headings; the title of the page heads the first part. */
export function searchSections(tokens: readonly Token[]): SearchSection[] {
  const sections: SearchSection[] = [{ id: '', title: '', text: '' }];
  let current = sections[0];
  const parts: string[] = [];
  const finish = () => {
    current.text = parts
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, MAX_TEXT);
    parts.length = 0;
  };
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open' && token.tag !== 'h1') {
      finish();
      current = { id: token.attrGet('id') ?? '', title: '', text: '' };
      sections.push(current);
    } else if (token.type === 'inline') {
      const heading = tokens[index - 1];
      const text = plainText(token.children).trim();
      if (heading?.type !== 'heading_open') parts.push(text);
      else if (current.title === '') current.title = text;
      else parts.push(text);
    } else if (token.type === 'fence' || token.type === 'code_block') {
      parts.push(token.content);
    }
  });
  finish();
  return sections;
}
