import {
  Alias,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Node,
  Pair,
} from 'yaml';
import { plural, quote } from '../../../text';
import { YamlProblem } from './parseYaml';

export interface YamlValue {
  value: unknown;
  /** What each alias stands for. */
  targets: ReadonlyMap<Alias, Node>;
  problems: YamlProblem[];
}

// Far deeper than any real entity, far less than what would end the stack.
const MAX_DEPTH = 100;
// The catalog refuses documents in which anchors are expanded more often.
const MAX_EXPANSIONS = 100;
// What the checks have to walk at most, aliases written out.
const MAX_VALUES = 300_000;

/** Ends the conversion of a document that cannot be given a value. */
class Refusal extends Error {}

interface Converted {
  value: unknown;
  /** Number of values, aliases written out. */
  size: number;
  /** Highest number of times one branch is expanded, as the catalog counts. */
  weight: number;
}

interface Anchor extends Converted {
  node: Node;
  uses: number;
}

/** The text of a key, as it ends up in the plain value. */
export function keyText(key: unknown, resolve: (a: Alias) => unknown): string {
  const node = isAlias(key) ? resolve(key) : key;
  if (isScalar(node)) {
    return node.value === null ? '' : String(node.value);
  }
  // A mapping or list as key has no text of its own; its place tells it apart.
  return isCollection(node) ? `key at ${node.range?.[0]}` : '';
}

class Converter {
  readonly targets = new Map<Alias, Node>();
  readonly problems: YamlProblem[] = [];
  private readonly anchors = new Map<string, Anchor | 'open'>();

  convert(node: unknown, depth: number): Converted {
    if (isAlias(node)) {
      return this.alias(node);
    }
    if (depth > MAX_DEPTH) {
      throw this.refuse(
        node,
        `The document is nested deeper than ${MAX_DEPTH} levels. Flatten it.`,
      );
    }
    const anchor =
      isScalar(node) || isCollection(node) ? node.anchor : undefined;
    if (anchor !== undefined) {
      this.anchors.set(anchor, 'open');
    }
    const converted = this.plain(node, depth);
    if (anchor !== undefined && (isScalar(node) || isCollection(node))) {
      this.anchors.set(anchor, { ...converted, node, uses: 1 });
    }
    return converted;
  }

  private plain(node: unknown, depth: number): Converted {
    if (isMap(node)) {
      return this.map(node.items, depth);
    }
    if (isSeq(node)) {
      const value: unknown[] = [];
      const total: Converted = { value, size: 1, weight: 1 };
      for (const item of node.items) {
        // Pairs are the items of !!omap.
        const converted = isPair(item)
          ? this.map([item], depth + 1)
          : this.convert(item, depth + 1);
        value.push(converted.value);
        this.add(total, converted, item);
      }
      return total;
    }
    return {
      value: isScalar(node) ? scalar(node.value) : null,
      size: 1,
      weight: 1,
    };
  }

  private map(pairs: Pair[], depth: number): Converted {
    const value: Record<string, unknown> = {};
    const total: Converted = { value, size: 1, weight: 1 };
    const seen = new Map<string, unknown>();
    for (const pair of pairs) {
      // Keys may carry anchors too.
      this.add(total, this.convert(pair.key, depth + 1), pair.key);
      const key = keyText(pair.key, alias => this.targets.get(alias));
      if (seen.has(key)) {
        this.duplicateKey(key, pair.key, seen.get(key));
      }
      seen.set(key, pair.key);
      const converted = this.convert(pair.value, depth + 1);
      // Plain assignment of __proto__ would replace the prototype.
      Object.defineProperty(value, key, {
        value: converted.value,
        configurable: true,
        enumerable: true,
        writable: true,
      });
      this.add(total, converted, pair.value);
    }
    return total;
  }

  private alias(node: Alias): Converted {
    const anchor = this.anchors.get(node.source);
    const name = quote(`*${node.source}`);
    if (anchor === undefined) {
      throw this.refuse(
        node,
        `The alias ${name} has no anchor before it. Add &${quote(
          node.source,
        ).slice(
          1,
          -1,
        )} where the value is first written, or put the value in quotes if it is meant as text.`,
      );
    }
    if (anchor === 'open') {
      throw this.refuse(
        node,
        `The alias ${name} contains itself. Write the value out.`,
      );
    }
    anchor.uses += 1;
    const weight = anchor.uses * anchor.weight;
    if (weight > MAX_EXPANSIONS) {
      throw this.refuse(
        node,
        `Aliases expand more than ${MAX_EXPANSIONS} times at ${name}, which the catalog refuses as an attack. Write the values out.`,
      );
    }
    this.targets.set(node, anchor.node);
    return { value: anchor.value, size: anchor.size, weight };
  }

  private add(total: Converted, part: Converted, node: unknown): void {
    total.size += part.size;
    total.weight = Math.max(total.weight, part.weight);
    if (total.size > MAX_VALUES) {
      throw this.refuse(
        node,
        `The document holds more than ${plural(
          MAX_VALUES,
          'value',
        )}, aliases written out. Split it.`,
      );
    }
  }

  private duplicateKey(key: string, node: unknown, first: unknown): void {
    const [start, end] = rangeOf(node);
    const [firstStart, firstEnd] = rangeOf(first);
    this.problems.push({
      start,
      end,
      severity: 'error',
      message: `The key ${quote(
        key,
      )} is set twice in the same mapping. Keep one.`,
      related: { start: firstStart, end: firstEnd, message: 'First set here' },
    });
  }

  private refuse(node: unknown, message: string): Refusal {
    const [start, end] = rangeOf(node);
    this.problems.push({ start, end, severity: 'error', message });
    return new Refusal(message);
  }
}

function rangeOf(node: unknown): [number, number] {
  if (isPair(node)) {
    return rangeOf(node.key);
  }
  if (isScalar(node) || isCollection(node) || isAlias(node)) {
    return [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
  }
  return [0, 0];
}

function scalar(value: unknown): unknown {
  if (typeof value === 'bigint') {
    return Number(value);
  }
  // Only YAML 1.1 has dates; the catalog turns them into text.
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? null : value.toISOString();
  }
  return value;
}

/**
 * The plain value of a document. Not `toJS` of the yaml package: that one
 * resolves each alias by walking the document again, returns values that
 * contain themselves, and says neither where an alias nor where a second key
 * stands.
 */
export function toValue(root: Node): YamlValue {
  const converter = new Converter();
  const { targets, problems } = converter;
  try {
    const { value } = converter.convert(root, 0);
    return { value, targets, problems };
  } catch (error) {
    if (error instanceof Refusal) {
      return { value: undefined, targets, problems };
    }
    throw error;
  }
}
