import { describe, expect, it } from 'vitest';
import { type MadeEntity, type MadeStory, madeStory } from './made-story.fixture.ts';
import { openedForEach, type Place } from './place.fixture.ts';
import { chad, norway, putStories } from './put-stories.fixture.ts';

/** Which reports every archive takes for one event, and what it counts. */
export function eventsContract(name: string, makePlace: () => Promise<Place>): void {
  describe(`${name} across articles`, () => {
    const at = openedForEach(makePlace);
    const put = (stories: Parameters<typeof putStories>[1]) => putStories(at.archive, stories);

    describe('which reports are one event', () => {
      const supply = (
        text: string,
        more: Partial<MadeStory> & { factuality?: 'denied' | 'alleged'; date?: string } = {},
      ): MadeStory => {
        const { factuality, date, ...rest } = more;
        return {
          text,
          entities: [norway, chad],
          events: [
            {
              ...{ type: 'AID', trigger: 'sent', actor: 'Norway', recipient: 'Chad', object: 'grain', flow: 'aid' },
              ...(factuality === undefined ? {} : { factuality }),
              ...(date === undefined ? {} : { date }),
            },
          ],
          ...rest,
        };
      };

      it('counts reports, outlets and origins, and says who asserts and who denies', async () => {
        await put({
          a: supply('Norway sent grain to Chad.', {
            publisher: 'The Courier',
            published: '2024-03-01',
            byline: 'Reuters',
          }),
          b: supply('On Friday Norway sent much grain to Chad, it was told.', {
            publisher: 'The Mole',
            published: '2024-03-02',
            byline: 'Reuters',
          }),
          c: supply('Never, they said, had Norway sent any grain to Chad at all.', {
            publisher: 'Halden Post',
            published: '2024-03-02',
            factuality: 'denied',
          }),
          d: supply('Norway sent new grain to Chad in May.', { publisher: 'The Mole', published: '2024-05-20' }),
        });
        const { items } = await at.archive.events({ type: 'AID' });
        expect(items).toMatchObject([
          { reports: 1, reported: '2024-05-20' },
          {
            reports: 3,
            outlets: 3,
            origins: 2,
            disputed: true,
            factuality: { asserted: 2, denied: 1 },
            flow: 'aid',
            objects: ['grain'],
          },
        ]);
        expect(items[1]?.actors).toEqual([{ id: 'NO', name: 'Norway', type: 'country' }]);
        expect(items[1]?.asserters.map(({ name }) => name)).toEqual(['The Courier', 'The Mole']);
        expect(items[1]?.deniers).toEqual([{ name: 'Halden Post', kind: 'outlet' }]);
        const detail = await at.archive.event(items[1]?.id ?? '');
        expect(detail?.evidences.map(({ text, trigger }) => text.slice(trigger[0]?.start, trigger[0]?.end))).toEqual([
          'sent',
          'sent',
          'sent',
        ]);
        expect(detail?.evidences[1]?.reason).toMatch(/parties/);
        expect((await at.archive.events({ disputed: true })).items.map(({ id }) => id)).toEqual([items[1]?.id]);
        expect((await at.archive.events({ minOrigins: 2, aboutId: 'TD' })).items).toHaveLength(1);
        expect((await at.archive.events({ recipientId: 'NO' })).items).toEqual([]);
        expect((await at.archive.events({ from: '2024-05' })).items).toHaveLength(1);
        expect((await at.archive.events({ words: ['grain'], outlet: 'mole' })).items).toHaveLength(2);
        expect((await at.archive.events({}, { limit: 1 })).more).toBe(true);
        expect((await at.archive.events({}, { limit: 1, offset: 1 })).items.map(({ id }) => id)).toEqual([
          items[1]?.id,
        ]);
        expect(await at.archive.sizes()).toMatchObject({ events: 2, reports: 4, entities: 2 });
        expect(await at.archive.entity('NO')).toMatchObject({ events: 2 });

        const flows = await at.archive.flows();
        expect(flows.items).toMatchObject([
          {
            kind: 'aid',
            from: { id: 'NO' },
            to: { id: 'TD' },
            objects: ['grain'],
            events: 2,
            reports: 4,
            origins: 2,
            first: '2024-03-01',
            last: '2024-05-20',
          },
        ]);
        expect(flows.items[0]?.eventIds[0]).toBe(items[1]?.id);
        expect((await at.archive.flows({ flow: 'arms' })).items).toEqual([]);

        const network = await at.archive.network();
        expect(network.nodes.map(({ id, weight }) => [id, weight]).sort()).toEqual([
          ['NO', 2],
          ['TD', 2],
        ]);
        expect(network.edges).toMatchObject([{ from: 'NO', to: 'TD', type: 'AID', count: 2, disputed: 1 }]);
      });

      it('an event whose last report a person takes out is gone', async () => {
        const { a } = await put({ a: supply('Norway sent grain to Chad.', { published: '2024-03-01' }) });
        const number = await at.archive.correct(a ?? 0, { kind: 'not-an-event', trigger: { start: 7, end: 11 } });
        expect((await at.archive.events()).items).toEqual([]);
        expect(await at.archive.entity('NO')).toMatchObject({ events: 0 });
        await at.archive.undo(number);
        expect((await at.archive.events()).items).toHaveLength(1);
      });

      it('an article that is read again keeps the id of its event', async () => {
        const story = supply('Norway sent grain to Chad.', { published: '2024-03-01' });
        await put({ a: story });
        const [before] = (await at.archive.events()).items;
        await at.archive.put({ ...madeStory('a', story), model: { name: 'made', version: '2' } });
        expect((await at.archive.events()).items).toEqual([before]);
      });
    });

    it('flows by date, the latest first, those of most events first where nobody asks for that', async () => {
      const sent = (id: string, from: MadeEntity, to: MadeEntity, date: string | undefined) => ({
        text: `${from.name} sent grain to ${to.name} in story ${id}.`,
        entities: [from, to],
        events: [
          {
            ...{
              type: 'AID',
              trigger: 'sent',
              actor: from.name,
              recipient: to.name,
              object: 'grain',
              flow: 'aid' as const,
            },
            ...(date === undefined ? {} : { date }),
          },
        ],
      });
      const mali = { name: 'Mali', type: 'country' as const, iso2: 'ML' };
      await putStories(at.archive, {
        a: sent('a', norway, chad, '2026-01-05'),
        b: sent('b', norway, chad, '2026-03-05'),
        c: sent('c', chad, norway, '2026-W13'),
        d: sent('d', mali, chad, undefined),
        e: sent('e', norway, mali, '2026'),
      });
      const lines = async (by?: 'date') =>
        (await at.archive.flows({}, by === undefined ? {} : { by })).items.map(
          ({ from, to, first, last }) => `${from?.id} ${to?.id} ${first} ${last}`,
        );
      expect(await lines('date')).toEqual([
        'TD NO 2026-W13 2026-W13',
        'NO TD 2026-01-05 2026-03-05',
        'NO ML 2026 2026',
        'ML TD undefined undefined',
      ]);
      expect((await lines())[0]).toBe('NO TD 2026-01-05 2026-03-05');
      expect((await at.archive.flows({}, { by: 'date', limit: 1, offset: 2 })).items).toMatchObject([
        { first: '2026' },
      ]);
    });

    it('what stands together in the text is one object', async () => {
      const text = 'Norway sent 40 tonnes of grain, tents and tea to Chad.';
      const record = madeStory('a', {
        text,
        entities: [norway, chad],
        events: [{ type: 'AID', trigger: 'sent', actor: 'Norway', recipient: 'Chad', flow: 'aid' }],
      });
      const objects = ['40', 'tonnes', 'grain', 'tents', 'tea'].map((word) => {
        const start = text.indexOf(word);
        return { start, end: start + word.length };
      });
      await at.archive.put({ ...record, events: record.events.map((event) => ({ ...event, objects })) });
      expect((await at.archive.events()).items[0]?.objects).toEqual(['40 tonnes of grain', 'tents', 'tea']);
    });
  });
}
