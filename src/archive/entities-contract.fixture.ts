import { describe, expect, it } from 'vitest';
import type { Archive } from './archive.ts';
import { type MadeStory, madeStory } from './made-story.fixture.ts';
import { openedForEach, type Place } from './place.fixture.ts';
import { chad, halden, minister, norway, putStories } from './put-stories.fixture.ts';

/** Who is one in every archive, and what people correct in that. */
export function entitiesContract(name: string, makePlace: () => Promise<Place>): void {
  describe(`${name} across articles`, () => {
    const at = openedForEach(makePlace);
    const put = (stories: Parameters<typeof putStories>[1]) => putStories(at.archive, stories);
    const names = async (asked: Parameters<Archive['entities']>[0] = {}) =>
      (await at.archive.entities(asked)).items.map((own) => `${own.name} ${own.articles}`).sort();

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
        const [found] = (await at.archive.entities({ name: 'quill' })).items;
        expect(found).toMatchObject({ name: 'Ada Quill', type: 'person', articles: 2 });
        const profile = await at.archive.entity(found?.id ?? '');
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
        expect(
          (await at.archive.entities({ type: 'country' })).items.map(({ id, articles }) => [id, articles]),
        ).toEqual([
          ['NO', 2],
          ['TD', 1],
        ]);
        expect(await at.archive.entity('Q20')).toMatchObject({ id: 'NO', name: 'Norway' });
        expect(await at.archive.entity('n999')).toBeUndefined();
      });

      it('misspelt, run together or with what hangs on to it, a name is of one who is far more in the news', async () => {
        const story = (name: string, i: number): MadeStory => ({
          text: `${name} spoke for the ${i}th time.`,
          entities: [{ name }],
        });
        await put({
          before: story('Hillary Kwill', 0),
          ...Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`s${i}`, story('Barack Quill', i + 1)])),
          misspelt: story('Barak Quill', 20),
          day: story('Barack Quill Thursday', 21),
          together: story('HillaryKwill', 22),
          ohio: { text: 'Ohio voted.', entities: [{ name: 'Ohio' }] },
        });
        expect(await names({ name: 'quill' })).toEqual(['Barack Quill 10']);
        expect(await names({ name: 'kwill' })).toEqual(['Hillary Kwill 2']);
        const [found] = (await at.archive.entities({ name: 'quill' })).items;
        const reasons = (await at.archive.entity(found?.id ?? ''))?.merges.map(({ reason }) => reason);
        expect(reasons?.find(({ rule }) => rule === 'misspelling')).toMatchObject({
          evidence: ['a letter from Barack Quill, who is in 8 articles'],
        });
        expect((await at.archive.entities({ name: 'Ohio' })).items).toMatchObject([{ type: 'place' }]);
      });

      it('a person is shown under the full name that articles have most', async () => {
        const story = (name: string, i: number): MadeStory => ({
          text: `Senator ${name} came to Halden for the ${i}th time.`,
          entities: [{ name, roles: ['senator'] }, halden],
        });
        await put({
          a: story('Hilary Quill', 0),
          ...Object.fromEntries(Array.from({ length: 2 }, (_, i) => [`s${i}`, story('Hillary Quill', i + 1)])),
        });
        expect(await names({ name: 'quill' })).toEqual(['Hilary Quill 3']);
        await put({
          ...Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`t${i}`, story('Hillary Quill', i + 11)])),
        });
        expect(await names({ name: 'quill' })).toEqual(['Hillary Quill 8']);
        expect(await names({ name: 'hilary' })).toEqual(['Hillary Quill 8']);
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
        const [later] = (await at.archive.entities({ name: 'quill' })).items;
        const profile = await at.archive.entity(later?.id ?? '');
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
        const [before] = (await at.archive.entities({})).items;
        const again = madeStory('a', { ...story, title: 'Later' });
        await at.archive.put({ ...again, model: { name: 'made', version: '2' } });
        expect((await at.archive.entities({})).items).toEqual([before]);
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
      const idOf = async (name: string) => (await at.archive.entities({ name })).items[0]?.id ?? '';

      it('a merge holds for what was there and what comes, and can be taken back', async () => {
        await put(stories);
        const [ada, fern] = [await idOf('Ada Quill'), await idOf('Quill Fern')];
        const made = await at.archive.correctEntities({ kind: 'merge', entity: fern, into: ada });
        expect(made.entity).toBe(ada);
        expect(await at.archive.entity(fern)).toMatchObject({ id: ada, articles: 2, statements: 2 });
        expect((await at.archive.statements([], { speakerId: ada })).items).toHaveLength(2);
        await put({ c: { text: 'A. M. Quill-Fern left.', entities: [{ name: 'A. M. Quill-Fern' }] } });
        expect((await at.archive.entity(ada))?.articles).toBe(3);
        await at.archive.undo(made.number);
        expect(await at.archive.entity(fern)).toMatchObject({ id: fern, articles: 2, statements: 1 });
        expect((await at.archive.entity(ada))?.articles).toBe(1);
      });

      it('a split by article survives a later reading, and can be taken back', async () => {
        const { a, b } = await put({ a: stories.a, b: { text: 'Ada Quill sang.', entities: [{ name: 'Ada Quill' }] } });
        const ada = await idOf('Ada Quill');
        const made = await at.archive.correctEntities({ kind: 'split', entity: ada, articles: [b ?? 0] });
        expect(made.entity).not.toBe(ada);
        expect(await at.archive.entity(made.entity)).toMatchObject({ articles: 1, name: 'Ada Quill' });
        await at.archive.put({
          ...madeStory('b', { text: 'Ada Quill sang.', entities: [{ name: 'Ada Quill' }], title: 'Song' }),
        });
        expect(await at.archive.entity(made.entity)).toMatchObject({ articles: 1 });
        expect(a).toBeGreaterThan(0);
        await at.archive.undo(made.number);
        expect(await at.archive.entity(ada)).toMatchObject({ articles: 2 });
        expect(await at.archive.entity(made.entity)).toMatchObject({ id: ada });
      });

      it('a split by name takes what comes later under it too', async () => {
        await put(stories);
        const [ada, fern] = [await idOf('Ada Quill'), await idOf('Quill Fern')];
        await at.archive.correctEntities({ kind: 'merge', entity: fern, into: ada });
        const { entity } = await at.archive.correctEntities({ kind: 'split', entity: ada, name: 'A. M. Quill-Fern' });
        expect((await at.archive.entity(ada))?.articles).toBe(1);
        expect((await at.archive.entity(entity))?.articles).toBe(1);
      });

      it('a new name is shown, and the log and the training data have it all', async () => {
        await put(stories);
        const ada = await idOf('Ada Quill');
        const { number } = await at.archive.correctEntities({ kind: 'rename', entity: ada, name: 'Dame Ada Quill' });
        expect((await at.archive.entity(ada))?.name).toBe('Dame Ada Quill');
        const [article = 0] = await at.archive.numbers('a');
        await at.archive.correct(article, { kind: 'not-said', content: { start: 15, end: 30 } });
        const { items } = await at.archive.correctionsLog();
        expect(items.map((own) => [own.of, own.correction.kind])).toEqual([
          ['article', 'not-said'],
          ['entities', 'rename'],
        ]);
        const lines = [];
        for await (const example of at.archive.trainingData()) lines.push(example);
        expect(lines).toMatchObject([
          { of: 'entities', entities: [{ id: ada, names: ['Ada Quill'] }] },
          { of: 'article', record: { id: 'a' }, correction: { kind: 'not-said' } },
        ]);
        await at.archive.undo(number);
        expect((await at.archive.entity(ada))?.name).toBe('Ada Quill');
        expect((await at.archive.correctionsLog()).items[1]?.undone).toMatch(/^\d{4}-/);
      });

      it('says what is not on record', async () => {
        await put(stories);
        await expect(at.archive.correctEntities({ kind: 'merge', entity: 'n99', into: 'n98' })).rejects.toMatchObject({
          code: 'unknown',
        });
        const ada = await idOf('Ada Quill');
        await expect(at.archive.correctEntities({ kind: 'merge', entity: ada, into: ada })).rejects.toMatchObject({
          code: 'unknown',
        });
        await expect(at.archive.correctEntities({ kind: 'split', entity: ada, articles: [77] })).rejects.toMatchObject({
          code: 'unknown',
        });
        expect((await at.archive.correctionsLog()).items).toEqual([]);
      });
    });
  });
}
