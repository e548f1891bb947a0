import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.mjs';
import { step } from './steps.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A browser for the tests: CHROMIUM_PATH, one on PATH, Debian's package when
 * we are root on Debian, or the one inside an npm package.
 */
export async function findChromium({ runTool, node, env, root }) {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (!fs.existsSync(given)) throw new Problem({ what: `CHROMIUM_PATH names ${given}, which does not exist.`, fix: 'Correct or unset it.' });
    return given;
  }
  const found = onPath();
  if (found) return found;
  if (process.getuid?.() === 0 && fs.existsSync('/etc/debian_version')) {
    await step('Install Chromium for the browser tests', async tell => {
      await runTool('apt-get', ['update'], { tell, check: false });
      await runTool('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], { tell, check: false });
    });
    const installed = onPath();
    if (installed) return installed;
  }
  const { code, output } = await runTool(
    node,
    ['--input-type=module', '-e', "const { default: chromium } = await import('@sparticuz/chromium'); console.log('path:' + (await chromium.executablePath()));"],
    { cwd: path.join(root, 'e2e'), env, check: false },
  );
  const bundled = /^path:(.+)$/m.exec(output)?.[1];
  if (code === 0 && bundled) return bundled;
  throw new Problem({
    what: 'The browser tests need Chromium, and none was found.',
    fix: 'Install Chromium or Chrome, or name one: CHROMIUM_PATH=/path/to/chromium npm test',
  });
}

function onPath() {
  for (const name of NAMES) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {
      // The next name.
    }
  }
  return undefined;
}
