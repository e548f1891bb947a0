import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { shell } from '../support/git';
import { expect, openAs, test } from '../support/test';

test.describe.configure({ mode: 'serial' });

// The story is told again from its beginning when a part of it failed; the name is taken by then.
const serviceName = () => (test.info().retry === 0 ? 'orders' : `orders-${test.info().retry}`);

let work: string;
test.beforeAll(() => {
  work = fs.mkdtempSync(path.join(os.tmpdir(), 'slipway-work-'));
});
test.afterAll(() => fs.rmSync(work, { recursive: true, force: true }));

test('signs in as a member of a team, and stays signed in', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText(/on this machine/i).first()).toBeVisible();
  await page.getByRole('button', { name: /Ana Ribeiro/ }).click();
  await expect(page.getByRole('heading', { name: /Ana Ribeiro/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: /Ana Ribeiro/ })).toBeVisible();
});

test('shows the portal itself in the catalog, with owner, relations, API and source', async ({ page }) => {
  await openAs(page, 'user:default/ana', '/catalog/default/system/slipway');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: /^Platform/ }).first()).toBeVisible();
  await expect(main.getByRole('link', { name: /Slipway portal|slipway-portal/ }).first()).toBeVisible();
  await expect(main.getByRole('link', { name: /Sandbox API|slipway-sandbox/ }).first()).toBeVisible();

  await page.goto('/catalog/default/component/slipway-sandbox');
  await main.getByRole('link', { name: /source/i }).first().click();
  await expect(page).toHaveURL(/\/git\/platform\/slipway\/tree\/main/);
  await expect(main).toContainText('catalog-info.yaml');

  await page.goto('/catalog/default/api/slipway-sandbox/definition');
  await expect(page.getByText('/access-tokens').first()).toBeVisible({ timeout: 30_000 });
});

test('makes a service from the template while the person watches', async ({ page }) => {
  test.setTimeout(180_000);
  await openAs(page, 'user:default/mira', '/create/templates/default/node-service');
  const name = page.getByRole('textbox', { name: /name/i }).first();
  await name.fill('Orders!');
  await expect(page.getByText(/lower-case|lower case/i).first()).toBeVisible();
  await name.fill('slipway-portal');
  await expect(page.getByText(/taken/i).first()).toBeVisible();
  await name.fill(serviceName());
  await expect(page.getByText(/free/i).first()).toBeVisible();
  await page.getByRole('textbox', { name: /description/i }).fill('Takes orders and reserves stock in the warehouse');
  const owner = page.getByRole('textbox', { name: /owner/i });
  await owner.fill('storefront');
  await page.getByRole('option', { name: /storefront/i }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText(/Embedded Git host/).first()).toBeVisible();
  await page.getByRole('button', { name: /review/i }).click();
  await page.getByRole('button', { name: 'Create' }).click();

  await expect(page).toHaveURL(/\/create\/tasks\//);
  const done = page.getByRole('link', { name: /orders/ }).or(page.getByRole('button', { name: /orders/ })).first();
  await expect(done).toBeVisible({ timeout: 60_000 });
  // Within 5 seconds of the last step the entity is there.
  await page.goto(`/catalog/default/component/${serviceName()}`);
  await expect(page.getByRole('main')).toContainText('Takes orders and reserves stock', { timeout: 5000 });
  await expect(page.getByRole('main').getByRole('link', { name: /Storefront/ }).first()).toBeVisible();
});

test('clones, builds, tests and runs the service with the three commands', async ({ portal }) => {
  test.setTimeout(400_000);
  const made = await shell(`git clone --quiet ${portal.url}/git/storefront/${serviceName()}.git && cd ${serviceName()} && make build test`, work);
  expect(made.said.slice(-3000)).toContain('fail 0');
  expect(made.code).toBe(0);
  expect(fs.readFileSync(`${work}/${serviceName()}/reports/junit.xml`, 'utf8')).toContain('<testcase');

  const port = 3921;
  const service = spawn('make', ['run'], { cwd: `${work}/${serviceName()}`, env: { ...process.env, PORT: String(port), NODE_OPTIONS: '' }, detached: true, stdio: 'ignore' });
  try {
    await expect.poll(async () => (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined))?.status, { timeout: 30_000 }).toBe(200);
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toContain('http_server_request_duration_seconds_count');
    expect(metrics.trimEnd().endsWith('# EOF')).toBe(true);
  } finally {
    if (service.pid) process.kill(-service.pid, 'SIGTERM');
  }
});

test('finds the service by a prefix of its name and by a word of its description', async ({ page }) => {
  await openAs(page, 'user:default/mira', '/search?query=ord');
  for (const term of ['ord', 'warehouse']) {
    await expect(async () => {
      await page.goto(`/search?query=${term}`);
      await expect(page.getByRole('main').getByRole('link', { name: /orders/ }).first()).toBeVisible({ timeout: 3000 });
    }).toPass({ timeout: 30_000 });
  }
});

test('issues a token, takes a push with it, shows the change, and refuses it once revoked', async ({ page, portal }) => {
  test.setTimeout(180_000);
  await openAs(page, 'user:default/mira', '/settings/access-tokens');
  const form = page.getByRole('form').or(page.locator('form[aria-labelledby="new-access-token"]')).first();
  await form.getByRole('textbox', { name: 'Name' }).fill('my laptop');
  await form.getByRole('button').last().click();
  const secret = await page.getByLabel('Secret', { exact: true }).inputValue();
  const token = /slip_[\w-]{43}/.exec(secret ?? '')?.[0];
  expect(token).toBeTruthy();

  const remote = portal.url.replace('//', `//any:${token}@`);
  const change = `cd ${serviceName()} && sed -i 's/in the warehouse/across all warehouses/' catalog-info.yaml && git commit -qam 'Say it better'`;
  expect(await shell(change, work)).toMatchObject({ code: 0 });
  const push = await shell(`cd ${serviceName()} && git push --quiet ${remote}/git/storefront/${serviceName()}.git HEAD:main`, work);
  expect(push).toMatchObject({ code: 0 });
  await expect(async () => {
    await page.goto(`/catalog/default/component/${serviceName()}`);
    await expect(page.getByRole('main')).toContainText('across all warehouses', { timeout: 2000 });
  }).toPass({ timeout: 20_000 });

  await page.goto('/settings/access-tokens');
  await page.getByRole('button', { name: /revoke/i }).first().click();
  await page.getByRole('dialog').or(page.getByRole('alertdialog')).getByRole('button', { name: /revoke/i }).click();
  await expect(page.getByText(/^revoked/i).first()).toBeVisible();
  await shell(`cd ${serviceName()} && git commit -q --allow-empty -m 'Once more'`, work);
  const refused = await shell(`cd ${serviceName()} && git push ${remote}/git/storefront/${serviceName()}.git HEAD:main`, work);
  expect(refused.code).not.toBe(0);
  expect(refused.said).toContain('was revoked');
});
