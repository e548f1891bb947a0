import { expect, test } from '@playwright/test';
import { PortalApi } from '../support/api';
import { shell } from '../support/git';
import { Portal } from '../support/portal';

// A portal of its own, because it is stopped and killed.
const portal = Portal.inEmptyDirectory(7118);
const mira = 'user:default/mira';
const entity = 'catalog/entities/by-name/component/default';

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);
test.afterAll(async () => {
  await portal.stop();
  portal.remove();
});

test('keeps services, settings and tokens over a stop and a start', async () => {
  await portal.start();
  let api = await PortalApi.as(portal.url, mira);
  await expect.poll(async () => (await api.call('catalog/entities/by-name/template/default/node-service')).status, { timeout: 60_000 }).toBe(200);
  api = await PortalApi.as(portal.url, mira);
  const run = await api.startTemplate('orders', 'group:default/storefront');
  await expect.poll(() => api.taskStatus(run), { timeout: 60_000 }).toBe('completed');
  await api.call('user-settings/buckets/test/keys/theme', { method: 'PUT', body: { value: 'dark' } });
  const { body: token } = await api.call('sandbox/access-tokens', { method: 'POST', body: { name: 'laptop' } });

  const { portal: pid, postgres } = portal.processes;
  expect(await portal.stop('SIGINT')).toBe(0);
  for (const gone of [pid, postgres]) expect(() => process.kill(gone, 0)).toThrow();

  await portal.start();
  api = await PortalApi.as(portal.url, mira);
  expect((await api.call(`${entity}/orders`)).body.spec.owner).toBe('group:default/storefront');
  expect((await api.call('user-settings/buckets/test/keys/theme')).body.value).toBe('dark');
  const push = await shell(
    `rm -rf w && git clone --quiet ${portal.url}/git/storefront/orders.git w && cd w && git commit -q --allow-empty -m x && git push -q ${portal.url.replace('//', `//x:${token.secret}@`)}/git/storefront/orders.git HEAD:main`,
    `${portal.dataDir}/work`,
  );
  expect(push).toMatchObject({ code: 0 });
});

test('recovers by itself when everything is killed in the middle of a template run', async () => {
  let api = await PortalApi.as(portal.url, mira);
  const runs: Record<string, string> = {};
  // At different moments of a run, which takes about two seconds.
  for (const [name, afterMs] of [['early', 150], ['midway', 500], ['late', 1100]] as const) {
    runs[name] = await api.startTemplate(name, 'group:default/storefront');
    await new Promise(resolve => setTimeout(resolve, afterMs));
    await portal.kill();
    await portal.start();
    api = await PortalApi.as(portal.url, mira);
  }
  for (const [name, run] of Object.entries(runs)) {
    // Finished, or marked failed with its reason; and never left hanging.
    await expect.poll(() => api.taskStatus(run), { timeout: 90_000 }).toMatch(/completed|failed/);
    const again = await api.startTemplate(name, 'group:default/storefront');
    await expect.poll(() => api.taskStatus(again), { timeout: 60_000 }).toBe('completed');
    expect((await api.call(`${entity}/${name}`)).status).toBe(200);
    const fsck = await shell(`git --git-dir=${portal.dataDir}/git/storefront/${name}.git fsck --strict`, portal.dataDir);
    expect(fsck).toMatchObject({ code: 0 });
  }
});
