import { allowedTags } from '../sanitize';
import { pageContext } from '../pageContext';
import type { MarkdownIt, PageContext, StateCore } from '../types';

const TAG = /<([a-z][\w:-]*)\b/gi;
const HANDLER = /<[a-z][^<>]*\s(on\w+)\s*=/gi;

/** Tells an author what of their raw HTML will be taken out. */
export function rawHtml(md: MarkdownIt): void {
  md.core.ruler.push('raw_html', (state: StateCore) => {
    const context = pageContext(state);
    for (const block of state.tokens) {
      if (block.type === 'html_block')
        report(context, block.content, block.map?.[0]);
      for (const token of block.children ?? [])
        if (token.type === 'html_inline')
          report(context, token.content, block.map?.[0]);
    }
  });
}

function report(
  context: PageContext,
  html: string,
  start: number | undefined,
): void {
  html.split('\n').forEach((text, index) => {
    const line = start === undefined ? undefined : start + index;
    for (const [, name] of text.matchAll(TAG)) {
      if (!allowedTags.has(name.toLowerCase()))
        context.warn(
          line,
          `<${name.toLowerCase()}> is removed: it is not allowed in a page`,
        );
    }
    for (const [, name] of text.matchAll(HANDLER))
      context.warn(
        line,
        `the attribute ${name.toLowerCase()} is removed: pages run no scripts`,
      );
  });
}
