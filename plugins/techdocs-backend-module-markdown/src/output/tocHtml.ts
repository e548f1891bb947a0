import { escapeHtml } from './escapeHtml';

interface Entry {
  id: string;
  title: string;
  level: number;
}

/** Headings as nested lists; a level that was skipped opens one list, not two. */
export function tocHtml(
  entries: readonly Entry[],
  classes: { list?: string; item?: string; link?: string } = {},
): string {
  const attribute = (name: string | undefined) =>
    name ? ` class="${name}"` : '';
  let html = '';
  const levels: number[] = [];
  for (const { id, title, level } of entries) {
    while (levels.length > 1 && level < levels[levels.length - 1]) {
      html += '</li></ul>';
      levels.pop();
    }
    if (levels.length === 0 || level > levels[levels.length - 1]) {
      html += `<ul${attribute(classes.list)}>`;
      levels.push(level);
    } else {
      html += '</li>';
    }
    html += `<li${attribute(classes.item)}><a href="#${escapeHtml(
      encodeURIComponent(id),
    )}"${attribute(classes.link)}>${escapeHtml(title)}</a>`;
  }
  return html + '</li></ul>'.repeat(levels.length);
}
