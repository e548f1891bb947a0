import MarkdownIt from 'markdown-it';
import abbreviations from 'markdown-it-abbr';
import definitionLists from 'markdown-it-deflist';
import { admonitions } from './rules/admonitions';
import { alerts } from './rules/alerts';
import { annotations } from './rules/annotations';
import { attributeLists } from './rules/attributeLists';
import { codeBlocks } from './rules/codeBlocks';
import { contentTabs } from './rules/contentTabs';
import { critic } from './rules/critic';
import { emoji } from './rules/emoji';
import { footnotes } from './rules/footnotes';
import { headings } from './rules/headings';
import { inlineHighlight } from './rules/inlineHighlight';
import { keys } from './rules/keys';
import { limits } from './rules/limits';
import { links } from './rules/links';
import { markdownInHtml } from './rules/markdownInHtml';
import { markDelimiters } from './rules/markDelimiters';
import { math } from './rules/math';
import { rawHtml } from './rules/rawHtml';
import { smartSymbols } from './rules/smartSymbols';
import { tables } from './rules/tables';
import { taskLists } from './rules/taskLists';
import { tocMarker } from './rules/tocMarker';

/** The whole pipeline; a page's own state is in its PageContext, so that one instance serves all. */
export function createMarkdown(options: { nesting: number }): MarkdownIt {
  // Our own limit says what it leaves out; markdown-it's, which does not, must come after it. The types do not know it.
  const md = new MarkdownIt({
    html: true,
    linkify: true,
    typographer: false,
    ...{ maxNesting: options.nesting + 10 },
  });
  // Only what has a scheme: "index.md" and "node.js" are names, not hosts.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  // Addresses are judged once, by the sanitiser, on what really comes out.
  md.validateLink = () => true;
  md.normalizeLink = url => url;

  const plugins = [
    footnotes,
    definitionLists,
    abbreviations,
    tables,
    admonitions,
    contentTabs,
    markdownInHtml,
    math,
    codeBlocks,
    alerts,
    annotations,
    attributeLists,
    critic,
    keys,
    markDelimiters,
    emoji,
    inlineHighlight,
    taskLists,
    smartSymbols,
    headings,
    tocMarker,
    links,
    rawHtml,
    limits,
  ];
  for (const plugin of plugins) md.use(plugin);
  return md;
}
