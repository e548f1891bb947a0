/**
 * Time to readiness and memory of the portal, and the requests, kB and largest
 * contentful paint (LCP) of Home and an entity page, cold and warm. Printed
 * beside a stock create-app of Backstage 1.55, measured in the same way on
 * 2 cores (its start page is the catalog).
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const PEER = { requests: 82, kB: 1197, lcpMs: 1084 };
const PORT = 7119;
const url = `http://localhost:${PORT}`;
const root = path.resolve(fileURLToPath(import.meta.url), '../../..');
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'slipway-bench-'));
fs.chmodSync(dataDir, 0o755);

try {
  const cold = await start();
  await cold.stop();
  const warm = await start();
  print('start', [
    ['first start, empty data directory, from the command', `${cold.seconds} s`],
    ['second start, from the command', `${warm.seconds} s`],
    ['back end, from process start to readiness', `${(warm.record.readyAfterMs / 1000).toFixed(2)} s`],
    ['memory of the portal at readiness (RSS)', `${megabytes(warm.record.portal)} MB`],
  ]);
  await sleep(8000); // The catalog fills after the first start; pages are measured with it.
  await measurePages();
  print('memory after that', [['portal (RSS)', `${megabytes(warm.record.portal)} MB`]]);
  await warm.stop();
} finally {
  fs.rmSync(dataDir, { recursive: true, force: true });
}

async function start() {
  const began = Date.now();
  const child = spawn(process.env.SLIPWAY_LAUNCHER_NODE ?? process.execPath, [path.join(root, 'scripts/slipway.mjs'), 'start', '--data', dataDir], {
    cwd: root,
    env: { ...process.env, PORT: String(PORT), NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', chunk => (output += chunk));
  while (!output.includes(`\n${url}`)) {
    if (child.exitCode !== null) throw new Error(output);
    await sleep(10);
  }
  const seconds = ((Date.now() - began) / 1000).toFixed(2);
  const record = JSON.parse(fs.readFileSync(path.join(dataDir, 'run.json'), 'utf8'));
  const stop = () => new Promise(resolve => child.once('exit', resolve) && child.kill('SIGTERM'));
  return { seconds, record, stop };
}

async function measurePages() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  for (const [name, place] of [
    ['Home', '/'],
    ['Entity page', '/catalog/default/component/slipway-portal'],
  ]) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    // Signed in before, as on any but the very first visit: a stored choice, an empty HTTP cache.
    await context.addInitScript(() => localStorage.setItem('slipway.signIn.person', 'user:default/ana'));
    const page = await context.newPage();
    const first = await load(context, page, place);
    const second = await load(context, page, place);
    print(name, [
      ['', 'requests', 'kB', 'LCP ms'],
      ['cold', first.requests, first.kB, first.lcp],
      ['warm', second.requests, second.kB, second.lcp],
      ...(name === 'Home' ? [['stock create-app 1.55, cold', PEER.requests, PEER.kB, PEER.lcpMs]] : []),
    ]);
    await context.close();
  }
  await browser.close();
}

async function load(context, page, place) {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let requests = 0;
  let bytes = 0;
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith('http')) requests += 1;
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(url + place, { waitUntil: 'networkidle' });
  const lcp = await page.evaluate(
    () =>
      new Promise(resolve => {
        new PerformanceObserver(list => resolve(Math.round(list.getEntries().at(-1).startTime))).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  await session.detach();
  return { requests, kB: Math.round(bytes / 1000), lcp };
}

function megabytes(pid) {
  try {
    const kB = Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
    return Math.round(kB / 1024);
  } catch {
    return 'unknown';
  }
}

function print(title, rows) {
  console.log(`\n${title}`);
  for (const [label, ...values] of rows) console.log(`  ${String(label).padEnd(52)} ${values.map(value => String(value).padStart(9)).join(' ')}`);
}
