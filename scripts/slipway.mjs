#!/usr/bin/env node
/**
 * The launcher behind `npm start`, `npm test` and their kin. It runs on any
 * Node.js from 18 on and needs nothing installed: what the portal itself needs
 * (Node.js 24, Yarn 4, the dependencies, the build) it brings about first.
 */
import { Problem, explain } from './lib/problem.mjs';

const commands = {
  start: 'Install and build what changed, then run the portal',
  dev: 'Run the portal with hot reload of front and back end',
  test: 'Run every check and test suite',
  build: 'Install and build what changed',
  bench: 'Print a benchmark: `bench start`',
  reset: 'Delete the data directory, after asking',
};

const [name, ...args] = process.argv.slice(2);

try {
  if (!name || !Object.hasOwn(commands, name)) {
    const list = Object.entries(commands)
      .map(([command, text]) => `  ${command.padEnd(8)} ${text}`)
      .join('\n');
    throw new Problem({
      what: name ? `There is no command "${name}".` : 'No command given.',
      fix: `Use one of:\n${list}`,
    });
  }
  const { run } = await import(`./commands/${name}.mjs`);
  const code = await run(args);
  process.exitCode = code ?? 0;
} catch (error) {
  process.stderr.write(explain(error));
  process.exitCode = 1;
}
