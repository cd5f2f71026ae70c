import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, Hono } from 'hono';
import { ProblemError, problemResponse } from './problem.ts';

/** Files that carry a hash of their content in their name. */
const HASHED = /\/assets\/[^/]+-[\w-]{8,}\.\w+$/;

/**
 * Hands out the desk: the files of its folder, and for the address of a page of it the one page there is, which finds
 * its way by the address.
 */
export function mountDesk(app: Hono, folder: string): void {
  if (existsSync(folder)) {
    const onFound = (path: string, context: Context): void => {
      const isHashed = HASHED.test(path.replaceAll('\\', '/'));
      context.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    };
    app.get('*', serveStatic({ root: folder, onFound }));
  }
  app.get('*', async (context) => {
    const { path } = context.req;
    if (/\.\w+$/.test(path)) return problemResponse(new ProblemError('not-found', `There is no ${path}.`));
    const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
    context.header('cache-control', 'no-cache');
    if (page !== undefined) return context.html(page);
    return context.text(
      'The pages of the desk are not built. Build them with: npm run build\nThe API answers at /api.\n',
      503,
    );
  });
}
