/**
 * Names that the reader's sanitiser takes off an element, because as an id they
 * would shadow a property of `document` or of a form (DOM clobbering). Headings
 * such as "Links" or "Plugins" would lose their anchor there.
 */
const CLOBBERING = new Set(
  (
    'action after all anchors animate append applets attributes autocapitalize autocomplete autocorrect autofocus before blur body ' +
    'charset children clear click close closest constructor contains cookie dataset dir doctype domain draggable elements embeds ' +
    'encoding enctype evaluate focus fonts forms fullscreen head hidden id images implementation inert lang length links location ' +
    'matches method name nonce normalize open part plugins popover prefix prepend prerendering pseudo referrer rel remove reset role ' +
    'scripts scroll slot spellcheck style submit target timeline title translate when write writeln'
  ).split(' '),
);

/** An id that survives in the reader; links to the plain slug are led to it. */
export function readerSafeId(id: string): string {
  return CLOBBERING.has(id) ? `${id}-section` : id;
}

/** As Python-Markdown's default slugify: ASCII only, words joined by hyphens. */
export function slugify(text: string, separator = '-'): string {
  return text
    .normalize('NFKD')
    .replace(/\P{ASCII}/gu, '')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, separator);
}

/** pymdownx.slugs with case=lower: letters of every script are kept. */
export function slugifyUnicode(text: string, separator = '-'): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}_\s-]/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, separator);
}
