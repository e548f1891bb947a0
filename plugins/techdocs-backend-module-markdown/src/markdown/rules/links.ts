import { pageContext } from '../pageContext';
import type { MarkdownIt, PageContext, StateCore, Token } from '../types';

/** Leads links and images to where their targets are served, and reports those without one. */
export function links(md: MarkdownIt): void {
  md.core.ruler.push('links', (state: StateCore) => {
    const context = pageContext(state);
    for (const block of state.tokens) {
      if (block.type === 'html_block')
        block.content = rewriteHtml(context, block.content, block.map?.[0]);
      if (block.children)
        rewriteInline(context, block.children, block.map?.[0]);
    }
  });
}

function rewriteInline(
  context: PageContext,
  tokens: Token[],
  start: number | undefined,
): void {
  let line = start;
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') {
      line = line === undefined ? undefined : line + 1;
    } else if (token.type === 'link_open') {
      token.attrSet('href', follow(context, token.attrGet('href') ?? '', line));
    } else if (token.type === 'image') {
      token.attrSet('src', follow(context, token.attrGet('src') ?? '', line));
      if (token.attrGet('loading') === null) token.attrSet('loading', 'lazy');
    } else if (token.type === 'html_inline') {
      token.content = rewriteHtml(context, token.content, line);
    }
  }
}

const ATTRIBUTE = /(\s(?:href|src)\s*=\s*)("[^"]*"|'[^']*')/gi;

/** Raw HTML: only what is plainly an attribute; the sanitiser sees to the rest. */
function rewriteHtml(
  context: PageContext,
  html: string,
  start: number | undefined,
): string {
  if (!/\s(?:href|src)\s*=/i.test(html)) return html;
  return html
    .split('\n')
    .map((text, index) =>
      text.replace(ATTRIBUTE, (_, name: string, quoted: string) => {
        const href = follow(
          context,
          quoted.slice(1, -1),
          start === undefined ? undefined : start + index,
        );
        return `${name}"${href.replace(/"/g, '&quot;')}"`;
      }),
    )
    .join('\n');
}

function follow(
  context: PageContext,
  href: string,
  line: number | undefined,
): string {
  const target = context.resolveLink(href);
  if (target.problem) context.warn(line, target.problem);
  if (target.page && target.anchor) {
    context.anchorLinks.push({
      target: target.page,
      anchor: target.anchor,
      written: href,
      ...context.originOf(line),
    });
  }
  return target.href;
}
