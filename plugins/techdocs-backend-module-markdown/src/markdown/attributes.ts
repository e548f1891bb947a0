import type { Token } from './types';

export interface AttributeList {
  id?: string;
  classes: string[];
  values: [string, string][];
}

const ITEM =
  /\s*(?:\.([\w:-]+)|#([\w:.-]+)|([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'}]*)))?)/y;

/**
 * Reads the inside of `{: #id .class key="value" }`. Undefined where it is not
 * one: braces are common in prose, so words alone do not count without the colon.
 */
export function parseAttributes(source: string): AttributeList | undefined {
  const marked = source.startsWith(':');
  const text = (marked ? source.slice(1) : source).trim();
  const list: AttributeList = { classes: [], values: [] };
  let certain = marked;
  ITEM.lastIndex = 0;
  let end = 0;
  while (end < text.length) {
    const match = ITEM.exec(text);
    if (!match) return undefined;
    end = ITEM.lastIndex;
    const [whole, className, id, key, double, single, bare] = match;
    if (className !== undefined) list.classes.push(className);
    else if (id !== undefined) list.id = id;
    else {
      const value = double ?? single ?? bare;
      if (key.toLowerCase() === 'class')
        list.classes.push(...(value ?? '').split(/\s+/).filter(Boolean));
      else if (key.toLowerCase() === 'id' && value) list.id = value;
      else list.values.push([key, value ?? key]);
    }
    certain ||=
      className !== undefined || id !== undefined || whole.includes('=');
  }
  return certain && text.length > 0 ? list : undefined;
}

export function applyAttributes(
  token: Token,
  { id, classes, values }: AttributeList,
): void {
  if (id) token.attrSet('id', id);
  for (const name of classes) token.attrJoin('class', name);
  for (const [key, value] of values) token.attrSet(key, value);
}
