export interface Found {
  title: string;
  /** What kind of thing it is: "Component", "Docs". */
  kind: string;
  text?: string;
  location: string;
}

/** The parts of a search result that the stock collators and ours fill. */
interface Result {
  type: string;
  document: { title: string; text?: string; location: string };
}

/** A search result as one line. */
export function describeFound({ type, document }: Result): Found {
  return {
    title: document.title,
    kind: describeKind(type, document),
    text: document.text || undefined,
    location: document.location,
  };
}

function describeKind(type: string, document: object): string {
  if (type === 'techdocs') {
    return 'Docs';
  }
  const kind = 'kind' in document ? document.kind : undefined;
  const word = typeof kind === 'string' && kind ? kind : type;
  return word.charAt(0).toUpperCase() + word.slice(1).replace(/[-_]/g, ' ');
}
