import {
  Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Node,
  Pair,
  YAMLMap,
} from 'yaml';
import { Region } from '../types';
import { Lines } from './Lines';
import { keyText } from './toValue';

export type Path = ReadonlyArray<string | number>;

interface Found {
  key?: unknown;
  value?: unknown;
}

/** Finds the place of a value in the text, from its path in the document. */
export class Locator {
  // Looking a key up in the yaml package is linear, which a file with many
  // wrong keys would make quadratic.
  private readonly index = new WeakMap<YAMLMap, Map<string, Pair>>();

  constructor(
    private readonly root: Node,
    private readonly targets: ReadonlyMap<Alias, Node>,
    private readonly lines: Lines,
  ) {}

  /** The value at the path, or the nearest thing above it. */
  value(path: Path): Region {
    for (let length = path.length; length > 0; length--) {
      const found = this.find(path.slice(0, length));
      const region =
        found && (this.regionOf(found.value) ?? this.regionOf(found.key));
      if (region) {
        return region;
      }
    }
    return this.start();
  }

  /** The key at the path; for items of a list the item itself. */
  key(path: Path): Region {
    const found = path.length > 0 ? this.find(path) : undefined;
    return (found && this.regionOf(found.key)) ?? this.value(path);
  }

  /** The first key of the document. */
  start(): Region {
    const first = isMap(this.root) ? this.root.items[0]?.key : undefined;
    return (
      this.regionOf(first) ??
      this.regionOf(this.root) ??
      this.lines.region(this.root.range?.[0] ?? 0)
    );
  }

  private find(path: Path): Found | undefined {
    let found: Found = { value: this.root };
    for (const step of path) {
      const node = this.resolve(found.value);
      if (isMap(node)) {
        const pair = this.pairs(node).get(String(step));
        if (!pair) {
          return undefined;
        }
        found = { key: pair.key, value: pair.value };
      } else if (isSeq(node) && Number(step) < node.items.length) {
        found = { value: node.items[Number(step)] };
      } else {
        return undefined;
      }
    }
    return found;
  }

  private pairs(map: YAMLMap): Map<string, Pair> {
    let pairs = this.index.get(map);
    if (!pairs) {
      pairs = new Map(
        map.items.map(pair => [
          keyText(pair.key, alias => this.targets.get(alias)),
          pair,
        ]),
      );
      this.index.set(map, pairs);
    }
    return pairs;
  }

  private resolve(node: unknown): unknown {
    return isAlias(node) ? this.targets.get(node) : node;
  }

  private regionOf(node: unknown): Region | undefined {
    const known = isAlias(node) || isScalar(node) || isMap(node) || isSeq(node);
    if (!known || !node.range) {
      return undefined;
    }
    const [start, end] = node.range;
    // `key:` without a value has no text to point at.
    return end > start ? this.lines.region(start, end) : undefined;
  }
}
