import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Why the tests are skipped; empty where they run. */
export const none = existsSync(executablePath)
  ? ''
  : ` (skipped: no Chromium at ${executablePath}; set CHROMIUM to its path)`;

/** No request to the makers of the browser, which would only fail. WebGL is drawn by the processor. */
const args = [
  '--no-sandbox',
  '--no-first-run',
  ...['quic', 'background-networking', 'component-update', 'sync'].map((name) => `--disable-${name}`),
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath, args });
}

/** A page that writes down what goes wrong in it. */
export async function watchedPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly problems: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    // An answer of 4xx is written by the browser itself; the page tells of it in words of its own.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      problems.push(message.text());
  });
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { page, problems };
}
