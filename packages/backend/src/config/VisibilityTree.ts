import { JsonObject, JsonValue } from '@backstage/types';

export type Visibility = 'frontend' | 'backend' | 'secret';

interface Node {
  visibility?: Visibility;
  /** Holds for everything below, unless that says otherwise. */
  deepVisibility?: Visibility;
  properties: Map<string, Node>;
  patterns: Array<{ pattern: RegExp; node: Node }>;
  additional?: Node;
  items?: Node;
}

const MAX_DEPTH = 24;

/**
 * Which config values may reach a browser and which are secret, as the config
 * schemas of all packages say with their `visibility` and `deepVisibility`.
 *
 * Backstage learns this by validating the whole config with Ajv, which takes
 * several seconds to compile the schemas at each start. The visibilities alone
 * can be read from the schemas directly. A value that no schema marks is
 * neither visible nor secret; "secret" wins over "frontend".
 */
export class VisibilityTree {
  private readonly root: Node = emptyNode();

  /** @param serialized what `ConfigSchema.serialize()` of @backstage/config-loader returns */
  static fromSerialized(serialized: JsonObject): VisibilityTree {
    const tree = new VisibilityTree();
    const schemas = Array.isArray(serialized.schemas) ? serialized.schemas : [];
    for (const entry of schemas) {
      if (isObject(entry) && isObject(entry.value)) tree.add(tree.root, entry.value, entry.value, 0);
    }
    return tree;
  }

  /** The part of a config that has one of the wanted visibilities; undefined where nothing has. */
  select(data: JsonValue, wanted: Visibility[]): JsonValue | undefined {
    return select(data, [this.root], 'backend', wanted);
  }

  private add(node: Node, schema: JsonObject, document: JsonObject, depth: number): void {
    if (depth > MAX_DEPTH) return;
    node.visibility = stronger(node.visibility, schema.visibility);
    node.deepVisibility = stronger(node.deepVisibility, schema.deepVisibility);

    const target = typeof schema.$ref === 'string' ? resolve(document, schema.$ref) : undefined;
    if (target) this.add(node, target, document, depth + 1);
    for (const key of ['anyOf', 'oneOf', 'allOf']) {
      const parts = schema[key];
      if (Array.isArray(parts)) for (const part of parts.filter(isObject)) this.add(node, part, document, depth + 1);
    }
    if (isObject(schema.properties)) {
      for (const [key, value] of Object.entries(schema.properties)) {
        if (!isObject(value)) continue;
        const child = node.properties.get(key) ?? emptyNode();
        node.properties.set(key, child);
        this.add(child, value, document, depth + 1);
      }
    }
    if (isObject(schema.patternProperties)) {
      for (const [pattern, value] of Object.entries(schema.patternProperties)) {
        if (!isObject(value)) continue;
        const child = emptyNode();
        node.patterns.push({ pattern: new RegExp(pattern), node: child });
        this.add(child, value, document, depth + 1);
      }
    }
    if (isObject(schema.additionalProperties)) {
      node.additional ??= emptyNode();
      this.add(node.additional, schema.additionalProperties, document, depth + 1);
    }
    const items = Array.isArray(schema.items) ? schema.items : [schema.items];
    for (const item of items.filter(isObject)) {
      node.items ??= emptyNode();
      this.add(node.items, item, document, depth + 1);
    }
  }
}

function select(value: JsonValue | undefined, nodes: Node[], inherited: Visibility, wanted: Visibility[]): JsonValue | undefined {
  if (value === null || value === undefined) return undefined;
  const visible = wanted.includes(nodes.reduce<Visibility | undefined>((so, node) => stronger(so, node.visibility), undefined) ?? inherited);
  if (typeof value !== 'object') return visible ? value : undefined;

  const below = nodes.reduce<Visibility | undefined>((so, node) => stronger(so, node.deepVisibility), undefined) ?? inherited;
  if (Array.isArray(value)) {
    const items = nodes.flatMap(node => (node.items ? [node.items] : []));
    // A list of plain values has its visibility on the list as often as on its items.
    const own: Visibility = visible && wanted.length > 0 ? wanted[0] : below;
    const kept = value.map(item => select(item, items, typeof item === 'object' ? below : own, wanted)).filter(item => item !== undefined);
    return kept.length > 0 || visible ? kept : undefined;
  }
  const kept: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    const out = select(item, nodes.flatMap(node => childrenFor(node, key)), below, wanted);
    if (out !== undefined) kept[key] = out;
  }
  return Object.keys(kept).length > 0 || visible ? kept : undefined;
}

function childrenFor(node: Node, key: string): Node[] {
  const named = node.properties.get(key);
  const matching = node.patterns.filter(({ pattern }) => pattern.test(key)).map(entry => entry.node);
  if (named || matching.length > 0) return named ? [named, ...matching] : matching;
  return node.additional ? [node.additional] : [];
}

function stronger(a: Visibility | undefined, b: JsonValue | undefined): Visibility | undefined {
  const order: Visibility[] = ['secret', 'frontend', 'backend'];
  return order.find(visibility => visibility === a || visibility === b);
}

function resolve(document: JsonObject, ref: string): JsonObject | undefined {
  let at: JsonValue | undefined = document;
  for (const part of ref.replace(/^#\/?/, '').split('/').filter(Boolean)) {
    at = isObject(at) ? at[decodeURIComponent(part.replaceAll('~1', '/').replaceAll('~0', '~'))] : undefined;
  }
  return isObject(at) ? at : undefined;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function emptyNode(): Node {
  return { properties: new Map(), patterns: [] };
}
