import type { MiddlewareHandler } from 'hono';
import { isLoopback } from './loopback.ts';
import { ProblemError, problemResponse } from './problem.ts';

/**
 * Refuses what comes from elsewhere. There is no login, so whoever reaches the server may do everything: a page of another site
 * must not, neither by a name of its own that leads here (DNS rebinding: the Host) nor by a request across sites (Origin,
 * Sec-Fetch-Site). A link from elsewhere to a page of the desk may be followed.
 */
export const sameOriginOnly: MiddlewareHandler = async ({ req }, next) => {
  const refused = reasonAgainst(req.url, req.method, (name) => req.header(name));
  if (refused === undefined) return next();
  return problemResponse(
    new ProblemError('forbidden', refused, { hint: 'open the desk at the address that onrecord serve prints' }),
  );
};

function reasonAgainst(url: string, method: string, header: (name: string) => string | undefined): string | undefined {
  const { host: own, pathname } = new URL(url);
  const host = header('host') ?? own;
  if (!URL.canParse(`http://${host}`) || !isLoopback(new URL(`http://${host}`).hostname)) {
    return `The request is for the host ${host}, which is not this one.`;
  }
  const origin = header('origin');
  if (origin !== undefined && origin !== `http://${host}`) return `The request comes from a page of ${origin}.`;
  const site = header('sec-fetch-site');
  if (site === undefined || site === 'same-origin' || site === 'none') return undefined;
  const isLink = method === 'GET' && header('sec-fetch-mode') === 'navigate' && header('sec-fetch-dest') === 'document';
  return isLink && !isApi(pathname) ? undefined : 'The request comes from a page of another site.';
}

function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/') || path === '/mcp';
}
