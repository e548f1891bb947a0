import { SourceTree } from './SourceTree';

/** Options of one markdown extension, as written in mkdocs.yml. */
export type ExtensionOptions = Record<string, unknown>;

export interface SourceFile {
  /** Path below the site, with `/`; for an included site it starts with its alias. */
  uri: string;
  /** Path below the tree it is read from. */
  path: string;
  tree: SourceTree;
  /** Path from the repository root, for messages. */
  label: string;
}

export interface PageFile extends SourceFile {
  /** Where the page is served, below the site: `guide/install/`, or empty for the start page. */
  url: string;
  /** Link to the source in its repository. */
  editUrl?: string;
}

export type NavNode = NavPage | NavSection | NavLink;

export interface NavPage {
  kind: 'page';
  /** Absent: the page's own title is used. */
  title?: string;
  page: PageFile;
}

export interface NavSection {
  kind: 'section';
  title: string;
  children: NavNode[];
}

export interface NavLink {
  kind: 'link';
  title: string;
  url: string;
}

export interface Redirect {
  /** Address that is left behind, below the site. */
  fromUrl: string;
  /** Page of the site, or an absolute http(s) address. */
  to: PageFile | string;
}

export interface Site {
  name: string;
  description?: string;
  pages: PageFile[];
  assets: SourceFile[];
  nav: NavNode[];
  redirects: Redirect[];
  extensions: Map<string, ExtensionOptions>;
  /** Where snippets are looked for, below the repository. */
  snippetBases: string[];
}
