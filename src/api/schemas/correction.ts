import { z } from 'zod';
import { entityCorrection } from './entity.ts';
import { named } from './named.ts';
import { pageOf } from './page.ts';
import { provenance } from './provenance.ts';
import { givenSpan } from './span.ts';

const name = z.string().trim().min(1).max(300);

/** What a person may correct in the record of an article. */
export const correction = named(
  'Correction',
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('speaker'),
      content: givenSpan,
      speaker: name.nullable().describe('Who said it; null: nobody that the text names.'),
    }),
    z.strictObject({ kind: z.literal('not-said'), content: givenSpan }),
    z.strictObject({ kind: z.literal('not-an-event'), trigger: givenSpan }),
    z.strictObject({ kind: z.literal('name'), mention: givenSpan, name }),
  ]),
  'What a person corrects in the record of an article, tied to its words.',
);

export const correctionNumber = named('CorrectionNumber', z.object({ number: z.int().describe('Takes it back.') }));
export const numberedCorrection = named(
  'NumberedCorrection',
  z.object({ number: z.int().describe('Takes it back.'), made: z.string(), correction }),
);
export const corrections = named('Corrections', z.object({ items: z.array(numberedCorrection) }));

const logged = { number: z.int(), made: z.string(), undone: z.string().optional().describe('When it was taken back.') };

export const correctionsLog = pageOf(
  'CorrectionsLog',
  named(
    'LoggedCorrection',
    z.discriminatedUnion('of', [
      z.object({ ...logged, of: z.literal('article'), article: z.object(provenance.shape), correction }),
      z.object({ ...logged, of: z.literal('entities'), correction: entityCorrection }),
    ]),
  ),
);
