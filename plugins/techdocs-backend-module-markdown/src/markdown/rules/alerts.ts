import type { MarkdownIt, StateCore, Token } from '../types';

const ALERT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*$/i;
/** Admonition that looks like it; the class of its own is kept beside. */
const LOOKS: Record<string, string> = {
  note: 'note',
  tip: 'tip',
  important: 'info',
  warning: 'warning',
  caution: 'danger',
};

/** GitHub's `> [!NOTE]` as an admonition. */
export function alerts(md: MarkdownIt): void {
  md.core.ruler.after('block', 'alerts', (state: StateCore) => {
    const { tokens } = state;
    const result: Token[] = [];
    /** Whether each open blockquote is an alert, innermost last. */
    const quotes: boolean[] = [];
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      result.push(token);
      if (token.type === 'blockquote_close' && quotes.pop()) token.tag = 'div';
      if (token.type !== 'blockquote_open') continue;

      const inline =
        tokens[index + 1]?.type === 'paragraph_open'
          ? tokens[index + 2]
          : undefined;
      const [firstLine, ...rest] = inline?.content.split('\n') ?? [''];
      const kind = ALERT.exec(firstLine)?.[1].toLowerCase();
      quotes.push(kind !== undefined);
      if (kind === undefined || !inline) continue;

      token.tag = 'div';
      token.attrSet(
        'class',
        ['admonition', ...new Set([LOOKS[kind], kind])].join(' '),
      );
      const titleOpen = new state.Token('admonition_title_open', 'p', 1);
      titleOpen.attrSet('class', 'admonition-title');
      const title = new state.Token('inline', '', 0);
      title.content = kind.charAt(0).toUpperCase() + kind.slice(1);
      title.children = [];
      title.map = inline.map;
      result.push(
        titleOpen,
        title,
        new state.Token('admonition_title_close', 'p', -1),
      );

      inline.content = rest.join('\n');
      if (inline.map) inline.map = [inline.map[0] + 1, inline.map[1]];
      // Without text on the lines below, the paragraph was only the mark.
      if (rest.length === 0) index += 3;
    }
    state.tokens = result;
  });
}
