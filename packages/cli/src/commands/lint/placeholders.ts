import { isRecord } from '../../guards';
import { Path } from './yaml/Locator';

/** A mapping that the catalog replaces by the content of a file. */
export interface Placeholder {
  path: Path;
  /** Such as `$text`. */
  key: string;
  target: unknown;
}

// The first three come with the catalog, the others with its modules.
const RESOLVERS = new Set(['$text', '$json', '$yaml', '$openapi', '$asyncapi']);

/**
 * Finds placeholders by the catalog's own rule: a mapping whose only key
 * starts with `$`. It does not look inside other mappings that have such keys
 * (a JSON schema with `$ref`), and neither does this.
 */
export function findPlaceholders(value: unknown): Placeholder[] {
  const found: Placeholder[] = [];
  const path: Array<string | number> = [];

  function walk(node: unknown): void {
    if (Array.isArray(node)) {
      node.forEach((item, index) => {
        path.push(index);
        walk(item);
        path.pop();
      });
    } else if (isRecord(node)) {
      const keys = Object.keys(node);
      if (keys.some(key => key.startsWith('$'))) {
        if (keys.length === 1 && RESOLVERS.has(keys[0])) {
          found.push({ path: [...path], key: keys[0], target: node[keys[0]] });
        }
        return;
      }
      for (const key of keys) {
        path.push(key);
        walk(node[key]);
        path.pop();
      }
    }
  }

  walk(value);
  return found;
}
