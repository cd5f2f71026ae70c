import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../src/record/index.ts';
import { launchChromium, none, watchedPage } from './chromium.fixture.ts';
import { type DeskServer, serveDesk } from './desk-server.fixture.ts';
import { hostileWords } from './hostile-words.fixture.ts';

/** A story whose title, byline, outlet, body, speakers and addresses are all hostile. */
function hostileRecord(words: readonly string[], number: number): ArticleRecord {
  let text = '';
  const put = (piece: string): { start: number; end: number } => {
    const start = text.length;
    text += piece;
    return { start, end: text.length };
  };
  const lines = words.map((hostile, index) => {
    const source = put(hostile);
    put(' ');
    const cue = put('said');
    put(' ');
    const content = put(`${hostile} ${number}`);
    put('\n\n');
    return { hostile, index, source, cue, content, paragraph: { start: source.start, end: content.end } };
  });
  const [first = ''] = words;
  return {
    id: `hostile-${number}`,
    article: {
      url: `javascript:window.run='yes'//${number}`,
      title: first,
      byline: first,
      publisher: first,
      published: '2026-11-20',
      language: 'en',
      text,
      paragraphs: lines.map(({ paragraph }) => paragraph),
    },
    entities: lines.map(({ hostile, index, source }) => ({
      id: `e${index}`,
      name: hostile,
      type: 'person',
      roles: [hostile],
      mentions: [{ ...source, kind: 'name' }],
    })),
    attributions: lines.map(({ index, source, cue, content }) => ({
      id: `a${index}`,
      source: [source],
      cue: [cue],
      content: [content],
      quotation: 'direct',
      speaker: `e${index}`,
      confidence: 1,
    })),
    events: lines.map(({ index, source, cue }) => ({
      id: `v${index}`,
      type: 'ACCUSE',
      trigger: [cue],
      actors: [`e${index}`],
      recipients: [`e${(index + 1) % lines.length}`],
      actorSpans: [source],
      recipientSpans: [],
      objects: [],
      factuality: 'asserted',
      attribution: `a${index}`,
      place: words[index] ?? '',
      confidence: 1,
    })),
    dates: [],
    model: { name: 'none', version: '0' },
  };
}

let browser: Browser;
let server: DeskServer;
let page: Page;
let problems: string[];
beforeAll(async () => {
  if (none !== '') return;
  // One story with all of them, and one for each, whose title it is.
  const records = [
    hostileRecord(hostileWords, 0),
    ...hostileWords.map((words, index) => hostileRecord([words], index + 1)),
  ];
  [browser, server] = await Promise.all([launchChromium(), serveDesk(records)]);
  ({ page, problems } = await watchedPage(browser));
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it('they are a hundred, all different', () => expect(new Set(hostileWords).size).toBe(100));

describe.skipIf(none !== '')(`hostile words run nowhere${none}`, () => {
  it.each([
    '/',
    '/stories/1',
    '/stories/1?line=a7',
    '/stories/40',
    '/search?kind=stories',
    '/search?kind=events',
    `/search?q=${encodeURIComponent(hostileWords[0] ?? '')}`,
    `/search?kind=quote&q=${encodeURIComponent(hostileWords[60] ?? '')}`,
    '/people',
    '/people/n1',
    '/people/n1?view=positions',
    '/people/n1?view=saidOf',
    '/network',
    '/timeline',
    '/events/v1',
    '/flows',
    '/compare',
    '/compare?view=outlets',
    '/compare?view=stands',
    '/compare?view=quotes',
    '/map',
  ])('%s', async (path) => {
    await page.goto(server.url + path);
    await page.locator('h1, .problem').first().waitFor();
    await page.locator('.skeleton').waitFor({ state: 'detached' });
    for (let more = 0; more < 4; more += 1) {
      const button = page.locator('.show-more button');
      if (!(await button.isVisible())) break;
      // With the last of what there is the button goes, perhaps between the look and the click.
      if (
        !(await button.click({ timeout: 2000 }).then(
          () => true,
          () => false,
        ))
      )
        break;
      await page.locator('.show-more button:disabled').waitFor({ state: 'detached' });
    }
    // Everything that waits for a pointer or the focus gets it.
    await page.mouse.move(300, 300);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('window.run')).toBeUndefined();
    const elements =
      'main :is(script, iframe, object, embed, base, meta, link, style, img, video, audio, marquee, template, math)';
    expect(await page.locator(elements).count()).toBe(0);
    expect(await page.locator('main a[href^="javascript" i], main a[href^="data" i]').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('shows them as what they are: text', async () => {
    await page.goto(`${server.url}/stories/1`);
    await page.locator('h1').waitFor();
    expect(await page.locator('h1').textContent()).toBe(hostileWords[0]);
    const shown = await page.locator('.story-text').textContent();
    for (const words of hostileWords) expect(shown).toContain(words);
  });
});
