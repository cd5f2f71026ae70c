import { setMaxListeners } from 'node:events';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { Hono } from 'hono';
import type { Archive } from '../archive/index.ts';
import { answerJson } from './conditional.ts';
import { mountDesk } from './desk.ts';
import { Feeds, type Web } from './feeds/feeds.ts';
import { Jobs } from './jobs/jobs.ts';
import type { Reader } from './jobs/reader.ts';
import { createMcpServer } from './mcp/server.ts';
import { mount } from './mount.ts';
import { NewArticles } from './new-articles.ts';
import { openApi } from './openapi.ts';
import { asProblem, ProblemError, problemResponse } from './problem.ts';
import type { Route } from './route.ts';
import { articleRoutes } from './routes/articles.ts';
import { checkRoutes } from './routes/check.ts';
import { correctionRoutes } from './routes/corrections.ts';
import { entityRoutes } from './routes/entities.ts';
import { eventRoutes } from './routes/events.ts';
import { exportRoutes } from './routes/export.ts';
import { feedRoutes } from './routes/feeds.ts';
import { jobRoutes } from './routes/jobs.ts';
import { searchRoutes } from './routes/search.ts';
import { searchesRoutes } from './routes/searches.ts';
import type { Services } from './routes/services.ts';
import { statementRoutes } from './routes/statements.ts';
import { statusRoutes } from './routes/status.ts';
import { streamRoutes } from './routes/streams.ts';
import { sameOriginOnly } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';

export interface AppOptions {
  readonly archive: Archive;
  readonly reader: Reader;
  /** Of this package. */
  readonly version: string;
  /** The folder of the built pages; without it there are none. */
  readonly desk?: string;
  /** What followed feeds are asked with, for tests. */
  readonly web?: Web;
  /** Told what nobody foresaw; clients are told nothing of it. */
  readonly onFault?: (error: unknown) => void;
}

/** The API as something that answers requests. */
export interface App {
  readonly hono: Hono;
  /** The OpenAPI 3.1 document. */
  readonly document: object;
  /** Ends streams and jobs; resolves when what was being written is written. The archive stays open. */
  close(): Promise<void>;
}

/**
 * The HTTP API of an archive. It answers in-process as well as behind a server.
 *
 *     const app = createApp({ archive, reader, version });
 *     const answer = await app.hono.request('/api/statements?q=strait');
 */
export function createApp({ archive, reader, version, desk, web, onFault = () => undefined }: AppOptions): App {
  const closing = new AbortController();
  // One for each page that is open.
  setMaxListeners(Number.POSITIVE_INFINITY, closing.signal);
  const jobs = new Jobs(archive, reader, onFault);
  const feeds = new Feeds(archive, reader, onFault, web);
  feeds.start();
  const newArticles = new NewArticles(archive, onFault);
  const routes = routesOf({ archive, reader, jobs, feeds, newArticles, version, closing: closing.signal });
  const document = openApi(routes, version);
  const hono = new Hono();
  hono.use(securityHeaders, sameOriginOnly);
  hono.get('/api/openapi.json', (context) => answerJson(context, document, 200));
  mount(hono, routes, onFault);
  hono.all('/api/*', ({ req }) => problemResponse(new ProblemError('not-found', `There is no ${req.path}.`)));
  const mcp = createMcpHandler(() => createMcpServer({ archive, reader, version }), { onerror: onFault });
  hono.all('/mcp', ({ req }) => mcp.fetch(req.raw));
  if (desk !== undefined) mountDesk(hono, desk);
  hono.onError((error) => {
    const told = asProblem(error);
    if (told.code === 'internal') onFault(error);
    return problemResponse(told);
  });
  return {
    hono,
    document,
    close: async () => {
      closing.abort();
      feeds.close();
      await mcp.close();
      await jobs.close();
      await reader.close();
    },
  };
}

/** One file a resource. */
export function routesOf(services: Services): readonly Route[] {
  return [
    ...statusRoutes(services),
    ...articleRoutes(services),
    ...correctionRoutes(services),
    ...statementRoutes(services),
    ...entityRoutes(services),
    ...eventRoutes(services),
    ...searchRoutes(services),
    ...checkRoutes(services),
    ...searchesRoutes(services),
    ...jobRoutes(services),
    ...feedRoutes(services),
    ...exportRoutes(services),
    ...streamRoutes(services),
  ];
}
