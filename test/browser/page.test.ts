import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExample, serveExample } from '../../examples/browser/serve.ts';
import { readText } from '../../src/browser/index.ts';
import { type ArticleRecord, createFinder, loadModel } from '../../src/index.ts';
import { story, storyOf } from './story.fixture.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const none = existsSync(executablePath) ? '' : ` (skipped: no Chromium at ${executablePath}; set CHROMIUM to its path)`;
/** No request to the makers of the browser, which would only fail. */
const quiet = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map((name) => `--disable-${name}`);
const published = '2026-11-24';

let browser: Browser;
beforeAll(async () => {
  if (none !== '') return;
  await buildExample();
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--no-first-run', ...quiet] });
});
afterAll(() => browser?.close());

async function ready(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('status').filter({ hasText: 'Ready' }).waitFor({ timeout: 90_000 });
}

/** Pastes a text and waits for what the page makes of it. */
async function read(page: Page, text: string): Promise<ArticleRecord> {
  await page.getByLabel('The story, in English').fill(text);
  await page.getByLabel('Published on').fill(published);
  await page.getByRole('button', { name: 'Put it on the record' }).click();
  await page
    .getByRole('status')
    .filter({ hasText: /^Read \d+ words/ })
    .waitFor({ timeout: 90_000 });
  return JSON.parse((await page.locator('#json').textContent()) ?? '');
}

/** A record without its scores, and those. */
function parted({ attributions, ...rest }: ArticleRecord) {
  const bare = attributions.map(({ confidence: _, ...attribution }) => attribution);
  return { bare: { ...rest, attributions: bare }, sure: attributions.map(({ confidence }) => confidence) };
}

describe.skipIf(none !== '').each([true, false])(`the example page, isolated: %s${none}`, (isolated) => {
  let server: Awaited<ReturnType<typeof serveExample>>;
  let page: Page;
  const requests: string[] = [];
  const problems: string[] = [];
  beforeAll(async () => {
    server = await serveExample({ isolated });
    page = await browser.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await ready(page, server.url);
    page.context().on('request', (request) => requests.push(request.url()));
  });
  afterAll(async () => {
    await page.close();
    await server.close();
  });

  it('puts a pasted story on the record as Node does', async () => {
    expect(await page.evaluate('crossOriginIsolated')).toBe(isolated);
    const here = parted(await read(page, story));
    const model = await loadModel({ runtime: 'wasm', threads: 1 });
    const [record] = await createFinder(model).find([await readText(story, { published })]);
    await model.runtime.close();
    const node = parted(record as ArticleRecord);
    expect(here.bare).toEqual(node.bare);
    for (const [i, sure] of here.sure.entries()) expect(sure).toBeCloseTo(node.sure[i] ?? Number.NaN, 1);
  });

  it('shows the lines, and their words in the story', async () => {
    const lines = page.getByRole('list').getByRole('button');
    const line = lines.filter({ hasText: 'This is a tax on everybody who eats' });
    expect(await line.locator('.who').textContent()).toContain('Okoye');
    expect(await line.locator('.how').textContent()).toContain('said');
    await line.focus();
    expect((await page.locator('#story .content').allTextContents()).join('')).toContain('a tax on everybody who eats');
    expect(await page.locator('#story .cue').allTextContents()).toEqual(['said']);
    await lines.filter({ hasText: 'would rise by a tenth' }).hover();
    expect((await page.locator('#story .source').allTextContents()).join('')).toContain('port authority of Velmar');
  });

  it('says what is wrong, and goes on', async () => {
    await page.getByLabel('The story, in English').fill('  ');
    await page.getByRole('button', { name: 'Put it on the record' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Paste a story first');
    expect((await read(page, 'The harbour lay still. Nothing moved.')).attributions).toEqual([]);
    expect(await page.getByText('No attributions').isVisible()).toBe(true);
  });

  it('reads 700 words', async () => {
    const { article } = await read(page, storyOf(750));
    expect(article.text.split(/\s+/).length).toBeGreaterThanOrEqual(700);
    process.stdout.write(`isolated: ${isolated}: ${await page.getByRole('status').textContent()}\n`);
  });

  it('requests nothing after loading', () => {
    expect(requests).toEqual([]);
    expect(problems).toEqual([]);
  });
});
