import { applyAttributes, AttributeList, parseAttributes } from '../attributes';
import type { MarkdownIt, StateCore, StateInline, Token } from '../types';

const LIST = /\{([^{}\n]{1,500})\}/y;
const SELF_CONTAINED = new Set([
  'image',
  'code_inline',
  'emoji',
  'math_inline',
]);
/** Blocks that a list on the line below, alone in its paragraph, belongs to. */
const BLOCKS = new Set([
  'bullet_list_close',
  'ordered_list_close',
  'table_close',
  'blockquote_close',
  'dl_close',
]);

interface Meta {
  list: AttributeList;
  raw: string;
}

/** Python-Markdown's attribute lists: `{: #id .class key="value" }`, with or without the colon. */
export function attributeLists(md: MarkdownIt): void {
  md.inline.ruler.before(
    'emphasis',
    'attribute_list',
    (state: StateInline, silent: boolean) => {
      if (state.src.charCodeAt(state.pos) !== 0x7b) return false;
      LIST.lastIndex = state.pos;
      const match = LIST.exec(state.src);
      if (!match || LIST.lastIndex > state.posMax) return false;
      const list = parseAttributes(match[1]);
      if (!list) return false;
      if (!silent) {
        const token = state.push('attribute_list', '', 0);
        token.meta = { list, raw: match[0] } satisfies Meta;
      }
      state.pos += match[0].length;
      return true;
    },
  );

  md.core.ruler.after('inline', 'attribute_lists', (state: StateCore) => {
    const { tokens } = state;
    const remove = new Set<Token>();
    tokens.forEach((block, index) => {
      const children = block.children;
      if (!children?.some(child => child.type === 'attribute_list')) return;
      block.children = attach(state, children, list => {
        const owner = blockOwner(tokens, index, children, remove);
        if (owner) applyAttributes(owner, list);
        return owner !== undefined;
      });
    });
    if (remove.size > 0)
      state.tokens = tokens.filter(token => !remove.has(token));
  });
  md.renderer.rules.attribute_list = () => '';
}

/** Hands each list to the element it follows; what belongs to none is text again. */
function attach(
  state: StateCore,
  children: Token[],
  toBlock: (list: AttributeList) => boolean,
): Token[] {
  const kept: Token[] = [];
  children.forEach((child, at) => {
    if (child.type !== 'attribute_list') {
      kept.push(child);
      return;
    }
    const { list, raw }: Meta = child.meta;
    const owner = inlineOwner(kept);
    if (owner) {
      applyAttributes(owner, list);
      return;
    }
    if (at === children.length - 1 && toBlock(list)) {
      // The line break or the space before it went with it.
      const last = kept[kept.length - 1];
      if (last?.type === 'softbreak') kept.pop();
      else if (last?.type === 'text') last.content = last.content.trimEnd();
      return;
    }
    const text = new state.Token('text', '', 0);
    text.content = raw;
    kept.push(text);
  });
  return kept;
}

function inlineOwner(before: Token[]): Token | undefined {
  let end = before.length - 1;
  // Delimiters leave empty texts behind.
  while (end >= 0 && before[end].type === 'text' && before[end].content === '')
    end -= 1;
  const last = before[end];
  if (!last) return undefined;
  if (SELF_CONTAINED.has(last.type)) return last;
  if (last.nesting !== -1) return undefined;
  let depth = 0;
  for (let at = end; at >= 0; at -= 1) {
    depth -= before[at].nesting;
    if (depth === 0) return before[at];
  }
  return undefined;
}

function blockOwner(
  tokens: Token[],
  index: number,
  children: Token[],
  remove: Set<Token>,
): Token | undefined {
  const open = tokens[index - 1];
  if (!open) return undefined;
  if (/^(?:heading|th|td|dt)_open$/.test(open.type)) return open;
  if (open.type !== 'paragraph_open') return undefined;
  const before = children[children.length - 2];
  if (!before) {
    const previous = tokens[index - 2];
    if (!previous || !BLOCKS.has(previous.type)) return undefined;
    [open, tokens[index], tokens[index + 1]].forEach(token =>
      remove.add(token),
    );
    return openerOf(tokens, index - 2);
  }
  const item = tokens[index - 2];
  if (item?.type === 'list_item_open') return item;
  return before.type === 'softbreak' ? open : undefined;
}

function openerOf(tokens: Token[], closeAt: number): Token | undefined {
  const { level, type } = tokens[closeAt];
  const wanted = type.replace(/_close$/, '_open');
  for (let at = closeAt; at >= 0; at -= 1)
    if (tokens[at].type === wanted && tokens[at].level === level)
      return tokens[at];
  return undefined;
}
