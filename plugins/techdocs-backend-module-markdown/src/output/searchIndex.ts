import { RenderedPage } from '../markdown/types';

export interface SearchDocument {
  location: string;
  title: string;
  text: string;
}

/** The index that MkDocs' own search writes; the portal's collator reads `docs` of it. */
export function searchIndex(
  pages: Iterable<{ url: string; title: string; page: RenderedPage }>,
): string {
  const docs: SearchDocument[] = [];
  for (const { url, title, page } of pages) {
    if (!page.searchable) continue;
    page.sections.forEach((section, index) => {
      if (index === 0) docs.push({ location: url, title, text: section.text });
      else
        docs.push({
          location: `${url}#${section.id}`,
          title: section.title,
          text: section.text,
        });
    });
  }
  return JSON.stringify({
    config: {
      lang: ['en'],
      separator: '[\\s\\-]+',
      pipeline: ['stopWordFilter'],
    },
    docs,
  });
}
