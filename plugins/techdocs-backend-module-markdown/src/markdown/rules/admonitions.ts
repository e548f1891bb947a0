import type { MarkdownIt, StateBlock } from '../types';
import { blockLine, endOfIndented, tokenizeIndented } from './indentedBlock';

const HEAD = /^(!!!|\?\?\?\+?)[ ]?([\w-]+(?:[ ]+[\w-]+)*)?[ ]*(?:"(.*)")?[ ]*$/;

/** `!!! note "Title"`, and the ones that fold: `??? note` and, open, `???+ note`. */
export function admonitions(md: MarkdownIt): void {
  function rule(
    state: StateBlock,
    start: number,
    end: number,
    silent: boolean,
  ): boolean {
    const line = blockLine(state, start);
    const head = line === undefined ? undefined : HEAD.exec(line);
    if (!head || (head[2] === undefined && head[3] === undefined)) return false;
    if (silent) return true;

    const [, mark, names = 'note', written] = head;
    const classes = names.toLowerCase().split(/ +/);
    const title = written ?? capitalize(classes[0]);
    const folds = mark.startsWith('?');
    const indent = state.sCount[start] + 4;
    const next = endOfIndented(state, start + 1, end, indent);

    const open = state.push('admonition_open', folds ? 'details' : 'div', 1);
    open.block = true;
    open.map = [start, next];
    open.attrSet(
      'class',
      [...(folds ? [] : ['admonition']), ...classes].join(' '),
    );
    if (mark === '???+') open.attrSet('open', 'open');

    // `!!! note ""` has no title; a fold without one could not be unfolded.
    if (title !== '' || folds) {
      const titleOpen = state.push(
        'admonition_title_open',
        folds ? 'summary' : 'p',
        1,
      );
      if (!folds) titleOpen.attrSet('class', 'admonition-title');
      const inline = state.push('inline', '', 0);
      inline.content = title || capitalize(classes[0]);
      inline.map = [start, start + 1];
      inline.children = [];
      state.push('admonition_title_close', folds ? 'summary' : 'p', -1);
    }
    tokenizeIndented(state, start + 1, next, indent);
    state.push('admonition_close', folds ? 'details' : 'div', -1);
    state.line = Math.max(next, start + 1);
    return true;
  }
  md.block.ruler.before('fence', 'admonition', rule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
