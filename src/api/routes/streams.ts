import type { Context } from 'hono';
import { type SSEMessage, streamSSE } from 'hono/streaming';
import type { Route } from '../route.ts';
import { route } from '../route.ts';
import type { Services } from './services.ts';

/** Milliseconds between two signs of life, so that nobody on the way takes the connection for dead. */
const HEARTBEAT = 15_000;

export function streamRoutes({ jobs, newArticles, closing }: Services): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/progress',
      id: 'followProgress',
      summary: 'What is being read, as server-sent events',
      description: 'Events `job`, each a Job: at once all that wait or are read, then each at its changes.',
      answer: { status: 200, description: 'Events', types: ['text/event-stream'] },
      problems: [],
      handle: (_, context) =>
        eventStream(context, closing, async (send) => {
          for (const job of jobs.all()) {
            if (job.ended === undefined) send({ event: 'job', data: JSON.stringify(job) });
          }
          return jobs.listen((job) => send({ event: 'job', data: JSON.stringify(job) }));
        }),
    }),
    route({
      method: 'get',
      path: '/new',
      id: 'followNew',
      summary: 'New articles on record, as server-sent events',
      description:
        'Events `article` with the number as their id; with Last-Event-ID what came after that one is told first.',
      headers: { 'Last-Event-ID': 'The number of the last article that is known.' },
      answer: { status: 200, description: 'Events', types: ['text/event-stream'] },
      problems: [],
      handle: (_, context) => {
        const last = /^\d{1,15}$/.exec(context.req.header('last-event-id') ?? '')?.[0];
        return eventStream(context, closing, (send) =>
          newArticles.listen(
            (article) => send({ event: 'article', id: String(article.article), data: JSON.stringify(article) }),
            last === undefined ? undefined : Number(last),
          ),
        );
      },
    }),
  ];
}

/**
 * A stream of events until the client leaves or the server stops.
 * @param start begins to send and gives what ends it
 */
function eventStream(
  context: Context,
  closing: AbortSignal,
  start: (send: (message: SSEMessage) => void) => Promise<() => void>,
): Response {
  return streamSSE(context, async (stream) => {
    const stop = await start((message) => void stream.writeSSE(message));
    const beat = setInterval(() => void stream.write(': still here\n\n'), HEARTBEAT);
    await stream.write('retry: 2000\n\n');
    const { promise: ended, resolve: end } = withResolvers();
    stream.onAbort(end);
    if (closing.aborted) end();
    closing.addEventListener('abort', end);
    await ended;
    closing.removeEventListener('abort', end);
    clearInterval(beat);
    stop();
  });
}

/** `Promise.withResolvers`, which Node 20 does not have. */
function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
