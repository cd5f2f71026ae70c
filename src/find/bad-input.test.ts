/** Awkward texts with the model that ships: nothing is thrown, every span is sound, and nobody speaks who does not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadModel } from '../load-model.ts';
import { type ArticleRecord, validateRecord } from '../record/index.ts';
import { slice } from '../text/index.ts';
import { createExplainer } from './index.ts';

const explainer = createExplainer(await loadModel({ threads: 1 }));

async function recordOf(text: string): Promise<ArticleRecord> {
  const paragraphs = [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map(({ index, 0: own }) => ({
    start: index,
    end: index + own.length,
  }));
  const [found] = await explainer.find([{ id: 'bad', language: 'en', published: '2024-03-14', text, paragraphs }]);
  if (found === undefined) throw new Error('no record came');
  for (const { at } of found.why.undecided) expect(slice(text, at)).not.toBe('');
  return validateRecord(found.record);
}

/** The speakers of a text, by name or as they are described. */
async function speakersOf(text: string): Promise<string[]> {
  const { attributions, entities } = await recordOf(text);
  return attributions.map(
    ({ speaker, speakerText }) => entities.find(({ id }) => id === speaker)?.name ?? speakerText ?? 'nobody',
  );
}

const awkward: readonly (readonly [string, string, readonly string[]])[] = [
  ['nothing', '', []],
  ['one word', 'said', []],
  ['marks alone', '“ ” ‘ ’ « » " \' + +', []],
  ['a list', '- eggs\n- flour\n- two spoons of sugar\n- a pinch of salt', []],
  ['a table', 'Team\tPlayed\tPoints\nArden\t3\t9\nMarren\t3\t4\nOsterby\t3\t1', []],
  ['a headline in capitals', 'FLOOD CUTS OFF THREE TOWNS IN THE NORTH', []],
  ['a live blog without speech', '14:05 Doors open.\n14:20 The band is late.\n14:55 Rain.', []],
  [
    'names in other scripts',
    '“The road is closed,” said Юрий Волков. Later 王小明 added that the bridge was safe.',
    ['Юрий Волков', '王小明', 'nobody'],
  ],
  [
    'a headline in capitals that cites',
    'MINISTER ANNA HOLT SAYS PORT WILL CLOSE IN MAY',
    ['MINISTER ANNA HOLT', 'ANNA HOLT', 'Anna Holt'],
  ],
  ['no capitals at all', 'anna holt said on tuesday that the port will close in may', ['anna holt']],
  [
    'a live blog',
    '14:05 Council leader Mary Okoro says the bridge will open at six.\n14:40 Traffic is building up on both banks.',
    ['Mary Okoro'],
  ],
  [
    'questions and answers',
    'Q: When did you learn of the leak?\nA: On Monday morning, like everyone else.\nQ: Who told you?\nA: Nobody did.',
    ['nobody', 'A', 'Q'],
  ],
  [
    'a transcript',
    'SMITH: The pumps failed at midnight.\nCHAIRMAN OKORO: Who told you that?\nUNIDENTIFIED MALE: Sit down!\nSMITH: Nobody did.',
    ['SMITH', 'OKORO', 'UNIDENTIFIED MALE'],
  ],
  ['dash dialogue', '— Where is the captain?\n— Below deck.\n— Then wake him.', ['nobody']],
  [
    'a press release',
    'From Chairwoman Ruth Phiri: “We will publish the accounts in full.”\nContact: press office, 555 0100.',
    ['Ruth Phiri'],
  ],
];

describe('awkward input', () => {
  it.each(awkward)('%s: nobody speaks who does not', async (_, text, allowed) => {
    for (const speaker of await speakersOf(text)) expect(allowed).toContain(speaker);
  });

  it('hears the labelled speakers of a transcript, a press release and an interview', async () => {
    const transcript = awkward.find(([name]) => name === 'a transcript')?.[1] ?? '';
    expect(await speakersOf(transcript)).toEqual(['SMITH', 'OKORO', 'UNIDENTIFIED MALE', 'SMITH']);
    expect(await speakersOf('From Chairwoman Ruth Phiri: “We will publish the accounts in full.”')).toEqual([
      'Ruth Phiri',
    ]);
    const interview = 'Ruth Phiri runs the harbour of Skarn.\nQ: When did you learn of it?\nA: On Monday morning.';
    expect(await speakersOf(interview)).toContain('Ruth Phiri');
  });

  it('still hears who speaks in other scripts and without capitals', async () => {
    expect(await speakersOf(awkward[7]?.[1] ?? '')).toContain('Юрий Волков');
    expect(await speakersOf(awkward[9]?.[1] ?? '')).toEqual(['anna holt']);
    expect(await speakersOf('“We wait,” said Юрий Волков. Later 王小明 said the ferry would run.')).toEqual([
      'Юрий Волков',
      '王小明',
    ]);
  });
});

const story =
  'Port chief Osman Varga said on Tuesday: “We can’t ‘wait and see’, as they say.” She added that the mayor of Åsgård, ' +
  'Ruth Phiri, had promised 👩‍👩‍👧 families new homes by 2026.\n\n“Not true,” the ministry replied.\n\nHe “never” asked, it said.';

describe('broken text', () => {
  const pieces = fc.constantFrom(
    '“',
    '”',
    '"',
    '’',
    '\n\n',
    ' said ',
    'Ann Lee',
    '«',
    '+ ',
    '\u0000',
    '\ud83d',
    '\u202e',
    '…',
    '(',
    ' 3 ',
  );
  const mutated = fc
    .record({ from: fc.nat(story.length), to: fc.nat(story.length), put: fc.array(pieces, { maxLength: 6 }) })
    .map(({ from, to, put }) => story.slice(0, Math.min(from, to)) + put.join('') + story.slice(Math.max(from, to)));

  it('never throws, and every span is sound', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutated, fc.string({ unit: 'binary', maxLength: 80 })), async (text) => {
        await recordOf(text);
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});
