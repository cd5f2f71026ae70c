import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium, none, watchedPage } from './chromium.fixture.ts';
import { type DeskServer, exampleRecords, serveDesk } from './desk-server.fixture.ts';

let browser: Browser;
let server: DeskServer;
let page: Page;
let problems: string[];
const records = exampleRecords();
/** The Halden summit: the seventh of the example stories. */
const record = records[6];
const said = (id: string): string =>
  record?.attributions
    .find((attribution) => attribution.id === id)
    ?.content.map(({ start, end }) => record.article.text.slice(start, end))
    .join(' … ') ?? '';

/** The statement that is looked at: its id changes with the model. */
const paused =
  record?.attributions.find(
    ({ content, within }) =>
      within === undefined &&
      content.some(({ start, end }) => record.article.text.slice(start, end).includes('pause to reload')),
  )?.id ?? '';

beforeAll(async () => {
  if (none !== '') return;
  [browser, server] = await Promise.all([launchChromium(), serveDesk(records)]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe.skipIf(none !== '')(`a story${none}`, () => {
  beforeEach(async () => {
    ({ page, problems } = await watchedPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] }));
    await page.goto(`${server.url}/stories/7`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return async () => {
      expect(problems).toEqual([]);
      await page.context().close();
    };
  });

  it('shows the text to the letter', async () => {
    const shown = await page.locator('.story-text > p:not(#text-help)').allTextContents();
    expect(shown).toEqual(record?.article.paragraphs.map(({ start, end }) => record.article.text.slice(start, end)));
  });

  it('links a line and its words both ways', async () => {
    const line = page.locator('.line').filter({ hasText: 'pause to reload' }).first();
    await line.getByRole('button').first().click();
    const lit = page.locator('.story-text .lit');
    expect((await lit.filter({ hasText: 'pause to reload' }).count()) > 0).toBe(true);
    await page.locator('.story-text [data-lines]').filter({ hasText: 'insisted' }).first().click();
    await expect.poll(() => page.locator('.line.selected').textContent()).toContain('insisted');
  });

  it('goes from line to line with the arrow keys, in the record and in the text', async () => {
    const lines = page.locator('.line-words');
    await lines.first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await lines.nth(1).evaluate((element) => element.matches(':focus'))).toBe(true);
    await expect.poll(() => lines.nth(1).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('region', { name: 'Text of the story' }).focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('.story-text .lit').count()).toBeGreaterThan(0);
  });

  it('turns layers off, and keeps them off for the next story', async () => {
    await page.getByRole('button', { name: 'What was said' }).click();
    expect(await page.locator('.story-text .m-said').count()).toBe(0);
    await page.goto(`${server.url}/stories/8`);
    await page.locator('.story-text .m-who').first().waitFor();
    expect(await page.locator('.story-text .m-said').count()).toBe(0);
  });

  it('copies a line with its source and a link to the words', async () => {
    const line = page.locator('.line').filter({ hasText: 'pause to reload' }).first();
    await line.hover();
    await line.getByRole('button', { name: 'Copy' }).click();
    await line.getByText('Copied').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied.replace(/\s+/g, ' ')).toContain(said(paused).replace(/\s+/g, ' '));
    expect(copied).toContain('Meridian News Agency, 2026-11-05.');
    expect(copied).toMatch(/https:\/\/\S+#:~:text=/);
  });

  it('opens at the line that the address names', async () => {
    await page.goto(`${server.url}/stories/7?line=${paused}`);
    await expect.poll(() => page.locator('.line.selected').textContent()).toContain('pause to reload');
  });

  it('corrects who said it, and takes it back', async () => {
    const line = page.locator('.line').nth(2);
    const speaker = line.locator('.actor');
    const before = await speaker.textContent();
    await line.hover();
    await line.getByRole('button', { name: 'Correct' }).click();
    expect(await page.getByRole('button', { name: 'Save the correction' }).isDisabled()).toBe(true);
    await page.getByRole('combobox', { name: 'Who said it' }).fill('Ada Quill');
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await expect.poll(() => speaker.textContent()).toBe('Ada Quill');
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => speaker.textContent()).toBe(before);
  });

  it('says so when another tab was faster, and shows what holds now', async () => {
    const line = page.locator('.line').nth(3);
    await line.hover();
    await line.getByRole('button', { name: 'Correct' }).click();
    const [content] = (await server.archive.record(7))?.attributions.at(-1)?.content ?? [];
    const other = await server.archive.correct(7, { kind: 'not-said', content: content ?? { start: 0, end: 1 } });
    await page.getByLabel('It is no statement').check();
    await page.getByRole('button', { name: 'Save the correction' }).click();
    await page.getByText('changed elsewhere meanwhile').waitFor();
    await server.archive.undo(other);
  });

  it('waits for a server that went away, and goes on by itself', async () => {
    await server.stop();
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await page.getByText('The server does not answer. Nothing is lost').waitFor();
    await server.start();
    await page.getByText('The server does not answer. Nothing is lost').waitFor({ state: 'detached' });
    await page.locator('.item').first().waitFor();
    problems.length = 0; // what the browser wrote while there was no server
  });
});
