import { serve } from '@hono/node-server';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createApp, createReader } from '../src/api/index.ts';
import { openSqlite } from '../src/archive/index.ts';

/** How the desk does in a browser, with frames a second as the page counts them. */
export interface DeskBrowserBench {
  /** Milliseconds from the address to what is new on the desk; the middle of several, each with nothing kept. */
  readonly interactive: number;
  /** Of these the processor's in the page, which others on the machine do not lengthen. */
  readonly busy: number;
  /** Layout shift of each page, as browsers count it; below 0.1 is good. */
  readonly shifts: readonly { readonly path: string; readonly shift: number }[];
  readonly scrolling: Frames;
  readonly panning: Frames & { readonly nodes: number; readonly edges: number };
}

export interface Frames {
  readonly perSecond: number;
  /** The longest between two frames, in milliseconds. */
  readonly longest: number;
}

const PATHS = ['/', '/search', '/people', '/network', '/timeline', '/flows', '/compare', '/map'];
const OPENED = 5;

/** Opens the desk over an archive in Chromium, scrolls a hundred records, and moves a network of 2,000 nodes and 10,000 edges. */
export async function benchDeskBrowser(
  path: string,
  { desk, executablePath }: { readonly desk: string; readonly executablePath: string },
): Promise<DeskBrowserBench> {
  const archive = openSqlite(path);
  const none = () => Promise.reject(new Error('nothing is read here'));
  const app = createApp({
    archive,
    reader: createReader({ createFinder: none, readModelVersion: none }),
    version: 'bench',
    desk,
  });
  const listening = await new Promise<{ readonly url: string; close(): void }>((ready) => {
    const server = serve({ fetch: app.hono.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      ready({ url: `http://127.0.0.1:${port}`, close: () => server.close() }),
    );
  });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
  try {
    return {
      ...(await interactive(browser, listening.url)),
      shifts: await shifts(browser, listening.url),
      scrolling: await scrolling(browser, listening.url),
      panning: await panning(browser, listening.url),
    };
  } finally {
    await browser.close();
    listening.close();
    await app.close();
    await archive.close();
  }
}

async function fresh(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  return context.newPage();
}

async function interactive(browser: Browser, url: string): Promise<{ interactive: number; busy: number }> {
  const times: number[] = [];
  const busy: number[] = [];
  for (let time = 0; time < OPENED; time += 1) {
    const page = await fresh(browser);
    const protocol = await page.context().newCDPSession(page);
    await protocol.send('Performance.enable');
    await page.goto(url);
    await page.locator('.latest li').first().waitFor();
    times.push(await page.evaluate<number>('performance.now()'));
    const { metrics } = await protocol.send('Performance.getMetrics');
    busy.push(1000 * (metrics.find(({ name }) => name === 'ProcessTime')?.value ?? 0));
    await page.context().close();
  }
  const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(OPENED / 2)] ?? 0;
  return { interactive: middle(times), busy: middle(busy) };
}

async function shifts(browser: Browser, url: string): Promise<DeskBrowserBench['shifts']> {
  const found: { path: string; shift: number }[] = [];
  for (const path of PATHS) {
    const page = await fresh(browser);
    await page.addInitScript(`
      window.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });`);
    await page.goto(url + path);
    await page.locator('h1').waitFor();
    await page.locator('.skeleton').waitFor({ state: 'detached' });
    await page.waitForTimeout(500);
    found.push({ path, shift: await page.evaluate<number>('window.shift') });
    await page.context().close();
  }
  return found;
}

/** Counts frames while something is done. */
async function frames(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(`{
    window.frames_ = [];
    const note = (at) => { window.frames_.push(at); window.noting = requestAnimationFrame(note); };
    window.noting = requestAnimationFrame(note);
  }`);
  await act();
  const at = await page.evaluate<number[]>('cancelAnimationFrame(window.noting), window.frames_');
  const gaps = at.slice(1).map((time, index) => time - (at[index] ?? time));
  const whole = (at.at(-1) ?? 0) - (at[0] ?? 0);
  return { perSecond: (1000 * gaps.length) / Math.max(1, whole), longest: Math.max(0, ...gaps) };
}

async function scrolling(browser: Browser, url: string): Promise<Frames> {
  const page = await fresh(browser);
  // A page of a hundred: of events there are enough in any archive, of which each has most parts.
  await page.goto(`${url}/timeline`);
  await page.locator('.item').nth(20).waitFor();
  await page.mouse.move(700, 600);
  const counted = await frames(page, async () => {
    for (let step = 0; step < 120; step += 1) {
      await page.mouse.wheel(0, 100);
      await page.waitForTimeout(12);
    }
  });
  await page.context().close();
  return counted;
}

const NODES = 2000;
const EDGES = 10_000;

async function panning(browser: Browser, url: string): Promise<DeskBrowserBench['panning']> {
  const page = await fresh(browser);
  await page.route('**/api/network?*', (route) => route.fulfill({ json: madeNetwork() }));
  await page.goto(`${url}/network?minOrigins=1`);
  await page.locator('.network-stage[data-state="still"]').waitFor({ timeout: 300_000 });
  const box = await page.locator('.network-stage').boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const counted = await frames(page, async () => {
    for (let step = 0; step < 120; step += 1) {
      await page.mouse.move(x + 150 * Math.sin(step / 10), y + 100 * Math.cos(step / 10));
      await page.waitForTimeout(12);
    }
  });
  await page.mouse.up();
  await page.context().close();
  return { nodes: NODES, edges: EDGES, ...counted };
}

/** Who is in much, is in more: as actors of news are. The same each time. */
function madeNetwork() {
  let seed = 7;
  const random = (): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const types = ['person', 'organization', 'country', 'group'] as const;
  const acts = ['ACCUSE', 'AID', 'CONSULT', 'ASSAULT', 'SUPPORT'] as const;
  const nodes = Array.from({ length: NODES }, (_, index) => ({
    ...{ id: `n${index}`, name: `Actor ${index}`, type: types[index % types.length], weight: NODES / (index + 1) },
  }));
  const edges = Array.from({ length: EDGES }, (_, index) => ({
    ...{ from: `n${Math.floor(NODES * random() ** 3)}`, to: `n${Math.floor(NODES * random() ** 2)}` },
    ...{ type: acts[index % acts.length], count: 1 + (index % 4), origins: 1, disputed: 0, eventIds: [] },
  }));
  return { nodes, edges: edges.filter(({ from, to }) => from !== to), more: false };
}
