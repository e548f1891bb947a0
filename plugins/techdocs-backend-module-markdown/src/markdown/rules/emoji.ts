import { emojiNamed } from '../emojiTable';
import { pageContext } from '../pageContext';
import type { MarkdownIt, StateCore, StateInline } from '../types';

const NAME = /:([\w+-]{1,80}):/y;
const ICON = /^(?:material|fontawesome|octicons|simple)-/;

/** `:rocket:`; icons that have no sign in Unicode are left out, since no icon font is loaded. */
export function emoji(md: MarkdownIt): void {
  md.inline.ruler.before(
    'emphasis',
    'emoji',
    (state: StateInline, silent: boolean) => {
      if (state.src.charCodeAt(state.pos) !== 0x3a) return false;
      NAME.lastIndex = state.pos;
      const match = NAME.exec(state.src);
      if (!match || NAME.lastIndex > state.posMax) return false;
      const sign = emojiNamed(match[1]);
      if (sign === undefined && !ICON.test(match[1])) return false;
      if (!silent) {
        const token = state.push('emoji', 'span', 0);
        token.content = sign ?? '';
        token.markup = match[0];
      }
      state.pos += match[0].length;
      return true;
    },
  );
  md.core.ruler.push('emoji_warnings', (state: StateCore) => {
    const context = pageContext(state);
    const told = new Set<string>();
    for (const block of state.tokens) {
      for (const token of block.children ?? []) {
        if (
          token.type !== 'emoji' ||
          token.content !== '' ||
          told.has(token.markup)
        )
          continue;
        told.add(token.markup);
        context.warn(
          block.map?.[0],
          `the icon ${token.markup} is not known and is left out`,
        );
      }
    }
  });
  md.renderer.rules.emoji = (tokens, index) => {
    const token = tokens[index];
    token.attrJoin('class', 'twemoji');
    token.attrSet('title', token.markup);
    return `<span${md.renderer.renderAttrs(token)}>${token.content}</span>`;
  };
}
