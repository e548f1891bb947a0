import { expect, expectAccessible, openAs, test } from '../support/test';

const pages = [
  ['Home', '/'],
  ['Catalog', '/catalog'],
  ['a component', '/catalog/default/component/slipway-portal'],
  ['a system', '/catalog/default/system/slipway'],
  ['an API', '/catalog/default/api/slipway-sandbox'],
  ['an API definition', '/catalog/default/api/slipway-sandbox/definition'],
  ['a group', '/catalog/default/group/platform'],
  ['a person', '/catalog/default/user/ana'],
  ['a template', '/catalog/default/template/node-service'],
  ['the graph', '/catalog-graph?rootEntityRefs%5B%5D=component%3Adefault%2Fslipway-portal'],
  ['APIs', '/api-docs'],
  ['Create', '/create'],
  ['the form of a template', '/create/templates/default/node-service'],
  ['template runs', '/create/tasks'],
  ['Docs', '/docs'],
  ['Search', '/search?query=slipway'],
  ['Repositories', '/git'],
  ['a repository', '/git/platform/slipway'],
  ['a file', '/git/platform/slipway/tree/main/catalog-info.yaml'],
  ['a history', '/git/platform/slipway/commits/main'],
  ['notifications', '/notifications'],
  ['settings', '/settings'],
  ['access tokens', '/settings/access-tokens'],
] as const;

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test.describe(`${scheme}, ${width} px`, () => {
      test.use({ colorScheme: scheme, viewport: { width, height: 900 } });
      for (const [name, path] of pages) {
        test(`${name} is sound and accessible`, async ({ page }) => {
          await openAs(page, 'user:default/ana', path);
          await page.waitForLoadState('networkidle');
          await expect(page.getByRole('main').first()).not.toBeEmpty();
          await expectAccessible(page);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(1);
        });
      }

      test('the sign-in page is sound and accessible', async ({ page }) => {
        await page.goto('/');
        await expect(page.getByRole('button', { name: /Ana Ribeiro/ })).toBeVisible();
        await expectAccessible(page);
      });
    });
  }
}
