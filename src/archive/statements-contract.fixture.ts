import { describe, expect, it } from 'vitest';
import type { Archive } from './archive.ts';
import { type MadeStory, madeStory } from './made-story.fixture.ts';
import { openedForEach, type Place } from './place.fixture.ts';
import { chad, norway, putStories } from './put-stories.fixture.ts';

/** What every archive takes for one utterance, the versions of stories, and what filters let through. */
export function statementsContract(name: string, makePlace: () => Promise<Place>): void {
  describe(`${name} across articles`, () => {
    const at = openedForEach(makePlace);
    const put = (stories: Parameters<typeof putStories>[1]) => putStories(at.archive, stories);

    describe('what was said once', () => {
      const quote = '“We will never leave the strait to smugglers and thieves”';
      const says = (words: string, publisher: string, published: string): MadeStory => ({
        text: `In the harbour ${words}, Ada Quill said on the day for ${publisher}.`,
        entities: [{ name: 'Ada Quill' }],
        says: [
          {
            speaker: 'Ada Quill',
            words,
            stance: { polarity: 'against', target: 'smugglers', evidence: 'never leave' },
          },
        ],
        ...{ publisher, published },
      });

      it('lays the versions of outlets along one another', async () => {
        await put({
          a: says(quote, 'The Courier', '2024-03-01'),
          b: says('“We will never leave the strait to smugglers”', 'The Mole', '2024-03-02'),
          c: says(quote.replace('“We', '“we'), 'Halden Post', '2024-03-03'),
          d: says('“I never leave the tea to smugglers of my house”', 'Halden Post', '2024-03-04'),
        });
        const { items } = await at.archive.utterances(['strait']);
        expect(items).toMatchObject([
          { speaker: 'Ada Quill', words: quote, variants: 2, statements: 3, outlets: 3, date: '2024-03-01' },
        ]);
        const detail = await at.archive.utterance(items[0]?.id ?? '');
        expect(detail?.wordings.map((own) => own.statements.map(({ id }) => id))).toEqual([['a', 'c'], ['b']]);
        expect(detail?.wordings[1]?.alignment.differences).toEqual([
          { kind: 'same', words: '“We will never leave the strait to smugglers”' },
        ]);
        const [statement] = (await at.archive.statements(['strait'])).items;
        expect(statement?.utterance).toBe(items[0]?.id);
        expect(await at.archive.utterance('u999')).toBeUndefined();
        expect((await at.archive.utterances([])).items).toHaveLength(1);
      });

      it('positions by holder and date, with the words that take them', async () => {
        await put({
          b: says('“We will never leave the strait to smugglers”', 'The Mole', '2024-03-02'),
          a: says(quote, 'The Courier', '2024-03-01'),
        });
        const { items } = await at.archive.positions(['smugglers']);
        expect(items.map(({ holder, polarity, target, date }) => [holder?.name, polarity, target, date])).toEqual([
          ['Ada Quill', 'against', 'smugglers', '2024-03-01'],
          ['Ada Quill', 'against', 'smugglers', '2024-03-02'],
        ]);
        const [first] = items;
        expect(first?.evidence.map(({ start, end }) => first.statement.text.slice(start, end))).toEqual([
          'never leave',
        ]);
        expect((await at.archive.positions(['smugglers'], { polarity: 'for' })).items).toEqual([]);
        expect((await at.archive.positions([], { speaker: 'Quill', from: '2024-03-02' })).items).toHaveLength(1);
      });
    });

    it('the versions of a story say what changed', async () => {
      const first = 'The ferry to Halden stops in winter. Nobody knows why. Ada Quill spoke.';
      const second = 'The ferry to Halden stops in spring. Nobody knows why. Ada Quill left. Rain fell on the harbour.';
      await put({ a: { text: first } });
      const { article } = await at.archive.put(madeStory('a', { text: second }));
      const versions = await at.archive.versions(article);
      expect(versions.map(({ id }) => id)).toEqual(['a', 'a']);
      expect(versions[1]?.changes).toEqual([
        {
          kind: 'changed',
          before: 'The ferry to Halden stops in winter.',
          sentence: 'The ferry to Halden stops in spring.',
        },
        { kind: 'kept', sentences: 1 },
        { kind: 'changed', before: 'Ada Quill spoke.', sentence: 'Ada Quill left.' },
        { kind: 'added', sentence: 'Rain fell on the harbour.' },
      ]);
    });

    it('filters statements and stories by who, what and when', async () => {
      await put({
        a: {
          text: 'An official said Norway sent grain to Chad. Ada Quill wept.',
          entities: [norway, chad, { name: 'Ada Quill' }],
          says: [{ described: 'An official', words: 'Norway sent grain to Chad' }],
          events: [
            {
              type: 'AID',
              trigger: 'sent',
              actor: 'Norway',
              recipient: 'Chad',
              factuality: 'alleged',
              place: 'Halden',
              by: 'Norway sent grain to Chad',
            },
          ],
          published: '2024-03-01',
        },
        b: {
          text: 'Ada Quill said rain fell.',
          entities: [{ name: 'Ada Quill' }],
          says: [{ speaker: 'Ada Quill', words: 'rain fell' }],
          published: '2024-04-01',
        },
      });
      const found = async (filter: Parameters<Archive['statements']>[1]) =>
        (await at.archive.statements([], filter)).items.map(({ id }) => id);
      expect(await found({ type: 'AID' })).toEqual(['a']);
      expect(await found({ factuality: 'alleged' })).toEqual(['a']);
      expect(await found({ sourceKind: 'unnamed-official' })).toEqual(['a']);
      expect(await found({ place: 'halden' })).toEqual(['a']);
      expect(await found({ aboutId: 'NO' })).toEqual(['a']);
      expect(await found({ aboutId: 'n77' })).toEqual([]);
      expect(await found({ from: '2024-04', to: '2024-04' })).toEqual(['b']);
      expect((await at.archive.stories(['quill'], { type: 'AID' })).items.map(({ id }) => id)).toEqual(['a']);
      expect((await at.archive.statements([], {}, 1, 1)).items.map(({ id }) => id)).toEqual(['a']);
    });

    it.each([
      ['2026-W13', { from: '2026-03-29', to: '2026-03-30' }, true],
      ['2026-W13', { from: '2026-03-30' }, false],
      ['2026-W13', { from: '2026-03', to: '2026-03' }, true],
      ['2026-W13', { to: '2026-03-22' }, false],
      ['2026-W53', { from: '2027' }, true],
      ['2026-21', { from: '2026-05-01', to: '2026-05-02' }, true],
      ['2026-21', { to: '2026-02' }, false],
      ['2026-01/2026-03', { from: '2026-03' }, true],
      ['2026-01/2026-03', { from: '2026-04' }, false],
      ['2026-03', { from: '2026-03-15' }, true],
      ['2026-03', { to: '2026-03-15' }, true],
      ['2026', { from: '2026-05-03', to: '2026-05-04' }, true],
      ['2026', { to: '2026-02' }, true],
      ['2026', { from: '2027' }, false],
      ['199X', { from: '1995-02', to: '1995-03' }, true],
      ['199X', { from: '1991', to: '2001' }, true],
      ['199X', { from: '2000' }, false],
      ['2026-01-30/2026-02-02', { from: '2026-02-01' }, true],
      // What is still to come is later than any day of today.
      ['2049', { from: '2020' }, true],
    ])('what is dated %s is within %o: %s', async (date, filter, isWithin) => {
      await put({
        a: {
          text: 'Ada Quill said rain fell and Norway sent grain to Chad. Rain fell never.',
          entities: [norway, chad, { name: 'Ada Quill' }],
          says: [
            {
              ...{ speaker: 'Ada Quill', words: 'rain fell and Norway sent grain to Chad', date },
              stance: { polarity: 'against', target: 'grain', evidence: 'never' },
            },
          ],
          events: [{ type: 'AID', trigger: 'sent', actor: 'Norway', recipient: 'Chad', flow: 'aid', date }],
        },
      });
      const { archive } = at;
      const found = [
        (await archive.statements(['rain'], filter)).items,
        (await archive.statements([], filter)).items,
        (await archive.utterances(['rain'], filter, {})).items,
        (await archive.positions(['rain'], filter)).items,
        (await archive.events(filter)).items,
        (await archive.flows(filter)).items,
        (await archive.network(filter)).edges,
        (await archive.network(filter, { of: 'statements' })).edges,
      ].map((items) => items.length > 0);
      expect(found).toEqual(found.map(() => isWithin));
    });

    it('a date is shown as it was told, and what lies in a week stands among its days', async () => {
      const says = (date: string, published: string): MadeStory => ({
        text: `Ada Quill said never to the toll of ${published}.`,
        entities: [{ name: 'Ada Quill' }],
        says: [
          {
            ...{ speaker: 'Ada Quill', words: `never to the toll of ${published}`, date },
            stance: { polarity: 'against', target: 'toll', evidence: 'never' },
          },
        ],
        published,
      });
      await put({
        a: says('2026-04-02', '2026-05-01'),
        b: says('2026-W13', '2026-05-02'),
        c: says('2026-01/2026-02', '2026-05-03'),
      });
      const { items } = await at.archive.positions(['toll']);
      expect(items.map(({ date }) => date)).toEqual(['2026-01/2026-02', '2026-W13', '2026-04-02']);
    });

    it('a month of publication is found by its days, and what has no date by none', async () => {
      await put({ a: { text: 'Rain fell on Halden.', published: '2026-03' }, b: { text: 'Snow fell on Halden.' } });
      const ids = async (filter: Parameters<Archive['stories']>[1]) =>
        (await at.archive.stories([], filter)).items.map(({ id }) => id);
      expect(await ids({ from: '2026-03-15' })).toEqual(['a']);
      expect(await ids({ to: '2026-03-15' })).toEqual(['a']);
      expect(await ids({ from: '2026-04' })).toEqual([]);
      expect(await ids({ to: '2026-02' })).toEqual([]);
    });
  });
}
