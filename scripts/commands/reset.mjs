import fs from 'node:fs';
import readline from 'node:readline/promises';
import { dataDirFrom, takeDataDir } from '../lib/data-directory.mjs';
import { postgresPlaces } from '../lib/postgres.mjs';
import { Problem } from '../lib/problem.mjs';

export async function run(args) {
  const dataDir = dataDirFrom(args.filter(arg => arg !== '--yes'));
  if (!fs.existsSync(dataDir)) {
    process.stdout.write(`Nothing to delete: ${dataDir} does not exist.\n`);
    return;
  }
  if (!['git', 'logs', 'secrets'].every(name => fs.existsSync(`${dataDir}/${name}`))) {
    throw new Problem({ what: `${dataDir} is no data directory of Slipway's.`, fix: 'Name the one you mean: npm run reset -- --data DIR' });
  }
  const repositories = fs
    .readdirSync(`${dataDir}/git`, { recursive: true })
    .filter(name => /^[^/]+\/[^/]+\.git$/.test(name))
    .map(name => name.replace(/\.git$/, ''));
  // Refuses while a portal runs over it.
  const claim = await takeDataDir(dataDir);
  if (!args.includes('--yes') && !(await confirmed(dataDir, repositories))) {
    claim.release();
    process.stdout.write('Nothing was deleted.\n');
    return;
  }
  for (const place of [...postgresPlaces(dataDir), dataDir]) fs.rmSync(place, { recursive: true, force: true });
  process.stdout.write(`Deleted ${dataDir}.\n`);
}

async function confirmed(dataDir, repositories) {
  if (!process.stdin.isTTY) {
    throw new Problem({ what: 'Reset asks before it deletes, and there is no terminal to ask on.', fix: 'To delete without being asked: npm run reset -- --yes' });
  }
  const question = readline.createInterface({ input: process.stdin, output: process.stdout });
  process.stdout.write(`This deletes ${dataDir}: the catalog, all users' settings and tokens, and ${repositories.length} Git repositories`);
  process.stdout.write(repositories.length > 0 ? `:\n  ${repositories.join('\n  ')}\n` : '.\n');
  const answer = await question.question('Type "delete" to go on: ');
  question.close();
  return answer.trim() === 'delete';
}
