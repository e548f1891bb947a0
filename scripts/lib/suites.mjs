import fs from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { checkReadme } from './check-readme.mjs';

/**
 * The suites of `npm test`, in the order of how soon they tell. Each returns
 * how many checks passed and failed; a check is one tool run or one test.
 */
export const suites = [
  { name: 'types', title: 'Types', run: context => check(context, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']) },
  { name: 'lint', title: 'Lint', run: context => check(context, ['node_modules/@backstage/cli/bin/backstage-cli', 'repo', 'lint', '--max-warnings', '0']) },
  { name: 'readme', title: 'Commands of the README exist', run: ({ root }) => checkReadme(root) },
  { name: 'launcher', title: 'Launcher', run: context => nodeTests(context, ['scripts/**/*.test.mjs']) },
  { name: 'unit', title: 'Units and plugins, on a real PostgreSQL', run: jest },
  { name: 'templates', title: 'Templates', run: context => nodeTests(context, ['templates/*/template.test.mjs']) },
  { name: 'e2e', title: 'Browser, on a portal started in an empty data directory', run: playwright },
];

async function check({ runTool, node, env, root }, args) {
  const { code, output } = await runTool(node, args, { cwd: root, env, check: false });
  if (code !== 0) process.stdout.write(output);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function jest({ runTool, node, env, root }) {
  const report = path.join(root, 'reports/jest.json');
  fs.rmSync(report, { force: true });
  await runTool(
    node,
    ['node_modules/@backstage/cli/bin/backstage-cli', 'repo', 'test', '--watchAll=false', '--json', `--outputFile=${report}`, '--maxWorkers=2', '--forceExit'],
    { cwd: root, env, check: false, echo: true },
  );
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(fs.readFileSync(report, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}

async function nodeTests({ runTool, node, env, root }, patterns) {
  const { code, output } = await runTool(node, ['--test', '--test-reporter=spec', ...patterns], { cwd: root, env, check: false, echo: true });
  const count = word => Number(new RegExp(`^. ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  return { passed: count('pass'), failed: failed === 0 && code !== 0 ? 1 : failed };
}

async function playwright(context) {
  const { runTool, node, root } = context;
  const report = path.join(root, 'reports/e2e.json');
  fs.rmSync(report, { force: true });
  const env = {
    ...context.env,
    CHROMIUM_PATH: await findChromium(context),
    SLIPWAY_LAUNCHER_NODE: process.execPath,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  await runTool(node, ['node_modules/@playwright/test/cli.js', 'test', '--config=e2e/playwright.config.ts', '--reporter=list,json'], { cwd: root, env, check: false, echo: true });
  const { stats } = JSON.parse(fs.readFileSync(report, 'utf8'));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped };
}
