import fs from 'node:fs';
import path from 'node:path';

/** Every `npm …`, `yarn …` and `make …` command in a shell block of the README must exist. */
export function checkReadme(root) {
  const text = fs.readFileSync(path.join(root, 'README.md'), 'utf8');
  const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const blocks = [...text.matchAll(/```(?:sh|shell|bash)\n([\s\S]*?)```/g)].flatMap(match => match[1].split('\n'));
  const commands = [...blocks, ...[...text.matchAll(/`((?:npm|yarn) [^`]+)`/g)].map(match => match[1])];
  let passed = 0;
  let failed = 0;
  for (const line of commands) {
    const match = /(?:^|\s|&&\s*)(?:npm (?:run )?|yarn )([a-z][\w:-]*)/.exec(line);
    if (!match || ['install', 'ci', 'new'].includes(match[1])) continue;
    if (scripts[match[1]]) passed += 1;
    else {
      failed += 1;
      process.stdout.write(`README.md names "${line.trim()}", and package.json has no script "${match[1]}"\n`);
    }
  }
  if (passed === 0 && failed === 0) return { passed: 0, failed: 1 };
  return { passed, failed };
}
