import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = path.resolve(fileURLToPath(import.meta.url), '../../..');

/** What the launcher remembers between runs; deleting it costs only time. */
export const cacheDir = path.join(root, '.cache', 'slipway');
