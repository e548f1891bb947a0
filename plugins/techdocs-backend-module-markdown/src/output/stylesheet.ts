import { promises as fs } from 'node:fs';
import path from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { contentHash } from '../contentHash';

const PACKAGE = '@slipway/plugin-techdocs-backend-module-markdown';
const PARTS = [
  'base.css',
  'layout.css',
  'content.css',
  'code.css',
  'extensions.css',
];

export interface Stylesheet {
  /** Path below the site. */
  path: string;
  content: string;
}

/**
 * The style of all pages. The reader takes every stylesheet away but those
 * whose name looks like Material's own, hence the shape of this one's name.
 */
export async function readStylesheet(): Promise<Stylesheet> {
  const folder = resolvePackagePath(PACKAGE, 'assets');
  const parts = await Promise.all(
    PARTS.map(name => fs.readFile(path.join(folder, name), 'utf8')),
  );
  const content = parts
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
  return {
    path: `assets/stylesheets/main.${contentHash(content).slice(0, 8)}.min.css`,
    content,
  };
}
