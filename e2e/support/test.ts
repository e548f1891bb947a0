import { test as base, expect, Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { Portal } from './portal';

/** Where the sign-in page keeps its last choice. */
const PERSON_KEY = 'slipway.signIn.person';

export interface SlipwayFixtures {
  portal: Portal;
  /** What the browser complained about; the test fails when there is anything. */
  complaints: string[];
}

/** Browser tests of ours: each fails on any console error of its page. */
export const test = base.extend<SlipwayFixtures>({
  baseURL: async ({}, use) => use(`http://localhost:${process.env.SLIPWAY_E2E_PORT}`),
  portal: async ({}, use) => use(new Portal(String(process.env.SLIPWAY_E2E_DATA), Number(process.env.SLIPWAY_E2E_PORT))),
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      watch(page, complaints);
      await use(complaints);
      expect(complaints, 'errors in the browser console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export function watch(page: Page, complaints: string[]): void {
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', error => complaints.push(`${page.url()}: ${error.stack ?? error.message}`));
}

/** Opens a page as one of the people, without going through the sign-in page. */
export async function openAs(page: Page, person: string, path: string): Promise<void> {
  await page.addInitScript(([key, value]) => window.localStorage.setItem(key, value), [PERSON_KEY, person]);
  await page.goto(path);
}

/** No serious or critical finding of axe (WCAG 2.2 A and AA). */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  const serious = violations
    .filter(violation => violation.impact === 'serious' || violation.impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(node => `${node.target.join(' ')} ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`).join('\n   ')}`);
  expect(serious, `axe on ${page.url()}`).toEqual([]);
}
