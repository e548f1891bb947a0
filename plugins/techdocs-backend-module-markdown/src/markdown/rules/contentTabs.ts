import { pageContext } from '../pageContext';
import type { MarkdownIt, StateBlock } from '../types';
import { blockLine, endOfIndented, tokenizeIndented } from './indentedBlock';

const HEAD = /^===([!+]{0,2})[ ]+"(.*)"[ ]*$/;

interface Tab {
  title: string;
  line: number;
  end: number;
  selected: boolean;
}

/** `=== "Title"`: neighbours form one set, in the structure of Material's alternate style. */
export function contentTabs(md: MarkdownIt): void {
  function readTabs(state: StateBlock, start: number, end: number): Tab[] {
    const tabs: Tab[] = [];
    let line = start;
    while (line < end) {
      if (state.isEmpty(line)) {
        line += 1;
        continue;
      }
      if (state.sCount[line] !== state.sCount[start]) break;
      const head = HEAD.exec(blockLine(state, line) ?? '');
      // `===!` starts a set of its own.
      if (!head || (tabs.length > 0 && head[1].includes('!'))) break;
      const tabEnd = Math.max(
        endOfIndented(state, line + 1, end, state.sCount[start] + 4),
        line + 1,
      );
      tabs.push({
        title: head[2],
        line,
        end: tabEnd,
        selected: head[1].includes('+'),
      });
      line = tabEnd;
    }
    return tabs;
  }

  function rule(
    state: StateBlock,
    start: number,
    end: number,
    silent: boolean,
  ): boolean {
    if (!HEAD.test(blockLine(state, start) ?? '')) return false;
    if (silent) return true;
    const tabs = readTabs(state, start, end);
    const { counters } = pageContext(state);
    counters.tabs += 1;
    const set = counters.tabs;
    const selected = Math.max(
      tabs.findIndex(tab => tab.selected),
      0,
    );

    const open = state.push('tabs_open', 'div', 1);
    open.block = true;
    open.map = [start, tabs[tabs.length - 1].end];
    open.attrs = [
      ['class', 'tabbed-set tabbed-alternate'],
      ['data-tabs', `${set}:${tabs.length}`],
    ];
    tabs.forEach((_, index) => {
      const input = state.push('tab_input', 'input', 0);
      input.attrs = [
        ['id', `__tabbed_${set}_${index + 1}`],
        ['name', `__tabbed_${set}`],
        ['type', 'radio'],
      ];
      if (index === selected) input.attrs.push(['checked', 'checked']);
    });
    state.push('tab_labels_open', 'div', 1).attrSet('class', 'tabbed-labels');
    tabs.forEach((tab, index) => {
      state
        .push('tab_label_open', 'label', 1)
        .attrSet('for', `__tabbed_${set}_${index + 1}`);
      const inline = state.push('inline', '', 0);
      inline.content = tab.title;
      inline.map = [tab.line, tab.line + 1];
      inline.children = [];
      state.push('tab_label_close', 'label', -1);
    });
    state.push('tab_labels_close', 'div', -1);
    state.push('tab_content_open', 'div', 1).attrSet('class', 'tabbed-content');
    for (const tab of tabs) {
      state.push('tab_open', 'div', 1).attrSet('class', 'tabbed-block');
      tokenizeIndented(state, tab.line + 1, tab.end, state.sCount[start] + 4);
      state.push('tab_close', 'div', -1);
    }
    state.push('tab_content_close', 'div', -1);
    state.push('tabs_close', 'div', -1);
    state.line = tabs[tabs.length - 1].end;
    return true;
  }
  md.block.ruler.before('fence', 'content_tabs', rule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}
