import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, none, watchedPage } from './chromium.fixture.ts';
import { type DeskServer, exampleRecords, serveDesk } from './desk-server.fixture.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** CSS pixels by which the page is wider than its window. */
const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

const pages = [
  '/',
  '/stories/7?line=a3',
  '/search?q=ceasefire',
  '/search?q=drones&kind=events',
  '/search?q=drones&kind=stories',
  '/search?q=The+panel+has+never+documented+27+flights&kind=quote',
  '/search?q=xyzzy',
  '/people',
  '/people?name=xyzzy',
  '/people/US',
  '/people/US?view=positions',
  '/people/US?view=saidOf',
  '/network',
  '/timeline',
  '/events/v1',
  '/flows',
  '/compare',
  '/compare?q=ceasefire',
  '/compare?q=ceasefire&view=stands',
  '/compare?view=quotes',
  '/quotes/u1',
  '/map',
  '/stories/999',
  '/nowhere',
] as const;

let browser: Browser;
let server: DeskServer;
beforeAll(async () => {
  if (none !== '') return;
  [browser, server] = await Promise.all([launchChromium(), serveDesk(exampleRecords())]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** What axe finds wrong, a line each. */
async function violations(page: Page): Promise<readonly string[]> {
  // Over the protocol, which the Content-Security-Policy of the page does not govern.
  await page.evaluate(axe);
  return page.evaluate(async (runOnly) => {
    const { axe: found } = globalThis as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const { violations } = await found.run({ runOnly });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  }, tags);
}

describe.skipIf(none !== '').each([
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
  ['dark', 390],
] as const)(`axe finds nothing, %s at %d${none}`, (colorScheme, width) => {
  let page: Page;
  let problems: readonly string[];
  beforeAll(async () => {
    ({ page, problems } = await watchedPage(browser, { colorScheme, viewport: { width, height: 900 } }));
  });
  afterAll(() => page?.context().close());

  it.each(pages)('%s', async (path) => {
    await page.goto(server.url + path);
    await page.locator('h1, .problem').first().waitFor();
    await page.locator('.skeleton').waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate<number>(overflow)).toBeLessThanOrEqual(0);
    expect(problems).toEqual([]);
  });
});
