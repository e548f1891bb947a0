import { parse } from 'yaml';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export interface Parameter {
  name: string;
  place: string;
  required: boolean;
  description?: string;
  schema?: Json;
}

export interface Body {
  description?: string;
  /** By media type. */
  contents: Array<{ mediaType: string; schema?: Json }>;
}

export interface Operation {
  id: string;
  method: string;
  path: string;
  summary?: string;
  description?: string;
  deprecated: boolean;
  parameters: Parameter[];
  requestBody?: Body;
  responses: Array<Body & { status: string }>;
}

export interface OpenApi {
  version?: string;
  description?: string;
  servers: string[];
  groups: Array<{ name: string; description?: string; operations: Operation[] }>;
  /** Looks up a local `$ref`; leaves everything else as it is. */
  resolve(value: Json | undefined): Json | undefined;
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const UNGROUPED = 'Operations';

/**
 * Reads an OpenAPI 3 or Swagger 2 document, in YAML or JSON, as far as a reader
 * needs it. What is not as expected is left out rather than failed on.
 * @throws Error when it is no document at all.
 */
export function readOpenApi(text: string): OpenApi {
  const document: Json = parse(text, { maxAliasCount: 100 });
  if (!isObject(document) || !isObject(document.paths)) throw new Error('This is no OpenAPI document: it has no "paths".');
  const resolve = (value: Json | undefined) => resolveRef(document, value);
  const info = asObject(document.info);

  const groups = new Map<string, { description?: string; operations: Operation[] }>();
  for (const tag of asList(document.tags).map(asObject)) {
    const name = asText(tag.name);
    if (name) groups.set(name, { description: asText(tag.description), operations: [] });
  }
  for (const [path, item] of Object.entries(document.paths)) {
    const shared = asObject(resolve(item));
    for (const method of METHODS.filter(name => isObject(shared[name]))) {
      const raw = asObject(shared[method]);
      const name = asText(asList(raw.tags)[0]) ?? UNGROUPED;
      const group = groups.get(name) ?? { operations: [] };
      groups.set(name, group);
      group.operations.push(readOperation({ method, path, raw, inherited: asList(shared.parameters), resolve }));
    }
  }
  return {
    version: asText(info.version),
    description: asText(info.description),
    servers: asList(document.servers).flatMap(server => asText(asObject(server).url) ?? []),
    groups: [...groups].map(([name, group]) => ({ name, ...group })).filter(group => group.operations.length > 0),
    resolve,
  };
}

function readOperation(options: { method: string; path: string; raw: JsonObject; inherited: Json[]; resolve: OpenApi['resolve'] }): Operation {
  const { method, path, raw, inherited, resolve } = options;
  const body = asObject(resolve(raw.requestBody));
  return {
    id: `${method} ${path}`,
    method: method.toUpperCase(),
    path,
    summary: asText(raw.summary),
    description: asText(raw.description),
    deprecated: raw.deprecated === true,
    parameters: [...inherited, ...asList(raw.parameters)].map(entry => readParameter(asObject(resolve(entry)))),
    requestBody: isObject(raw.requestBody) ? readBody(body) : undefined,
    responses: Object.entries(asObject(raw.responses)).map(([status, response]) => ({ status, ...readBody(asObject(resolve(response))) })),
  };
}

function readParameter(raw: JsonObject): Parameter {
  return {
    name: asText(raw.name) ?? '',
    place: asText(raw.in) ?? '',
    required: raw.required === true,
    description: asText(raw.description),
    schema: raw.schema ?? (raw.type ? { type: raw.type } : undefined),
  };
}

function readBody(raw: JsonObject): Body {
  return {
    description: asText(raw.description),
    contents: Object.entries(asObject(raw.content)).map(([mediaType, content]) => ({ mediaType, schema: asObject(content).schema })),
  };
}

function resolveRef(document: JsonObject, value: Json | undefined): Json | undefined {
  if (!isObject(value) || typeof value.$ref !== 'string' || !value.$ref.startsWith('#/')) return value;
  let at: Json | undefined = document;
  for (const part of value.$ref.slice(2).split('/')) {
    at = asObject(at)[decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return at;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asObject(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

export function asList(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}
