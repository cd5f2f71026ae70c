import { z } from 'zod';
import { named } from './named.ts';

const offset = z.int().min(0);

export const span = named(
  'Span',
  z.object({ start: offset, end: offset }),
  'A half-open piece of the text of an article; offsets count UTF-16 code units.',
);

/** A span that comes from outside. */
export const givenSpan = named(
  'GivenSpan',
  z.strictObject({ start: offset, end: offset }),
  'A half-open piece of the text of an article, not empty; offsets count UTF-16 code units.',
);

export const quote = named(
  'Quote',
  z.object({ start: offset, end: offset, exact: z.string() }),
  'Words of an article to the letter, and where they stand in its text.',
);
