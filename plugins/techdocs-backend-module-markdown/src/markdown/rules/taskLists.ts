import type { MarkdownIt, StateCore, Token } from '../types';

const BOX = /^\[([ xX])\][ \u00a0]/;

/** `- [x] done`, in Material's structure; the box cannot be clicked, nothing would keep the click. */
export function taskLists(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'task_lists', (state: StateCore) => {
    const { tokens } = state;
    const lists: Token[] = [];
    tokens.forEach((token, index) => {
      if (
        token.type === 'bullet_list_open' ||
        token.type === 'ordered_list_open'
      )
        lists.push(token);
      else if (
        token.type === 'bullet_list_close' ||
        token.type === 'ordered_list_close'
      )
        lists.pop();
      if (
        token.type !== 'inline' ||
        tokens[index - 2]?.type !== 'list_item_open' ||
        tokens[index - 1].type !== 'paragraph_open'
      )
        return;
      const first = token.children?.[0];
      const match =
        first?.type === 'text' ? BOX.exec(first.content) : undefined;
      if (!first || !match) return;
      first.content = first.content.slice(match[0].length);
      const box = new state.Token('task_box', 'input', 0);
      box.meta = { checked: match[1] !== ' ' };
      token.children?.unshift(box);
      tokens[index - 2].attrJoin('class', 'task-list-item');
      const list = lists[lists.length - 1];
      if (!/\btask-list\b/.test(list.attrGet('class') ?? ''))
        list.attrJoin('class', 'task-list');
    });
  });
  md.renderer.rules.task_box = (tokens, index) =>
    `<label class="task-list-control"><input type="checkbox" disabled="disabled"${
      tokens[index].meta.checked ? ' checked="checked"' : ''
    }><span class="task-list-indicator"></span></label> `;
}
