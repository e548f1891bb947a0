/** Readers for what came out of YAML: anything may be anything. */

export type YamlMap = Record<string, unknown>;

export function isMap(value: unknown): value is YamlMap {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date)
  );
}

/** Text of a scalar; MkDocs accepts `- 2024: notes.md` as well. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return undefined;
}

export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/**
 * The two ways MkDocs writes a list of named things:
 * `- toc` and `- toc: {permalink: true}`, or one map of all.
 */
export function namedOptions(value: unknown): Map<string, YamlMap> {
  const found = new Map<string, YamlMap>();
  const put = (name: string, options: unknown) =>
    found.set(name, isMap(options) ? options : {});
  if (isMap(value)) {
    for (const [name, options] of Object.entries(value)) put(name, options);
    return found;
  }
  for (const item of listOf(value)) {
    const name = textOf(item);
    if (name !== undefined) put(name, {});
    else if (isMap(item))
      for (const [key, options] of Object.entries(item)) put(key, options);
  }
  return found;
}
