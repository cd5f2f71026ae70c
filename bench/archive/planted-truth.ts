import type { Archive } from '../../src/archive/index.ts';
import type { Planted } from './made-news.ts';
import type { Act } from './made-story.ts';

/** How well what was planted was put together again; pairs of those that are one. */
export interface Found {
  /** Articles of one text. */
  readonly reprints: Score;
  /** Reports of one event. */
  readonly events: Score;
  /** Events in which two articles of one planted text count as two origins, and events that were looked at. */
  readonly reprintsAsOrigins: number;
  readonly eventsSeen: number;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly pairs: number;
}

/** Every so many stories one is asked for its copies. */
const STORY_IN = 20;
/** Days between those whose events are looked at. */
const DAY_IN = 7;
/** Articles that are asked for their copies at most, and days that are looked at, evenly over all. */
const [MOST_STORIES, MOST_DAYS] = [2000, 12];

/** Remembers what made news planted, as far as it is going to be asked for, and asks an archive for it. */
export class PlantedTruth {
  /** The stories of each text, by the number of its first. */
  readonly #texts = new Map<number, number[]>();
  readonly #firstOf = new Map<number, number>();
  /** Of chosen days: which act each report is of. */
  readonly #acts = new Map<string, Map<string, string>>();

  pass({ story, number, reprintOf = number }: Planted): void {
    this.#firstOf.set(number, reprintOf);
    this.#texts.set(reprintOf, [...(this.#texts.get(reprintOf) ?? []), number]);
    let event = 0;
    for (const part of story.parts) {
      if (part.kind !== 'done') continue;
      event += 1;
      const { date } = part.act;
      if ((Date.parse(date) / 86_400_000) % DAY_IN !== 0) continue;
      const reports = this.#acts.get(date) ?? new Map<string, string>();
      this.#acts.set(date, reports.set(`s${number} v${event}`, actKey(part.act)));
    }
  }

  async score(archive: Archive): Promise<Found> {
    const reprints = await this.#scoreTexts(archive);
    return { reprints, ...(await this.#scoreEvents(archive)) };
  }

  async #scoreTexts(archive: Archive): Promise<Score> {
    const tally = new Tally();
    const asked = evenly(
      [...this.#firstOf.keys()].filter((number) => number % STORY_IN === 0),
      MOST_STORIES,
    );
    for (const number of asked) {
      const first = this.#firstOf.get(number) ?? number;
      const [article] = await archive.numbers(`s${number}`);
      if (article === undefined) continue;
      const copies = await archive.sameText(article);
      const own = new Set(this.#texts.get(first));
      const told = copies.map(({ id }) => Number(id.slice(1))).filter((other) => other !== number);
      tally.add(told.filter((other) => own.has(other)).length, told.length, own.size - 1);
    }
    return tally.score();
  }

  async #scoreEvents(archive: Archive) {
    const tally = new Tally();
    let [reprintsAsOrigins, eventsSeen] = [0, 0];
    for (const day of evenly([...this.#acts.keys()], MOST_DAYS)) {
      const truth = this.#acts.get(day) ?? new Map<string, string>();
      const sizes = new Map<string, number>();
      for (const act of truth.values()) sizes.set(act, (sizes.get(act) ?? 0) + 1);
      for (const size of sizes.values()) tally.add(0, 0, size * (size - 1));
      for (const reports of await this.#eventsOn(archive, day)) {
        eventsSeen += 1;
        const origins = new Map<number, string>();
        for (const { story, origin } of reports) {
          const first = this.#firstOf.get(story) ?? story;
          if ((origins.get(first) ?? origin) !== origin) reprintsAsOrigins += 1;
          origins.set(first, origin);
        }
        const acts = reports.map(({ story, event }) => truth.get(`s${story} ${event}`));
        const right = acts.reduce(
          (sum, act) => sum + acts.filter((other) => act !== undefined && other === act).length - 1,
          0,
        );
        tally.add(right, acts.length * (acts.length - 1), 0);
      }
    }
    return { events: tally.score(), reprintsAsOrigins, eventsSeen };
  }

  async #eventsOn(archive: Archive, day: string) {
    const found: { readonly story: number; readonly event: string; readonly origin: string }[][] = [];
    for (let offset = 0; ; offset += 200) {
      const { items, more } = await archive.events({ from: day, to: day }, { limit: 200, offset });
      for (const { id } of items) {
        const evidences = (await archive.event(id))?.evidences ?? [];
        found.push(evidences.map(({ id: own, event, origin }) => ({ story: Number(own.slice(1)), event, origin })));
      }
      if (!more) return found;
    }
  }
}

/** What is the same whichever side does it. */
const mutual = new Set(['CONSULT', 'COOPERATE', 'AGREE']);

/** Two acts that nobody could tell from one another are one. */
function actKey({ type, actor, recipient, place, date }: Act): string {
  const parties = [actor.number, recipient.number];
  return [type, ...(mutual.has(type) ? parties.sort((a, b) => a - b) : parties), place, date].join(' ');
}

class Tally {
  #right = 0;
  #told = 0;
  #true = 0;

  add(right: number, told: number, all: number): void {
    this.#right += right;
    this.#told += told;
    this.#true += all;
  }

  score(): Score {
    return { precision: this.#right / this.#told, recall: this.#right / this.#true, pairs: this.#true };
  }
}

/** So many items at most, evenly over the list. */
function evenly<Item>(items: readonly Item[], most: number): readonly Item[] {
  const step = Math.max(1, Math.ceil(items.length / most));
  return items.filter((_, i) => i % step === 0);
}
