import { createHash } from 'node:crypto';

/** What tells a text from another: its SHA-256, in hexadecimal. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
