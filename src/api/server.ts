import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { App } from './app.ts';

/** The one address that it listens on: there is no login, so nobody but this machine may reach it. */
const LOOPBACK = '127.0.0.1';
/** Ports that are tried one after the other where none was asked for. */
const TRIED = 20;
/** Milliseconds that requests under way have when the server stops. */
const PATIENCE = 3000;

/** The port is somebody else's. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

/** A server that answers. */
export interface Running {
  readonly url: string;
  /** Takes no more requests, lets those under way end, and what is being written. */
  close(): Promise<void>;
}

/**
 * Answers requests to the app on the loopback address.
 * @param port 0 takes any that is free
 * @param isFixed whether no other port will do; otherwise the next free one is taken
 * @throws {PortTaken} where none is free
 */
export async function startServer(
  app: App,
  { port, isFixed = false }: { readonly port: number; readonly isFixed?: boolean },
): Promise<Running> {
  const last = isFixed || port === 0 ? port : Math.min(port + TRIED - 1, 65_535);
  for (let own = port; own <= last; own += 1) {
    const server = createAdaptorServer({ fetch: app.hono.fetch }) as Server;
    if (await listens(server, own)) return running(app, server);
  }
  throw new PortTaken(port === last ? `port ${port} is taken` : `ports ${port} to ${last} are taken`);
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen(port, LOOPBACK, () => resolve(true));
  });
}

function running(app: App, server: Server): Running {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://${LOOPBACK}:${port}/`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      const timer = setTimeout(() => server.closeAllConnections(), PATIENCE);
      await app.close();
      server.closeIdleConnections();
      await closed;
      clearTimeout(timer);
    },
  };
}
