import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** JSON with an entity tag; only the news that nothing changed where the client has it already (RFC 9110, If-None-Match). */
export function answerJson(context: Context, body: unknown, status: 200 | 201 | 202): Response {
  const text = JSON.stringify(body);
  context.header('cache-control', 'no-cache');
  if (status !== 200) return context.body(text, status, { 'content-type': 'application/json' });
  const tag = etagOf(text);
  context.header('etag', tag);
  if (matches(context.req.header('if-none-match'), tag)) return context.body(null, 304);
  return context.body(text, 200, { 'content-type': 'application/json' });
}

/** The entity tag of a text: the beginning of its SHA-256. */
export function etagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
}

/** Whether a header such as If-None-Match names the tag, weak comparison. */
export function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag);
}
