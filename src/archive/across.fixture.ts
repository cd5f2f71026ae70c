import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from './archive.ts';
import type { Place } from './contract.fixture.ts';
import { type MadeStory, madeStory } from './made-story.fixture.ts';

const minister = { name: 'Ada Quill', roles: ['Norwegian minister'], also: ['Quill'] };
const halden = { name: 'Halden', type: 'place' as const };
const norway = { name: 'Norway', type: 'country' as const, iso2: 'NO', wikidata: 'Q20' };
const chad = { name: 'Chad', type: 'country' as const, iso2: 'TD', wikidata: 'Q657' };

/** What every archive tells across articles. */
export function acrossContract(name: string, makePlace: () => Promise<Place>): void {
  describe(`${name} across articles`, () => {
    let place: Place;
    let archive: Archive;

    beforeEach(async () => {
      place = await makePlace();
      archive = await place.open();
    });

    afterEach(async () => {
      await archive.close();
      await place.remove();
    });

    const put = async (stories: Readonly<Record<string, MadeStory>>): Promise<Readonly<Record<string, number>>> => {
      const numbers: Record<string, number> = {};
      for (const [id, story] of Object.entries(stories)) {
        numbers[id] = (await archive.put(madeStory(id, story))).article;
      }
      return numbers;
    };
    const names = async (asked: Parameters<Archive['entities']>[0] = {}) =>
      (await archive.entities(asked)).items.map((own) => `${own.name} ${own.articles}`).sort();

    describe('who is one', () => {
      it('one full name is one person, with the roles and their days, and the reason on record', async () => {
        await put({
          a: {
            text: 'Norwegian minister Ada Quill left Halden.',
            entities: [minister, halden],
            published: '2024-03-01',
          },
          b: {
            text: 'Mayor Ada Quill of Norway came to Halden.',
            entities: [{ name: 'Ada Quill', roles: ['Norwegian mayor'] }, halden, norway],
            published: '2024-05-01',
            publisher: 'The Mole',
          },
        });
        const [found] = (await archive.entities({ name: 'quill' })).items;
        expect(found).toMatchObject({ name: 'Ada Quill', type: 'person', articles: 2 });
        const profile = await archive.entity(found?.id ?? '');
        expect(profile?.roles).toEqual([
          { role: 'Norwegian mayor', articles: 1, first: '2024-05-01', last: '2024-05-01' },
          { role: 'Norwegian minister', articles: 1, first: '2024-03-01', last: '2024-03-01' },
        ]);
        expect(profile?.merges.map(({ reason }) => reason.rule)).toEqual(['full-name', 'first']);
        expect(profile?.merges[0]?.reason.evidence).toContain('state: NO');
        expect(profile).toMatchObject({ first: '2024-03-01', last: '2024-05-01', outlets: [{ outlet: 'The Mole' }] });
      });

      it('states and what the tables know have the ids of the world', async () => {
        await put({
          a: { text: 'Norway and Chad met.', entities: [norway, chad] },
          b: { text: 'Norway won.', entities: [norway] },
        });
        expect((await archive.entities({ type: 'country' })).items.map(({ id, articles }) => [id, articles])).toEqual([
          ['NO', 2],
          ['TD', 1],
        ]);
        expect(await archive.entity('Q20')).toMatchObject({ id: 'NO', name: 'Norway' });
        expect(await archive.entity('n999')).toBeUndefined();
      });

      it('namesakes stay apart, and each says why', async () => {
        await put({
          a: { text: 'Norwegian minister Ada Quill spoke.', entities: [minister] },
          b: {
            text: 'Chadian general Ada Quill spoke.',
            entities: [{ name: 'Ada Quill', roles: ['Chadian general'] }],
          },
        });
        expect(await names({ name: 'ada quill' })).toEqual(['Ada Quill 1', 'Ada Quill 1']);
        const [later] = (await archive.entities({ name: 'quill' })).items;
        const profile = await archive.entity(later?.id ?? '');
        expect(profile?.merges[0]?.reason.against[0]).toMatch(/another state \(TD; not NO\)/);
        expect(profile?.namesakes).toMatchObject([{ name: 'Ada Quill' }]);
      });

      it('a surname alone is nobody else, but in the same role of the same state', async () => {
        await put({
          a: { text: 'Norwegian minister Ada Quill spoke.', entities: [minister] },
          b: { text: 'Quill spoke again.', entities: [{ name: 'Quill' }] },
          c: { text: 'Norwegian minister Quill spoke.', entities: [{ name: 'Quill', roles: ['Norwegian minister'] }] },
        });
        expect(await names()).toEqual(['Ada Quill 2', 'Quill 1']);
      });

      const long =
        'The ferry to the island will stop in winter because the harbour is closed and nobody may land there now. ';
      it('in a copy of the same text a surname is who it is there', async () => {
        const text = `${long.repeat(3)}Ada Quill said so. Rain fell on all the harbours of the northern coast for many days.`;
        await put({
          a: { text, entities: [{ name: 'Ada Quill' }] },
          b: { text: `Late news. ${text.replace('Ada Quill', 'Quill')}`, entities: [{ name: 'Quill' }] },
        });
        expect(await names()).toEqual(['Ada Quill 2']);
      });

      it('an article that is read again keeps its entities, and counts once', async () => {
        const story: MadeStory = { text: 'Ada Quill spoke.', entities: [{ name: 'Ada Quill' }] };
        await put({ a: story });
        const [before] = (await archive.entities({})).items;
        const again = madeStory('a', { ...story, title: 'Later' });
        await archive.put({ ...again, model: { name: 'made', version: '2' } });
        expect((await archive.entities({})).items).toEqual([before]);
      });
    });

    describe('what people correct in who is who', () => {
      const stories = {
        a: {
          text: 'Ada Quill said “the strait is open to everybody now”.',
          says: [{ speaker: 'Ada Quill', words: '“the strait is open to everybody now”' }],
          entities: [{ name: 'Ada Quill' }],
        },
        b: {
          text: 'A. M. Quill-Fern said “the bridge stays shut for winter”.',
          says: [{ speaker: 'A. M. Quill-Fern', words: '“the bridge stays shut for winter”' }],
          entities: [{ name: 'A. M. Quill-Fern' }],
        },
      };
      const idOf = async (name: string) => (await archive.entities({ name })).items[0]?.id ?? '';

      it('a merge holds for what was there and what comes, and can be taken back', async () => {
        await put(stories);
        const [ada, fern] = [await idOf('Ada Quill'), await idOf('Quill Fern')];
        const made = await archive.correctEntities({ kind: 'merge', entity: fern, into: ada });
        expect(made.entity).toBe(ada);
        expect(await archive.entity(fern)).toMatchObject({ id: ada, articles: 2, statements: 2 });
        expect((await archive.statements([], { speakerId: ada })).items).toHaveLength(2);
        await put({ c: { text: 'A. M. Quill-Fern left.', entities: [{ name: 'A. M. Quill-Fern' }] } });
        expect((await archive.entity(ada))?.articles).toBe(3);
        await archive.undo(made.number);
        expect(await archive.entity(fern)).toMatchObject({ id: fern, articles: 2, statements: 1 });
        expect((await archive.entity(ada))?.articles).toBe(1);
      });

      it('a split by article survives a later reading, and can be taken back', async () => {
        const { a, b } = await put({ a: stories.a, b: { text: 'Ada Quill sang.', entities: [{ name: 'Ada Quill' }] } });
        const ada = await idOf('Ada Quill');
        const made = await archive.correctEntities({ kind: 'split', entity: ada, articles: [b ?? 0] });
        expect(made.entity).not.toBe(ada);
        expect(await archive.entity(made.entity)).toMatchObject({ articles: 1, name: 'Ada Quill' });
        await archive.put({
          ...madeStory('b', { text: 'Ada Quill sang.', entities: [{ name: 'Ada Quill' }], title: 'Song' }),
        });
        expect(await archive.entity(made.entity)).toMatchObject({ articles: 1 });
        expect(a).toBeGreaterThan(0);
        await archive.undo(made.number);
        expect(await archive.entity(ada)).toMatchObject({ articles: 2 });
        expect(await archive.entity(made.entity)).toMatchObject({ id: ada });
      });

      it('a split by name takes what comes later under it too', async () => {
        await put(stories);
        const [ada, fern] = [await idOf('Ada Quill'), await idOf('Quill Fern')];
        await archive.correctEntities({ kind: 'merge', entity: fern, into: ada });
        const { entity } = await archive.correctEntities({ kind: 'split', entity: ada, name: 'A. M. Quill-Fern' });
        expect((await archive.entity(ada))?.articles).toBe(1);
        expect((await archive.entity(entity))?.articles).toBe(1);
      });

      it('a new name is shown, and the log and the training data have it all', async () => {
        await put(stories);
        const ada = await idOf('Ada Quill');
        const { number } = await archive.correctEntities({ kind: 'rename', entity: ada, name: 'Dame Ada Quill' });
        expect((await archive.entity(ada))?.name).toBe('Dame Ada Quill');
        const [article = 0] = await archive.numbers('a');
        await archive.correct(article, { kind: 'not-said', content: { start: 15, end: 30 } });
        const { items } = await archive.correctionsLog();
        expect(items.map((own) => [own.of, own.correction.kind])).toEqual([
          ['article', 'not-said'],
          ['entities', 'rename'],
        ]);
        const lines = [];
        for await (const example of archive.trainingData()) lines.push(example);
        expect(lines).toMatchObject([
          { of: 'entities', entities: [{ id: ada, names: ['Ada Quill'] }] },
          { of: 'article', record: { id: 'a' }, correction: { kind: 'not-said' } },
        ]);
        await archive.undo(number);
        expect((await archive.entity(ada))?.name).toBe('Ada Quill');
        expect((await archive.correctionsLog()).items[1]?.undone).toMatch(/^\d{4}-/);
      });

      it('says what is not on record', async () => {
        await put(stories);
        await expect(archive.correctEntities({ kind: 'merge', entity: 'n99', into: 'n98' })).rejects.toMatchObject({
          code: 'unknown',
        });
        const ada = await idOf('Ada Quill');
        await expect(archive.correctEntities({ kind: 'merge', entity: ada, into: ada })).rejects.toMatchObject({
          code: 'unknown',
        });
        await expect(archive.correctEntities({ kind: 'split', entity: ada, articles: [77] })).rejects.toMatchObject({
          code: 'unknown',
        });
        expect((await archive.correctionsLog()).items).toEqual([]);
      });
    });

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
        const { items } = await archive.events({ type: 'AID' });
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
        const detail = await archive.event(items[1]?.id ?? '');
        expect(detail?.evidences.map(({ text, trigger }) => text.slice(trigger[0]?.start, trigger[0]?.end))).toEqual([
          'sent',
          'sent',
          'sent',
        ]);
        expect(detail?.evidences[1]?.reason).toMatch(/parties/);
        expect((await archive.events({ disputed: true })).items.map(({ id }) => id)).toEqual([items[1]?.id]);
        expect((await archive.events({ minOrigins: 2, aboutId: 'TD' })).items).toHaveLength(1);
        expect((await archive.events({ recipientId: 'NO' })).items).toEqual([]);
        expect((await archive.events({ from: '2024-05' })).items).toHaveLength(1);
        expect((await archive.events({ words: ['grain'], outlet: 'mole' })).items).toHaveLength(2);
        expect((await archive.events({}, { limit: 1 })).more).toBe(true);
        expect((await archive.events({}, { limit: 1, offset: 1 })).items.map(({ id }) => id)).toEqual([items[1]?.id]);
        expect(await archive.sizes()).toMatchObject({ events: 2, reports: 4, entities: 2 });
        expect(await archive.entity('NO')).toMatchObject({ events: 2 });

        const flows = await archive.flows();
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
        expect((await archive.flows({ flow: 'arms' })).items).toEqual([]);

        const network = await archive.network();
        expect(network.nodes.map(({ id, weight }) => [id, weight]).sort()).toEqual([
          ['NO', 2],
          ['TD', 2],
        ]);
        expect(network.edges).toMatchObject([{ from: 'NO', to: 'TD', type: 'AID', count: 2, disputed: 1 }]);
      });

      it('an event whose last report a person takes out is gone', async () => {
        const { a } = await put({ a: supply('Norway sent grain to Chad.', { published: '2024-03-01' }) });
        const number = await archive.correct(a ?? 0, { kind: 'not-an-event', trigger: { start: 7, end: 11 } });
        expect((await archive.events()).items).toEqual([]);
        expect(await archive.entity('NO')).toMatchObject({ events: 0 });
        await archive.undo(number);
        expect((await archive.events()).items).toHaveLength(1);
      });

      it('an article that is read again keeps the id of its event', async () => {
        const story = supply('Norway sent grain to Chad.', { published: '2024-03-01' });
        await put({ a: story });
        const [before] = (await archive.events()).items;
        await archive.put({ ...madeStory('a', story), model: { name: 'made', version: '2' } });
        expect((await archive.events()).items).toEqual([before]);
      });
    });

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
        const { items } = await archive.utterances(['strait']);
        expect(items).toMatchObject([
          { speaker: 'Ada Quill', words: quote, variants: 2, statements: 3, outlets: 3, date: '2024-03-01' },
        ]);
        const detail = await archive.utterance(items[0]?.id ?? '');
        expect(detail?.wordings.map((own) => own.statements.map(({ id }) => id))).toEqual([['a', 'c'], ['b']]);
        expect(detail?.wordings[1]?.alignment.differences).toEqual([
          { kind: 'same', words: '“We will never leave the strait to smugglers”' },
        ]);
        const [statement] = (await archive.statements(['strait'])).items;
        expect(statement?.utterance).toBe(items[0]?.id);
        expect(await archive.utterance('u999')).toBeUndefined();
        expect((await archive.utterances([])).items).toHaveLength(1);
      });

      it('positions by holder and date, with the words that take them', async () => {
        await put({
          b: says('“We will never leave the strait to smugglers”', 'The Mole', '2024-03-02'),
          a: says(quote, 'The Courier', '2024-03-01'),
        });
        const { items } = await archive.positions(['smugglers']);
        expect(items.map(({ holder, polarity, target, date }) => [holder?.name, polarity, target, date])).toEqual([
          ['Ada Quill', 'against', 'smugglers', '2024-03-01'],
          ['Ada Quill', 'against', 'smugglers', '2024-03-02'],
        ]);
        const [first] = items;
        expect(first?.evidence.map(({ start, end }) => first.statement.text.slice(start, end))).toEqual([
          'never leave',
        ]);
        expect((await archive.positions(['smugglers'], { polarity: 'for' })).items).toEqual([]);
        expect((await archive.positions([], { speaker: 'Quill', from: '2024-03-02' })).items).toHaveLength(1);
      });
    });

    it('the versions of a story say what changed', async () => {
      const first = 'The ferry to Halden stops in winter. Nobody knows why. Ada Quill spoke.';
      const second = 'The ferry to Halden stops in spring. Nobody knows why. Ada Quill left. Rain fell on the harbour.';
      await put({ a: { text: first } });
      const { article } = await archive.put(madeStory('a', { text: second }));
      const versions = await archive.versions(article);
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
        (await archive.statements([], filter)).items.map(({ id }) => id);
      expect(await found({ type: 'AID' })).toEqual(['a']);
      expect(await found({ factuality: 'alleged' })).toEqual(['a']);
      expect(await found({ sourceKind: 'unnamed-official' })).toEqual(['a']);
      expect(await found({ place: 'halden' })).toEqual(['a']);
      expect(await found({ aboutId: 'NO' })).toEqual(['a']);
      expect(await found({ aboutId: 'n77' })).toEqual([]);
      expect(await found({ from: '2024-04', to: '2024-04' })).toEqual(['b']);
      expect((await archive.stories(['quill'], { type: 'AID' })).items.map(({ id }) => id)).toEqual(['a']);
      expect((await archive.statements([], {}, 1, 1)).items.map(({ id }) => id)).toEqual(['a']);
    });
  });
}
