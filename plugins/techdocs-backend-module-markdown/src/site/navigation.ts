import { Limits } from '../limits';
import { DocsWarning } from '../warnings';
import { MkdocsConfig } from './MkdocsConfig';
import { isPagePath, titleFromName } from './pageUrl';
import { NavNode, PageFile } from './types';
import { isMap, listOf, textOf } from './values';

const INCLUDE = /^[!*]include\s+(.+)$/;

export interface NavigationOptions {
  config: MkdocsConfig;
  /** Address prefix of the site this navigation belongs to. */
  prefix: string;
  pages: Map<string, PageFile>;
  limits: Limits;
  warn: (warning: DocsWarning) => void;
  include: (pattern: string, title: string | undefined) => Promise<NavNode[]>;
}

/** Turns the `nav` key into a tree; what cannot be followed is left out with a warning. */
export async function readNavigation(
  options: NavigationOptions,
): Promise<NavNode[]> {
  const { config, prefix, pages, limits, warn, include } = options;
  const say = (mention: string, message: string) =>
    warn({ file: config.file, line: config.lineOf(mention), message });

  async function entry(
    title: string | undefined,
    target: string,
  ): Promise<NavNode[]> {
    const included = INCLUDE.exec(target.trim());
    if (included) return include(included[1].trim(), title);

    if (/^(?:https?|mailto):/i.test(target))
      return [{ kind: 'link', title: title ?? target, url: target }];
    const [path] = target.replace(/^\.?\//, '').split('#');
    const page = pages.get(prefix + path);
    if (page) return [{ kind: 'page', title, page }];
    say(
      target,
      isPagePath(path)
        ? `nav: the page "${target}" does not exist`
        : `nav: "${target}" is neither a page nor a web address`,
    );
    return [];
  }

  async function nodes(items: unknown[], depth: number): Promise<NavNode[]> {
    if (depth > limits.nesting) {
      say(
        'nav:',
        `nav is nested more than ${limits.nesting} deep, the rest is left out`,
      );
      return [];
    }
    const found: NavNode[] = [];
    for (const item of items) {
      const plain = textOf(item);
      if (plain !== undefined) {
        found.push(...(await entry(undefined, plain)));
      } else if (isMap(item)) {
        for (const [title, value] of Object.entries(item)) {
          const target = textOf(value);
          if (target !== undefined) found.push(...(await entry(title, target)));
          else {
            const children = await nodes(
              isMap(value) ? [value] : listOf(value),
              depth + 1,
            );
            if (children.length > 0)
              found.push({ kind: 'section', title, children });
          }
        }
      } else {
        say('nav:', 'nav: an entry is neither a page nor a section');
      }
    }
    return found;
  }

  return nodes(config.nav, 1);
}

/** Navigation of a site without `nav`: its folders, start pages first, then pages, then folders. */
export function navigationFromTree(
  pages: PageFile[],
  prefix: string,
): NavNode[] {
  interface Folder {
    name: string;
    pages: PageFile[];
    folders: Map<string, Folder>;
  }
  const root: Folder = { name: '', pages: [], folders: new Map() };
  for (const page of pages) {
    let folder = root;
    for (const name of page.uri.slice(prefix.length).split('/').slice(0, -1)) {
      let next = folder.folders.get(name);
      if (!next)
        folder.folders.set(
          name,
          (next = { name, pages: [], folders: new Map() }),
        );
      folder = next;
    }
    folder.pages.push(page);
  }
  const isStart = (page: PageFile) =>
    /(^|\/)(?:index|README)\.\w+$/i.test(page.uri);
  const nodesOf = (folder: Folder): NavNode[] => [
    ...[...folder.pages]
      .sort(
        (a, b) =>
          Number(isStart(b)) - Number(isStart(a)) || a.uri.localeCompare(b.uri),
      )
      .map((page): NavNode => ({ kind: 'page', page })),
    ...[...folder.folders.values()]
      .sort((a, b) => a.name.localeCompare(b.name))
      .map(
        (child): NavNode => ({
          kind: 'section',
          title: titleFromName(child.name),
          children: nodesOf(child),
        }),
      ),
  ];
  return nodesOf(root);
}
