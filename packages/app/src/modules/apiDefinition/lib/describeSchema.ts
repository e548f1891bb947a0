import { asList, asObject, asText, isObject, Json, OpenApi } from './openApi';

export interface SchemaRow {
  name: string;
  depth: number;
  type: string;
  required: boolean;
  description?: string;
}

const MAX_DEPTH = 5;

/** The type of a schema in a few words: `string (date-time)`, `Repository[]`, `a | b`. */
export function typeOf(schema: Json | undefined, resolve: OpenApi['resolve']): string {
  if (!isObject(schema)) return 'any';
  const name = asText(schema.$ref)?.split('/').pop();
  if (name) return name;
  const alternatives = [...asList(schema.oneOf), ...asList(schema.anyOf)];
  if (alternatives.length > 0) return alternatives.map(entry => typeOf(entry, resolve)).join(' | ');
  const parts = asList(schema.allOf);
  if (parts.length > 0) return parts.map(entry => typeOf(entry, resolve)).join(' & ');
  const values = asList(schema.enum);
  if (values.length > 0) return values.map(value => JSON.stringify(value)).join(' | ');
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : asText(schema.type) ?? (schema.properties ? 'object' : 'any');
  if (type === 'array') return `${typeOf(schema.items, resolve)}[]`;
  const limits = [asText(schema.format), range(schema.minimum, schema.maximum), range(schema.minLength, schema.maxLength, ' characters')].filter(Boolean);
  return limits.length > 0 ? `${type} (${limits.join(', ')})` : type;
}

/** The properties of a schema, nested ones indented below theirs. */
export function propertiesOf(schema: Json | undefined, resolve: OpenApi['resolve'], depth = 0): SchemaRow[] {
  const target = asObject(resolve(schema));
  if (depth > MAX_DEPTH) return [];
  const parts = asList(target.allOf).flatMap(part => propertiesOf(part, resolve, depth));
  const items = target.type === 'array' ? propertiesOf(target.items, resolve, depth) : [];
  const required = asList(target.required);
  const own = Object.entries(asObject(target.properties)).flatMap(([name, property]) => {
    const raw = asObject(property);
    const row = { name, depth, type: typeOf(property, resolve), required: required.includes(name), description: asText(raw.description) };
    // A named schema is told by its name; only what has no name of its own is spelled out.
    const nested = raw.$ref === undefined && asObject(raw.items).$ref === undefined ? propertiesOf(property, resolve, depth + 1) : [];
    return [row, ...nested];
  });
  return [...parts, ...items, ...own];
}

function range(from: Json | undefined, to: Json | undefined, unit = ''): string | undefined {
  if (typeof from !== 'number' && typeof to !== 'number') return undefined;
  if (typeof from === 'number' && typeof to === 'number') return `${from} to ${to}${unit}`;
  return typeof from === 'number' ? `at least ${from}${unit}` : `at most ${to}${unit}`;
}
