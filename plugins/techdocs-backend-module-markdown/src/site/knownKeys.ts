/** Keys of mkdocs.yml that have an effect here. */
export const usedKeys = new Set([
  'site_name',
  'site_description',
  'docs_dir',
  'nav',
  'repo_url',
  'edit_uri',
  'edit_uri_template',
  'plugins',
  'markdown_extensions',
  'exclude_docs',
]);

/** Known to MkDocs, and the portal decides them: no reason to bother an author. */
export const quietKeys = new Set([
  'site_url',
  'site_author',
  'site_dir',
  'copyright',
  'repo_name',
  'theme',
  'extra',
  'strict',
  'dev_addr',
  'watch',
  'validation',
  'not_in_nav',
  'draft_docs',
  'remote_branch',
  'remote_name',
]);

/** Known to MkDocs, and refused or without effect here, with the reason. */
export const refusedKeys = new Map([
  ['hooks', 'hooks are not run: nothing in this file is'],
  ['INHERIT', 'INHERIT is not followed; write the settings into this file'],
  ['extra_javascript', 'scripts of a site do not run in the portal'],
  ['extra_css', 'the portal brings the style of the pages'],
  ['extra_templates', 'templates of a site are not used'],
  ['google_analytics', 'pages are not measured from here'],
]);

/** MkDocs plugins: whether they have an effect here. */
export const usedPlugins = new Set([
  'techdocs-core',
  'search',
  'monorepo',
  'redirects',
]);

/** Plugins whose work is done without them, or that change nothing in a page. */
export const quietPlugins = new Set([
  'material/search',
  'offline',
  'minify',
  'autorefs',
  'mermaid2',
  'privacy',
  'social',
]);
