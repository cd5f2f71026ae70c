import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium, none, watchedPage } from './chromium.fixture.ts';
import { type DeskServer, exampleRecords, serveDesk } from './desk-server.fixture.ts';

let browser: Browser;
let server: DeskServer;
let page: Page;
let problems: string[];

beforeAll(async () => {
  if (none !== '') return;
  [browser, server] = await Promise.all([launchChromium(), serveDesk(exampleRecords())]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** An utterance of which two outlets have different words. */
async function quoteWordedOtherwise(): Promise<string | undefined> {
  const { items } = await server.archive.utterances([], {}, { limit: 200 });
  for (const { id } of items.filter(({ variants }) => variants > 1)) {
    const wordings = (await server.archive.utterance(id))?.wordings ?? [];
    const [differences = []] = wordings.slice(1).map(({ alignment }) => alignment.differences);
    if (differences.some(({ kind }) => kind !== 'same')) return id;
  }
  return undefined;
}

async function open(path: string): Promise<void> {
  await page.goto(server.url + path);
  await page.locator('h1').waitFor();
  await page.locator('.skeleton').waitFor({ state: 'detached' });
}

describe.skipIf(none !== '')(`the desk${none}`, () => {
  beforeEach(async () => {
    ({ page, problems } = await watchedPage(browser));
    return async () => {
      expect(problems).toEqual([]);
      await page.context().close();
    };
  });

  it('tells a newcomer in three clicks who supplies whom with arms, according to whom', async () => {
    await open('/');
    await page.getByRole('link', { name: 'Who supplies whom with arms, and who says so?' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Arms' }).first();
    await row.getByText('according to').waitFor();
    await row.getByRole('link', { name: 'event 1' }).click();
    await page.getByRole('heading', { name: 'According to' }).waitFor();
    await page.locator('.report .m-done').first().waitFor();
    await page.locator('.report').first().getByRole('link').click();
    await page.locator('.story-text .lit').first().waitFor();
  });

  it('puts a pasted story on the record, and opens it', async () => {
    await open('/');
    const story =
      'The ferries will stop on Monday, Ada Quill said.\n\n“We have no crews left,” the harbour master told reporters.';
    await page.getByLabel('Put a story on the record').last().fill(story);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('1 new').waitFor({ timeout: 100_000 });
    await page.locator('.job').getByRole('link').first().click();
    await page.locator('.line').filter({ hasText: 'We have no crews left' }).first().waitFor();
  });

  it('says what is wrong with an address that cannot be read', async () => {
    await open('/');
    await page.getByLabel('Put a story on the record').last().fill('http://127.0.0.1:9/none');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.locator('.job-failure, .problem').first().waitFor({ timeout: 60_000 });
  });

  it('finds statements by their words, and narrows them', async () => {
    await open('/search?q=ceasefire');
    const items = page.locator('.item');
    for (const text of await items.locator('.verbatim').allTextContents())
      expect(text.toLowerCase()).toContain('ceasefire');
    const all = await items.count();
    await page.locator('.facets button').first().click();
    await expect.poll(() => items.count()).toBeLessThan(all);
    expect(page.url()).toMatch(/[?&](speaker|outlet)=/);
  });

  it('leads from the bar to what was looked for with the keyboard alone', async () => {
    await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('truce');
    await page.keyboard.press('Enter');
    await page.locator('.item .hit').first().waitFor();
    await page.locator('main').focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await page.getByRole('heading', { name: 'Map' }).waitFor();
  });

  it('tells whether a quote is on record, and which words differ', async () => {
    await open('/search?kind=quote&q=A+ceasefire+without+guarantees+is+a+chance+to+reload');
    await page.getByText('On record, but in other words').waitFor();
    await page.locator('ins').filter({ hasText: 'chance' }).first().waitFor();
    await page.locator('del').filter({ hasText: 'pause' }).first().waitFor();
  });

  it('shows what somebody said and did', async () => {
    await open('/people');
    await page.locator('.actor-item').first().getByRole('link').click();
    await page.getByRole('tab', { name: 'Did' }).click();
    await page.locator('.item.done, .empty').first().waitFor();
    await page.getByRole('tab', { name: 'Said', exact: true }).click();
    await page.locator('.item.said, .empty').first().waitFor();
  });

  it('draws the network, and opens the evidence of an edge from its list', async () => {
    await open('/network');
    await page.locator('.network-stage[data-state="still"]').waitFor({ timeout: 60_000 });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as GEXF' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('<gexf');
    const [image] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as PNG' }).click(),
    ]);
    expect(readFileSync(await image.path()).length).toBeGreaterThan(5000);
    await page.getByRole('tab', { name: 'List' }).click();
    await page.locator('.link-button').first().click();
    await page.locator('.evidence .item .verbatim').first().waitFor();
  });

  it('tells what happened day by day', async () => {
    await open('/timeline');
    const days = await page
      .locator('.days time')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
    const shown = days.filter((day) => day.length === 10);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown).toEqual([...shown].sort().reverse());
    await page.locator('.brush button:enabled').last().click();
    await expect.poll(() => page.url()).toMatch(/from=\d{4}-\d{2}-\d{2}/);
  });

  it('lays speakers side by side, and the wordings of a quote word by word', async () => {
    await open('/compare?q=ceasefire');
    expect(await page.locator('.side-by-side section').count()).toBe(3);
    await page.locator('.chip[aria-pressed="true"]').first().click();
    await expect.poll(() => page.locator('.side-by-side section').count()).toBe(2);
    await open('/compare?view=quotes');
    await page.locator('.item').filter({ hasText: 'wordings' }).first().locator('.words-link').click();
    await expect.poll(() => page.locator('.wordings > li').count()).toBeGreaterThan(1);
    await open(`/quotes/${await quoteWordedOtherwise()}`);
    await page.locator('.wordings :is(ins, del)').first().waitFor();
  });

  it('shows on a map where it happened, and what', async () => {
    await open('/map');
    await page.locator('.spot').first().waitFor();
    await page.locator('.place-list button').first().click();
    await page.locator('.place-events .item').first().waitFor();
  });
});

it('the first view takes less than 200 kB of script', () => {
  const built = resolve(import.meta.dirname, '../../../dist/web');
  const html = readFileSync(join(built, 'index.html'), 'utf8');
  const scripts = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.js') && html.includes(file),
  );
  const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file))).length, 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(200_000);
});
