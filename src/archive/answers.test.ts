import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkTo } from '../text/index.ts';
import { agreementAtMost, align } from './align.ts';
import { checkQuote } from './check-quote.ts';
import { firstWord, kwicAt } from './kwic.ts';
import { madeRecord } from './made-record.fixture.ts';
import { openSqlite } from './sqlite/index.ts';

describe('a quote along what is on record', () => {
  it.each([
    ['we will never leave', 'And “we will never leave,” she said', 1, ['same: we will never leave']],
    ['we will not leave', 'we will never leave', 0.75, ['same: we will', 'changed: not < never', 'same: leave']],
    ['we will leave', 'we will never leave', 1, ['same: we will', 'left-out: never', 'same: leave']],
    ['we will surely never leave', 'we will never leave', 0.8, ['same: we will', 'added: surely', 'same: never leave']],
    [
      'we will not stay',
      'And we will never leave it, she said',
      0.5,
      ['same: we will', 'changed: not stay < never leave'],
    ],
    ['They will never leave', 'We will never leave', 0.75, ['changed: They < We', 'same: will never leave']],
    ['Yes, we will leave', 'We will leave', 0.75, ['added: Yes,', 'same: we will leave']],
    ['we will leave it', 'we will leave', 0.75, ['same: we will leave', 'added: it']],
    // What is cut from the middle is left out, however long; and the nearest words count, not the first that fit.
    [
      'the strait is open',
      `the strait ${'as of now '.repeat(9)}is open`,
      1,
      ['same: the strait', expect.stringMatching(/^left-out: (as of now ?){9}$/), 'same: is open'],
    ],
    ['the ferry is late', 'the bridge is shut and the ferry is late', 1, ['same: the ferry is late']],
    ['rain', 'snow', 0, ['added: rain']],
    ['rain falls', '', 0, ['added: rain falls']],
    ['', 'snow', 0, []],
  ] as const)('%s | %s', (quote, onRecord, agreement, expected) => {
    const { differences, agreement: found } = align(quote, onRecord);
    const shown = differences.map((d) => `${d.kind}: ${d.words}${d.kind === 'changed' ? ` < ${d.onRecord}` : ''}`);
    expect([found, shown]).toEqual([agreement, expected]);
  });
});

it('every word of the quote is in one step, in order, and so is every word of the part on record', () => {
  const words = fc.array(fc.constantFrom('we', 'will', 'never', 'leave', 'the'), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, (quote, onRecord) => {
      const { differences, agreement } = align(quote.join(' '), onRecord.join(' '));
      const ours = differences.flatMap((step) => (step.kind === 'left-out' ? [] : step.words.split(' ')));
      const theirs = differences.flatMap((step) =>
        step.kind === 'changed' ? step.onRecord.split(' ') : step.kind === 'added' ? [] : step.words.split(' '),
      );
      const same = differences.flatMap((step) => (step.kind === 'same' ? step.words.split(' ') : []));
      expect(ours).toEqual(quote);
      expect(onRecord.join(' ')).toContain(theirs.join(' '));
      expect(agreementAtMost(quote.join(' '))(onRecord.join(' '))).toBeGreaterThanOrEqual(agreement);
      expect(agreement).toBeCloseTo(quote.length === 0 ? 0 : same.length / quote.length);
    }),
  );
});

it('checks quotes against the archive', async () => {
  const archive = openSqlite(':memory:');
  await archive.put(madeRecord('a', [{ speaker: 'Ada Quill', words: 'We will never leave the strait to smugglers' }]));
  await archive.put(madeRecord('b', [{ speaker: 'Jonas Fern', words: 'The strait is open' }]));
  const verdict = async (quote: string) => {
    const { verdict, sightings } = await checkQuote(archive, quote);
    return [verdict, sightings.map(({ statement }) => statement.speaker)];
  };
  expect(await verdict('we will never leave the strait')).toEqual(['verbatim', ['Ada Quill']]);
  expect(await verdict('We will always leave the strait to smugglers')).toEqual(['altered', ['Ada Quill']]);
  expect(await verdict('Nobody shall pass the mountains')).toEqual(['not-found', []]);
  await archive.close();
});

describe('words in context', () => {
  const text = 'Before.\nThe ferry to Orbán’s Halden will stop, he said.\nAfter.';

  it('stay in their paragraph', () => {
    const span = firstWord(text, ['orban'], { start: 0, end: text.length }) ?? { start: 0, end: 0 };
    expect(kwicAt(text, span)).toEqual({
      before: 'The ferry to ',
      words: 'Orbán',
      after: '’s Halden will stop, he said.',
    });
    expect(kwicAt(text, span, 8)).toMatchObject({ before: '… to ', after: '’s …' });
  });

  it.each([
    ['ferry', '#:~:text=ferry'],
    ['Halden will stop, he', '#:~:text=Halden%20will%20stop%2C%20he'],
    [text, '#:~:text=Before.,After.'],
  ])('open the page at %s', (words, end) => {
    const start = text.indexOf(words);
    expect(linkTo('https://news.example/a', text, { start, end: start + words.length })).toBe(
      `https://news.example/a${end}`,
    );
  });

  it('keep the fragment of the page, and hyphens are no prefix', () => {
    expect(linkTo('https://news.example/a#top', 'cease-fire', { start: 0, end: 10 })).toBe(
      'https://news.example/a#top:~:text=cease%2Dfire',
    );
  });
});
