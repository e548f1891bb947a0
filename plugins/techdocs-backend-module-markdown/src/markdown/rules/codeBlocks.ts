import { highlight } from '../highlight';
import { FenceOptions, parseFenceInfo } from '../parseFenceInfo';
import { pageContext } from '../pageContext';
import { splitHighlightedLines } from '../splitHighlightedLines';
import type { MarkdownIt, PageContext, Token } from '../types';
import { textOf } from '../../site/values';

/** Fenced and indented code, in Material's structure. */
export function codeBlocks(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;

  function lines(html: string, options: FenceOptions, token: Token): string {
    const { lineNumbers, highlighted } = options;
    const annotations = annotationsOf(token);
    if (lineNumbers === undefined && highlighted.size === 0 && !annotations)
      return html;
    return splitHighlightedLines(html)
      .map((line, index) => {
        const text = annotations ? markAnnotations(line, annotations) : line;
        const number =
          lineNumbers === undefined
            ? ''
            : `<span class="linenos" data-linenos="${
                lineNumbers + index
              } "></span>`;
        const body = `${number}${text}\n`;
        return highlighted.has(index + 1)
          ? `<span class="hll">${body}</span>`
          : body;
      })
      .join('');
  }

  function render(token: Token, context: PageContext): string {
    const options = parseFenceInfo(token.info);
    const { language } = options;
    const content = token.content;
    if (language === 'mermaid')
      return `<pre class="mermaid"><code>${escapeHtml(content)}</code></pre>\n`;
    if (language === 'math' && context.extensions.has('pymdownx.arithmatex')) {
      return `<div class="arithmatex">\\[\n${escapeHtml(content)}\\]</div>\n`;
    }
    const defaults = context.extensions.get('pymdownx.highlight');
    if (options.lineNumbers === undefined && defaults?.linenums === true)
      options.lineNumbers = 1;
    const title =
      options.title ??
      (defaults?.auto_title === true && language
        ? textOf(language.toUpperCase())
        : undefined);

    const id = `__code_${context.counters.code}`;
    context.counters.code += 1;
    const classes = [
      `language-${language || 'text'}`,
      'highlight',
      ...options.classes,
    ];
    const filename = title
      ? `<span class="filename">${escapeHtml(title)}</span>`
      : '';
    const code = lines(highlight(content, language), options, token);
    const blockId = options.id ? ` id="${escapeHtml(options.id)}"` : '';
    // The id is an author's own and stays outside, to be cleaned with the rest.
    const block = context.trusted.setAside(
      `${filename}<pre id="${id}"><span></span><code>${code}</code></pre>`,
    );
    return `<div class="${escapeHtml(
      classes.join(' '),
    )}"${blockId}>${block}</div>\n`;
  }

  md.renderer.rules.fence = (tokens, index, _options, env) =>
    render(tokens[index], pageContext({ env }));
  md.renderer.rules.code_block = md.renderer.rules.fence;
}

interface Annotations {
  set: number;
  count: number;
}

function annotationsOf(token: Token): Annotations | undefined {
  const meta: { annotations?: Annotations } | null = token.meta;
  return meta?.annotations;
}

/** `# (1)` within a comment becomes a link to the explanation below; `(1)!` takes the comment away. */
function markAnnotations(line: string, { set, count }: Annotations): string {
  return line.replace(
    /<span class="hljs-comment">([^<]*)<\/span>/g,
    (whole, comment: string) => {
      let strip = false;
      const marked = comment.replace(
        /\((\d{1,3})\)(!?)/g,
        (text, number: string, bang: string) => {
          if (Number(number) < 1 || Number(number) > count) return text;
          strip ||= bang === '!';
          return `<a class="md-annotation" href="#__annotation_${set}_${number}" data-md-annotation-id="${number}" aria-label="Note ${number}"></a>`;
        },
      );
      if (marked === comment) return whole;
      const kept = strip
        ? (marked.match(/<a .*?<\/a>/g) ?? []).join(' ')
        : marked;
      return `<span class="hljs-comment">${kept}</span>`;
    },
  );
}
