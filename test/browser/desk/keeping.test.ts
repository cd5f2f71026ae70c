import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium, none, watchedPage } from './chromium.fixture.ts';
import { type DeskServer, exampleRecords, serveDesk } from './desk-server.fixture.ts';

let browser: Browser;
let server: DeskServer;
let page: Page;
let problems: string[];

const [newest, ...older] = [...exampleRecords()].reverse();

beforeAll(async () => {
  if (none !== '') return;
  [browser, server] = await Promise.all([launchChromium(), serveDesk(older.reverse())]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(path: string): Promise<void> {
  await page.goto(server.url + path);
  await page.locator('h1').waitFor();
  await page.locator('.skeleton').waitFor({ state: 'detached' });
}

describe.skipIf(none !== '')(`what the desk keeps and gives away${none}`, () => {
  beforeEach(async () => {
    ({ page, problems } = await watchedPage(browser));
    return async () => {
      expect(problems).toEqual([]);
      await page.context().close();
    };
  });

  it('watches a search, tells on the desk what is new to it until it is looked at, and lets it go', async () => {
    await open('/search?q=tram&kind=stories');
    expect(await page.getByRole('link', { name: 'Atom feed' }).getAttribute('href')).toBe('/api/atom/articles?q=tram');
    await page.getByRole('button', { name: 'Watch this search' }).click();
    await page.getByRole('button', { name: 'Watched; watch no more' }).waitFor();
    await open('/');
    const watch = page.locator('.watch');
    await watch.getByRole('link', { name: '“tram”' }).waitFor();
    expect(await watch.locator('.fresh').count()).toBe(0);
    if (newest !== undefined) await server.archive.put(newest);
    await watch.getByText('1 new').waitFor();
    await watch.getByRole('link').click();
    await page.locator('.story-item').first().waitFor();
    await open('/');
    await watch.waitFor();
    await expect.poll(() => watch.locator('.fresh').count()).toBe(0);
    await watch.getByRole('button').click();
    await watch.waitFor({ state: 'detached' });
  });

  it('lets go of its connections while nobody looks, and shows what came when somebody does', async () => {
    const look = (state: 'hidden' | 'visible') =>
      page.evaluate(`{
        Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }`);
    await page.addInitScript(`
      window.streams = [];
      window.EventSource = class extends EventSource {
        constructor(...given) { super(...given); window.streams.push(this); }
      };`);
    const open_ = (): Promise<number> =>
      page.evaluate('window.streams.filter(({ readyState }) => readyState !== 2).length');
    await open('/');
    await expect.poll(open_).toBe(2);
    await look('hidden');
    expect(await open_()).toBe(0);
    const [story] = exampleRecords();
    if (story === undefined) throw new Error('there is no example');
    await server.archive.put({
      ...story,
      id: 'later',
      article: { ...story.article, title: 'What came meanwhile', url: 'https://later.example/1' },
    });
    await look('visible');
    await page.getByRole('link', { name: 'What came meanwhile' }).waitFor();
    expect(await open_()).toBe(2);
  });

  it('follows a feed, says how it fares, and follows it no more', async () => {
    await open('/');
    await page.getByLabel('Address of a feed').fill('http://127.0.0.1:9/rss');
    await page.getByRole('button', { name: 'Follow', exact: true }).click();
    const feed = page.locator('.feed');
    await feed.locator('.job-failure').waitFor({ timeout: 30_000 });
    await feed.getByRole('button').click();
    await feed.waitFor({ state: 'detached' });
  });

  it('saves what is selected as a file of another tool', async () => {
    await open('/timeline?disputed=true');
    await page.getByText('Save as a file').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Events as a table, CSV' }).click(),
    ]);
    const rows = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\n');
    const { items } = await server.archive.events({ disputed: true }, { limit: 100 });
    expect(items.length).toBeGreaterThan(1);
    expect(rows).toHaveLength(items.length + 1);
  });

  it('leads from the lines of a story to the event and to the actor across stories', async () => {
    await open('/stories/1');
    await page.getByRole('tab', { name: /^Done/ }).click();
    await page.getByRole('link', { name: 'All reports' }).first().click();
    await page.getByRole('heading', { name: 'According to' }).waitFor();
    await open('/stories/1');
    await page.getByRole('tab', { name: /^Named/ }).click();
    const name = page.locator('.named .actor').first();
    const text = await name.textContent();
    await name.click();
    await page.getByRole('heading', { level: 1, name: text ?? '' }).waitFor();
  });

  it('shows what changed between the versions of a story', async () => {
    const [story] = exampleRecords();
    if (story === undefined) throw new Error('there is no example');
    const end = '\nOne more thing became known.';
    const text = `${story.article.text}${end}`;
    const paragraphs = [...story.article.paragraphs, { start: text.length - end.length + 1, end: text.length }];
    const { article } = await server.archive.put({ ...story, article: { ...story.article, text, paragraphs } });
    await open(`/stories/${article}`);
    await page.getByText('2 versions of this story').click();
    await page.locator('.versions ins').filter({ hasText: 'One more thing became known.' }).waitFor();
  });

  it('keeps a paste of megabytes beside the field', async () => {
    await open('/');
    const field = page.getByLabel('Put a story on the record').last();
    await field.focus();
    // In the page's own words: the types of a browser are not those of this file.
    await page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'word '.repeat(1_000_000));
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }`);
    await page.getByText('longer than 4 million characters').waitFor();
    expect(await page.getByRole('button', { name: 'Read it' }).isDisabled()).toBe(true);
    expect((await field.inputValue()).length).toBeLessThan(1000);
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    expect(await field.inputValue()).toBe('');
  });
});
