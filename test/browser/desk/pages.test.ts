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

  it('tells a newcomer in three clicks who accuses whom of supplying arms, according to whom', async () => {
    await open('/');
    await page.getByText('The stories below are invented').waitFor();
    await page.getByRole('link', { name: 'Who accuses whom of supplying arms, according to whom?' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Arms' }).first();
    await row.getByText('according to United Nations experts').waitFor();
    await row.getByText('denied by').waitFor();
    await row.locator('.flow-words').getByRole('link').last().click();
    await page.getByRole('heading', { name: 'According to' }).waitFor();
    await page.locator('.report .m-done').first().waitFor();
    await page.locator('.report').first().getByRole('link').click();
    await page.locator('.story-text .lit').first().waitFor();
  });

  it('moves nothing that is there already when the rest comes', async () => {
    await page.addInitScript(`
      window.moved = 0;
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.moved += shift.value;
      }).observe({ type: 'layout-shift', buffered: true });`);
    for (const path of [
      '/',
      '/stories/7',
      '/search?q=ceasefire',
      '/people',
      '/network',
      '/timeline',
      '/flows',
      '/map',
    ]) {
      await open(path);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate<number>('window.moved'), path).toBeLessThan(0.02);
    }
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

  it('shows what several outlets carry once, with all of them', async () => {
    await open('/search?q=embargo');
    const item = page.locator('.item').filter({ hasText: 'Also in' }).first();
    expect(await page.locator('.item').filter({ hasText: 'impose an arms embargo' }).count()).toBe(1);
    await item.getByRole('link', { name: 'The Northern Courier' }).click();
    await page.locator('.line.selected').filter({ hasText: 'arms embargo' }).waitFor();
  });

  it('finds somebody by a part of a name as it is written, and says so where there is nobody', async () => {
    await open('/people');
    await page.getByRole('searchbox', { name: 'Find by name' }).fill('onyari');
    await expect.poll(() => page.locator('.actor-item').count()).toBe(1);
    await page.getByRole('link', { name: 'Grace Onyari' }).waitFor();
    await page.getByRole('searchbox', { name: 'Find by name' }).fill('xyzzy');
    await page.getByText('Nobody of that name is on record').waitFor();
  });

  it('shows who takes which stand, topic by topic, and whom somebody talks about in which words', async () => {
    await open('/people');
    await page.getByRole('link', { name: 'Johan Lindqvist' }).click();
    await page.getByRole('tab', { name: 'For and against' }).click();
    await page.locator('.topic').filter({ hasText: 'ceasefire' }).locator('.s-for').first().waitFor();
    await page.getByRole('tab', { name: 'Talks about' }).click();
    await page.locator('.bars summary').first().click();
    await page.locator('.bars .item .verbatim').first().waitFor();
    await open('/compare');
    await page.getByRole('link', { name: 'immediate ceasefire' }).click();
    await page.getByRole('tab', { name: 'For and against' }).click();
    await page.getByRole('link', { name: 'Johan Lindqvist' }).waitFor();
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
    await page.locator('.brush li button:enabled').last().click();
    await expect.poll(() => page.url()).toMatch(/from=\d{4}-\d{2}-\d{2}/);
  });

  it('narrows the network to the days that are drawn across, and takes that back', async () => {
    await open('/network');
    const bars = page.locator('.brush li');
    await bars.last().scrollIntoViewIfNeeded();
    const [first, last] = [await bars.nth(-5).boundingBox(), await bars.nth(-2).boundingBox()];
    if (first === null || last === null) throw new Error('there are no bars');
    const middle = first.y + first.height / 2;
    await page.mouse.move(first.x + 5, middle);
    await page.mouse.down();
    await page.mouse.move(last.x + 5, middle, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => page.url()).toMatch(/from=\d{4}-\d{2}-\d{2}&to=\d{4}-\d{2}-\d{2}/);
    expect(await page.locator('.brush button[aria-pressed="true"]').count()).toBe(4);
    await page.getByRole('button', { name: 'All days' }).click();
    await expect.poll(() => page.url()).not.toContain('from=');
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
