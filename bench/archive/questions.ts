import { type Archive, checkQuote, contentOf } from '../../src/archive/index.ts';
import type { Planted } from './made-news.ts';
import type { Stock } from './stock.ts';

/** What is asked about: statements that were put in, a sample of all that is even over the stories. */
export interface Sample {
  readonly words: readonly string[];
  readonly speaker: string;
  readonly day: string;
  /** The id of its story. */
  readonly story: string;
}

/** Keeps `size` statements of all that pass, each with the same chance (reservoir sampling). */
export class Sampler {
  readonly samples: Sample[] = [];
  #passed = 0;
  readonly #size: number;
  readonly #chance: () => number;

  constructor(size: number, chance: () => number) {
    this.#size = size;
    this.#chance = chance;
  }

  pass({ story: { id, parts, published } }: Planted): void {
    for (const part of parts) {
      if (part.kind !== 'said') continue;
      const at = this.#passed < this.#size ? this.#passed : Math.floor(this.#chance() * this.#passed);
      const { words, speaker } = part;
      if (at < this.#size) this.samples[at] = { words, speaker: speaker.name, day: published.slice(0, 10), story: id };
      this.#passed += 1;
    }
  }
}

/** A question that is asked once for each sample; gives whether it found what it should. */
export type Question = (archive: Archive, sample: Sample) => Promise<boolean>;

export function questions(stock: Stock, chance: () => number): Readonly<Record<string, Question>> {
  const word = (words: readonly string[]): string => words[Math.floor(chance() * words.length)] ?? 'the';
  const plain = (text: string): readonly string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const check = async (archive: Archive, { words }: Sample, quote: readonly string[]): Promise<boolean> => {
    const { sightings } = await checkQuote(archive, quote.join(' '));
    return sightings.some(({ statement }) => contentOf(statement).includes(words.join(' ')));
  };
  return {
    'search, one word': async (archive, { words }) => {
      const { items } = await archive.statements(plain(word(words)).slice(0, 1), {}, 50);
      return items.length > 0;
    },
    'search, two words': async (archive, { words }) => {
      const { items } = await archive.statements([...plain(word(words)), ...plain(word(words))], {}, 50);
      return items.length > 0;
    },
    'search, of a speaker': async (archive, { words, speaker }) => {
      const { items } = await archive.statements(plain(word(words)), { speaker }, 50);
      return items.length > 0;
    },
    'search, on a day': async (archive, { words, day }) => {
      const { items } = await archive.statements(plain(word(words)), { from: day, to: day }, 50);
      return items.length > 0;
    },
    'search, stories': async (archive, { words }) => {
      const { items } = await archive.stories([...plain(word(words)), ...plain(word(words))], {}, 50);
      return items.length > 0;
    },
    'search, a phrase': async (archive, { words }) => {
      const from = Math.floor(chance() * Math.max(1, words.length - 3));
      const { items } = await archive.stories([words.slice(from, from + 3).join(' ')], {}, 50);
      return items.length > 0;
    },
    who: async (archive, { speaker }) => {
      const names = await archive.names(speaker);
      const { items } = await archive.statements([], { speaker }, 10);
      return names.length > 0 && items.length > 0;
    },
    'who, by the last name': async (archive, { speaker }) => {
      const names = await archive.names(speaker.split(' ').at(-1) ?? speaker);
      return names.length > 0;
    },
    'who, a profile': async (archive, { speaker }) => {
      const { items } = await archive.entities({ name: speaker }, { limit: 5 });
      const profile = items[0] === undefined ? undefined : await archive.entity(items[0].id);
      return profile?.names.some(({ name }) => name.endsWith(speaker)) ?? false;
    },
    'who, a state in the news daily': async (archive) => ((await archive.entity('HU'))?.articles ?? 0) > 0,
    'events, on a day': async (archive, { day }) => {
      const { items } = await archive.events({ from: day, to: day }, { limit: 50 });
      return items.length > 0;
    },
    'events, of a type': async (archive) => (await archive.events({ type: 'AID' }, { limit: 50 })).items.length > 0,
    'events, of somebody': async (archive) =>
      (await archive.events({ about: 'Hungary' }, { limit: 50 })).items.length > 0,
    'events, disputed': async (archive) => (await archive.events({ disputed: true }, { limit: 50 })).items.length > 0,
    flows: async (archive) => (await archive.flows({}, { limit: 50 })).items.length > 0,
    'flows, of a month': async (archive, { day }) =>
      (await archive.flows({ from: day.slice(0, 7), to: day.slice(0, 7) }, { limit: 50 })).items.length > 0,
    positions: async (archive) => (await archive.positions([], {}, { limit: 50 })).items.length > 0,
    'positions on one thing': async (archive, { words }) =>
      (await archive.positions(['oppose', ...plain(word(words)).slice(0, 1)], {}, { limit: 50 })).items.length > 0,
    network: async (archive) => (await archive.network()).edges.length > 0,
    'network of who speaks of whom': async (archive) =>
      (await archive.network({}, { of: 'statements' })).edges.length > 0,
    'network around somebody': async (archive, { speaker }) =>
      (await archive.network({ speaker }, { of: 'statements' })).nodes.length >= 0,
    utterances: async (archive) => (await archive.utterances([], {}, { limit: 50 })).items.length > 0,
    'utterances with a word': async (archive, { words }) =>
      (await archive.utterances(plain(word(words)).slice(0, 1), {}, { limit: 50 })).items.length > 0,
    'a story with its copies and versions': async (archive, { story }) => {
      const [article = 0] = await archive.numbers(story);
      await archive.sameText(article);
      await archive.versions(article);
      return (await archive.record(article))?.id === story;
    },
    'check, verbatim': (archive, sample) => check(archive, sample, sample.words),
    'check, one word in three changed': (archive, sample) => {
      const places = sample.words.map((_, i) => i).sort(() => chance() - 0.5);
      const changed = new Set(places.slice(0, Math.floor(sample.words.length / 3)));
      return check(
        archive,
        sample,
        sample.words.map((own, i) => (changed.has(i) ? stock.word(chance) : own)),
      );
    },
    'check, not on record': async (archive, { words }) => {
      const other = words.map(() => stock.word(chance));
      return (await checkQuote(archive, other.join(' '))).verdict === 'not-found';
    },
  };
}
