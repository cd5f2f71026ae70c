import { describe, expect, it } from 'vitest';
import { madeRecord } from './made-record.fixture.ts';
import { madeStory } from './made-story.fixture.ts';
import { openedForEach, type Place } from './place.fixture.ts';
import { chad, norway } from './put-stories.fixture.ts';

/** What every archive keeps for the desk, and which lines of a record it leads on from. */
export function deskLogContract(name: string, makePlace: () => Promise<Place>): void {
  describe(`${name} for the desk`, () => {
    const at = openedForEach(makePlace);

    it('keeps searches, and what of them has been seen', async () => {
      const { archive } = at;
      const { article } = await archive.put(madeRecord('x', [{ speaker: 'Ada Quill', words: 'The bridge is shut' }]));
      const question = { name: 'Bridges', kind: 'statements', query: { q: 'bridge', speaker: 'Quill' } } as const;
      const saved = await archive.saveSearch(question);
      expect(saved).toMatchObject({ ...question, seen: article });
      expect(await archive.savedSearches()).toEqual([saved]);
      expect(await archive.seeSearch(saved.number, 7)).toBe(true);
      expect(await archive.savedSearches()).toEqual([{ ...saved, seen: 7 }]);
      expect(await archive.dropSearch(saved.number)).toBe(true);
      expect(await archive.dropSearch(saved.number)).toBe(false);
      expect(await archive.seeSearch(saved.number, 8)).toBe(false);
      expect(await archive.savedSearches()).toEqual([]);
    });

    it('keeps what is followed, in the order in which it came, and forgets the place in what is not', async () => {
      const { archive } = at;
      expect(await archive.follow('https://b.example/rss')).toBe(true);
      expect(await archive.follow('https://a.example/rss')).toBe(true);
      expect(await archive.follow('https://b.example/rss')).toBe(false);
      await archive.keepWatched('https://b.example/rss', { next: 5, failures: 1 });
      const addresses = (await archive.followed()).map(({ address }) => address);
      expect(addresses).toEqual(['https://b.example/rss', 'https://a.example/rss']);
      expect(await archive.unfollow('https://b.example/rss')).toBe(true);
      expect(await archive.unfollow('https://b.example/rss')).toBe(false);
      expect(await archive.watched('https://b.example/rss')).toBeUndefined();
    });

    it('tells when articles came', async () => {
      const { article } = await at.archive.put(madeRecord('x', []));
      const added = await at.archive.addedAt([article, article + 1]);
      expect([...added.keys()]).toEqual([article]);
      expect(Date.now() - Date.parse(added.get(article) ?? '')).toBeLessThan(60_000);
    });

    it('leads from the lines of a record to who and what they are across articles', async () => {
      const { archive } = at;
      const { article } = await archive.put(
        madeStory('x', {
          text: 'Norway sent grain to Chad, Norway said.',
          entities: [norway, chad],
          says: [{ speaker: 'Norway', words: 'Norway sent grain to Chad' }],
          events: [{ type: 'AID', trigger: 'sent', actor: 'Norway', recipient: 'Chad' }],
        }),
      );
      const [event] = (await archive.events()).items;
      expect(await archive.linesAcross(article)).toEqual({
        entities: { e1: 'NO', e2: 'TD' },
        events: { v1: event?.id },
        utterances: {},
      });
      expect(await archive.linesAcross(article + 1)).toEqual({ entities: {}, events: {}, utterances: {} });
    });

    it('leads from a statement to all wordings of it, where there is more than one', async () => {
      const { archive } = at;
      const said = {
        speaker: 'Ada Quill',
        words: 'The bridge at Sallow will be shut for repairs until the end of May',
      };
      await archive.put(madeRecord('x', [said], { publisher: 'The Mole' }));
      const { article } = await archive.put(madeRecord('y', [said], { publisher: 'The Courier' }));
      const [utterance] = (await archive.utterances([])).items;
      expect(utterance).toMatchObject({ outlets: 2 });
      expect((await archive.linesAcross(article)).utterances).toEqual({ a1: utterance?.id });
      expect(await archive.linesAcross(99)).toEqual({ entities: {}, events: {}, utterances: {} });
    });
  });
}
