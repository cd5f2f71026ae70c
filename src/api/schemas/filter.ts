import { z } from 'zod';
import { quotation } from './record.ts';

const name = z.string().min(1).max(200);
const day = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'it has to be a day such as 2024-11-07, a month or a year',
  )
  .exactOptional();

/** The words that are looked for; `*` behind a word stands for any ending. */
export const words = z.string().max(1000).exactOptional().describe('All of these words; word* stands for any ending.');

/** What narrows a list of stories. */
export const storyFilter = {
  about: name.exactOptional().describe('Somebody or something that it speaks of, by name.'),
  outlet: name.exactOptional().describe('Who published it.'),
  from: day.describe('On this day or later; may be partial.'),
  to: day.describe('On this day or earlier; may be partial.'),
};

/** What narrows a list of statements. */
export const statementFilter = {
  ...storyFilter,
  speaker: name.exactOptional().describe('Who said it, by name.'),
  quotation: quotation.exactOptional(),
};
