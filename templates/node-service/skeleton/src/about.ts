import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

/** What this process is: the first thing to know when it misbehaves. */
export interface About {
  name: string;
  version: string;
  commit: string;
}

/** Name and version have one home, package.json, which is also in the image. */
export function readAbout(commit: string): About {
  const file = new URL('../package.json', import.meta.url);
  const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as Omit<
    About,
    'commit'
  >;
  return { name, version, commit };
}

export function registerAbout(app: FastifyInstance, about: About): void {
  app.get('/', () => ({
    ...about,
    uptimeSeconds: Math.round(process.uptime()),
  }));
}
