import { hash } from 'node:crypto';

/** Tells whether something changed; it protects against nobody. */
export function contentHash(content: string | Buffer): string {
  return hash('sha1', content);
}
