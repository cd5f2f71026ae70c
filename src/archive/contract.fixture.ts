import { beforeEach, describe, expect, it } from 'vitest';
import { sampleRecord } from '../record/sample.fixture.ts';
import { slice } from '../text/index.ts';
import type { Archive } from './archive.ts';
import { madeRecord } from './made-record.fixture.ts';
import { openedForEach, type Place } from './place.fixture.ts';
import type { Statement } from './statement.ts';

/** What every archive does, whatever it keeps its records in. */
export function archiveContract(name: string, makePlace: () => Promise<Place>): void {
  describe(`${name} as an archive`, () => {
    const at = openedForEach(makePlace);

    const put = async (...records: Parameters<Archive['put']>[0][]) => {
      for (const record of records) await at.archive.put(record);
    };
    const said = (statements: readonly Statement[]) =>
      statements.map(
        ({ speaker, text, content }) => `${speaker}: ${content.map((span) => slice(text, span)).join(' ')}`,
      );

    it('gives back the whole record, also when it is opened again', async () => {
      const { article, outcome } = await at.archive.put(sampleRecord);
      expect(outcome).toBe('added');
      expect(await at.archive.record(article)).toEqual(sampleRecord);
      await at.archive.close();
      at.archive = await at.place.open();
      expect(await at.archive.record(article)).toEqual(sampleRecord);
      expect(await at.archive.numbers('bridge')).toEqual([article]);
      expect(await at.archive.record(article + 1)).toBeUndefined();
    });

    it.each([
      ['a NUL', 'Rain\0fell, Ada Quill said.'],
      ['half a surrogate pair', 'Rain \ud83d fell, Ada Quill said.'],
      ['emoji, accents and right-to-left', '😀 Orbán אמר, Ada Quill said.'],
    ])('keeps a text with %s to the letter', async (_, text) => {
      const record = { ...sampleRecord, entities: [], attributions: [], events: [], dates: [] };
      const odd = { ...record, article: { ...record.article, text, paragraphs: [{ start: 0, end: text.length }] } };
      const { article } = await at.archive.put(odd);
      expect(await at.archive.record(article)).toEqual(odd);
    });

    it('puts the same record twice and has it once', async () => {
      await put(sampleRecord);
      expect((await at.archive.put(sampleRecord)).outcome).toBe('present');
      expect(await at.archive.sizes()).toEqual({ articles: 1, statements: 4, entities: 1, events: 1, reports: 1 });
    });

    it('puts several together, or none of them', async () => {
      const [a, b] = [madeRecord('a', [{ speaker: 'Ada Quill', words: 'Yes' }]), madeRecord('b', [])];
      expect((await at.archive.putAll([a, b, a])).map(({ outcome }) => outcome)).toEqual(['added', 'added', 'present']);
      const c = madeRecord('c', [{ speaker: 'Tom Fern', words: 'Never' }]);
      const broken = { ...c, id: 'd', article: undefined as unknown as typeof c.article };
      await expect(at.archive.putAll([c, broken])).rejects.toThrow();
      expect([await at.archive.numbers('c'), (await at.archive.names('fern')).length]).toEqual([[], 0]);
      expect(await at.archive.sizes()).toMatchObject({ articles: 2, statements: 1, entities: 1 });
      // Nothing that was learnt on the way is left either.
      expect((await at.archive.put(c)).outcome).toBe('added');
      expect((await at.archive.statements([], { speaker: 'Fern' })).items).toHaveLength(1);
    });

    it('keeps both where two texts share an id', async () => {
      const said = { speaker: 'Ada Quill', words: 'The bridge is shut' };
      await put(madeRecord('x', [said]), madeRecord('x', [{ ...said, words: 'The bridge is open' }]));
      expect(await at.archive.numbers('x')).toHaveLength(2);
    });

    it('replaces the record when a newer model has read the article', async () => {
      const old = madeRecord('x', [{ speaker: 'Ada Quill', words: 'The bridge is shut' }]);
      await put(old);
      expect(await at.archive.readBy({ id: 'x', text: old.article.text })).toMatchObject({
        name: 'made',
        version: '1',
      });
      expect(await at.archive.readBy({ id: 'x', text: 'another' })).toBeUndefined();
      const { article, outcome } = await at.archive.put({
        ...old,
        attributions: [],
        model: { name: 'made', version: '2' },
      });
      expect(outcome).toBe('replaced');
      expect((await at.archive.record(article))?.model.version).toBe('2');
      expect((await at.archive.statements(['bridge'])).items).toEqual([]);
      expect(await at.archive.sizes()).toMatchObject({ articles: 1, statements: 0, events: 0 });
    });

    it('keeps what people corrected when the article is read again', async () => {
      const record = madeRecord('x', [{ speaker: 'Ada Quill', words: 'The bridge is shut' }]);
      const { article } = await at.archive.put(record);
      const content = record.attributions[0]?.content[0] ?? { start: 0, end: 1 };
      const number = await at.archive.correct(article, { kind: 'speaker', content, speaker: 'Jonas Fern' });
      expect(said((await at.archive.statements(['bridge'])).items)).toEqual(['Jonas Fern: “The bridge is shut”']);
      expect((await at.archive.statements(['bridge'], { speaker: 'Quill' })).items).toEqual([]);

      await put({ ...record, model: { name: 'made', version: '2' } });
      expect(said((await at.archive.statements(['bridge'], { speaker: 'Fern' })).items)).toHaveLength(1);
      expect((await at.archive.record(article, { raw: true }))?.attributions[0]?.speaker).toBe('e1');

      expect(await at.archive.corrections(article)).toMatchObject([{ number, correction: { speaker: 'Jonas Fern' } }]);

      expect(await at.archive.undo(number)).toBe(true);
      expect(await at.archive.undo(number)).toBe(false);
      expect(await at.archive.undo(number + 1)).toBe(false);
      expect(said((await at.archive.statements(['bridge'])).items)).toEqual(['Ada Quill: “The bridge is shut”']);
      expect(await at.archive.corrections(article)).toEqual([]);
    });

    it('knows the articles that are one text, and why', async () => {
      const words = Array.from({ length: 80 }, (_, i) => `word${i}`).join(' ');
      const other = Array.from({ length: 80 }, (_, i) => `term${i}`).join(' ');
      const saying = (...lines: readonly string[]) => lines.map((line) => ({ speaker: 'Ada Quill', words: line }));
      await put(
        madeRecord('wire', saying(words), { publisher: 'The Courier' }),
        madeRecord('other', saying(other)),
        madeRecord('reprint', saying('Another beginning', words), { publisher: 'The Mole' }),
      );
      const [wire = 0] = await at.archive.numbers('wire');
      const [reprint = 0] = await at.archive.numbers('reprint');
      const copies = await at.archive.sameText(reprint);
      expect(copies.map(({ id, publisher }) => [id, publisher])).toEqual([
        ['wire', 'The Courier'],
        ['reprint', 'The Mole'],
      ]);
      expect(copies[1]?.like).toMatchObject({ article: wire, kinship: 'reprint' });
      expect(await at.archive.sameText((await at.archive.numbers('other'))[0] ?? 0)).toMatchObject([{ id: 'other' }]);
    });

    describe('asked for statements', () => {
      beforeEach(() =>
        put(
          madeRecord(
            'a',
            [
              { speaker: 'Ada Quill', words: 'The ferry to Halden will stop in winter' },
              { speaker: 'Jonas Fern', words: 'A ferry is no bridge' },
            ],
            { about: ['Halden'], publisher: 'The Courier', published: '2024-03-11T09:30:00Z' },
          ),
          madeRecord('b', [{ speaker: 'Tom Quill', words: 'The ferry costs too much' }], {
            publisher: 'The Mole',
            published: '2024-05-02',
          }),
        ),
      );

      it.each([
        [['ferry'], {}, ['Tom Quill', 'Jonas Fern', 'Ada Quill']],
        [['FERRY', 'winter'], {}, ['Ada Quill']],
        [['fer*'], {}, ['Tom Quill', 'Jonas Fern', 'Ada Quill']],
        [[], { speaker: 'quill' }, ['Tom Quill', 'Ada Quill']],
        [['ferry'], { speaker: 'Ada Quill' }, ['Ada Quill']],
        [['ferry'], { speaker: 'Nobody' }, []],
        [['ferry'], { about: 'halden' }, ['Ada Quill']],
        [['ferry'], { outlet: 'mole' }, ['Tom Quill']],
        [['ferry'], { from: '2024-04' }, ['Tom Quill']],
        [['ferry'], { to: '2024-03' }, ['Jonas Fern', 'Ada Quill']],
        [['ferry'], { from: '2024-03-11', to: '2024-03-11' }, ['Jonas Fern', 'Ada Quill']],
        [[], { from: '2024-05-02' }, ['Tom Quill']],
        [['ferry'], { quotation: 'direct' as const }, ['Tom Quill', 'Jonas Fern', 'Ada Quill']],
        [['ferry'], { quotation: 'indirect' as const }, []],
        [['"', 'OR', 'ferry NOT'], {}, []],
        [['s1'], {}, []],
      ])('%o %o', async (words, filter, speakers) => {
        const { items, more } = await at.archive.statements(words, filter);
        expect(items.map(({ speaker }) => speaker)).toEqual(speakers);
        expect(more).toBe(false);
      });

      it('says when there are more', async () => {
        const { items, more } = await at.archive.statements(['ferry'], {}, 2);
        expect([items.length, more]).toEqual([2, true]);
      });

      it('gives those with rare words first where not all have to be there', async () => {
        expect(said(await at.archive.statementsLike(['ferry', 'bridge', 'nonsense']))[0]).toContain('no bridge');
        expect(await at.archive.statementsLike([])).toEqual([]);
      });

      it('finds stories, by their titles too', async () => {
        await put(madeRecord('c', [{ speaker: 'Ada Quill', words: 'Yes' }], { title: 'Halden ferry stops' }));
        const ids = async (...asked: Parameters<Archive['stories']>) =>
          (await at.archive.stories(...asked)).items.map(({ id }) => id);
        expect(await ids(['ferry'])).toEqual(['c', 'b', 'a']);
        expect(await ids(['ferry'], { outlet: 'The Courier' })).toEqual(['a']);
        expect(await ids(['ferry'], { about: 'Tom Quill' })).toEqual(['b']);
        expect(await ids(['ferry'], { from: '2024-05' })).toEqual(['b']);
        expect(await ids([])).toEqual(['c', 'b', 'a']);
      });

      it('counts names', async () => {
        expect(await at.archive.names('quill')).toEqual([
          { name: 'Ada Quill', articles: 1, statements: 1 },
          { name: 'Tom Quill', articles: 1, statements: 1 },
        ]);
        expect(await at.archive.names('QUILL Tom')).toMatchObject([{ name: 'Tom Quill' }]);
        expect(await at.archive.names('')).toEqual([]);
      });
    });

    it('remembers which inputs are done, as they were and for the model that read them', async () => {
      const model = { name: 'made', version: '1' };
      await at.archive.inputDone('a.jsonl', '12@1', model);
      expect(await at.archive.isInputDone('a.jsonl', '12@1', model)).toBe(true);
      expect(await at.archive.isInputDone('a.jsonl', '13@2', model)).toBe(false);
      expect(await at.archive.isInputDone('a.jsonl', '12@1', { name: 'made', version: '2' })).toBe(false);
    });

    it('keeps the place of a watcher, also when it is opened again', async () => {
      const state = { etag: '"1"', next: 1_700_000_000_000, failures: 0 };
      await at.archive.keepWatched('https://news.example/rss', state);
      await at.archive.keepSeen(['url:a', 'id:1'], { stamp: 'x', outcome: 'failed', idle: 1 });
      await at.archive.keepSeen(['id:1'], { stamp: 'y', outcome: 'kept', idle: 0 });
      await at.archive.close();
      at.archive = await at.place.open();
      expect(await at.archive.watched('https://news.example/rss')).toEqual(state);
      expect(await at.archive.watched('https://news.example/atom')).toBeUndefined();
      expect(await at.archive.seen(['id:1', 'url:a', 'url:b'])).toEqual(
        new Map([
          ['id:1', { stamp: 'y', outcome: 'kept', idle: 0 }],
          ['url:a', { stamp: 'x', outcome: 'failed', idle: 1 }],
        ]),
      );
    });

    it('rejects with its own error once it is closed', async () => {
      const other = await at.place.open();
      await other.close();
      await expect(other.sizes()).rejects.toMatchObject({ name: 'ArchiveError', code: 'closed' });
    });
  });
}
