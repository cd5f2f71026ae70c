import type { ArticleRecord, Entity } from '../src/record/index.ts';
import { overlaps, type Span } from '../src/text/index.ts';
import { assign } from './assignment.ts';
import type { Mark, MarkedEntity, MarkedStory, Unmarked } from './marked-entities.ts';
import type { Rate } from './ud-score.ts';

export interface EntitiesScores {
  /**
   * An entity is right when its best name and type are and it has most of its mentions and few others: their F1 is at
   * least one half. So "one man as six entities" is one right at best, and five made up.
   */
  readonly entities: Rate;
  /** Mentions that stand with an entity that is the right one, whatever it is called. */
  readonly mentions: Rate;
  /** Of the attributions found at a marked cue, the share with the right speaker, or rightly none; in percent. */
  readonly speakers: number;
  /** Of the marked cues, the share with an attribution. */
  readonly found: number;
}

interface Counts {
  right: number;
  given: number;
  wanted: number;
}

/** Sums up how well records agree with stories marked by hand. */
export class EntitiesScore {
  readonly #entities: Counts = { right: 0, given: 0, wanted: 0 };
  readonly #mentions: Counts = { right: 0, given: 0, wanted: 0 };
  readonly #speakers = { right: 0, found: 0, wanted: 0 };
  /** A line for each fault. */
  readonly faults: string[] = [];

  add(story: MarkedStory, { text, mentions, cues }: Unmarked, record: ArticleRecord): void {
    const fault = (line: string): void => {
      this.faults.push(`${story.id}: ${line}`);
    };
    const keys = Object.keys(story.entities);
    const marks = (key: string): readonly Mark[] => mentions.filter((mention) => mention.key === key);
    const common = keys.map((key) => record.entities.map((entity) => shared(marks(key), entity.mentions)));
    const partner = assign(common);
    const keyOf = new Map<string, string>();
    const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(', ');
    keys.forEach((key, i) => {
      const entity = record.entities[partner[i] ?? -1];
      const wanted = story.entities[key] as MarkedEntity;
      const hits = common[i]?.[partner[i] ?? -1] ?? 0;
      this.#mentions.right += hits;
      if (entity === undefined || hits === 0) {
        fault(`${wanted.name} is missed`);
        return;
      }
      keyOf.set(entity.id, key);
      const f1 = (2 * hits) / (marks(key).length + entity.mentions.length);
      if (isCalled(wanted, entity) && f1 >= 0.5) this.#entities.right += 1;
      else fault(`${wanted.type} ${wanted.name} is ${entity.type} ${entity.name}, mentions ${(100 * f1).toFixed(0)} %`);
      const missed = marks(key).filter((mark) => shared([mark], entity.mentions) === 0);
      const wrong = entity.mentions.filter((mention) => shared([mention], marks(key)) === 0);
      if (missed.length > 0) fault(`  ${wanted.name} lacks ${words(missed)}`);
      if (wrong.length > 0) fault(`  ${wanted.name} has ${words(wrong)}`);
    });
    for (const entity of record.entities) {
      if (!keyOf.has(entity.id)) fault(`${entity.type} ${entity.name} is made up: ${words(entity.mentions)}`);
    }
    this.#entities.given += record.entities.length;
    this.#entities.wanted += keys.length;
    this.#mentions.given += record.entities.reduce((sum, entity) => sum + entity.mentions.length, 0);
    this.#mentions.wanted += mentions.length;
    for (const cue of cues) {
      const own = record.attributions.find((attribution) => attribution.cue.some((span) => overlaps(span, cue)));
      this.#speakers.wanted += 1;
      if (own === undefined) continue;
      this.#speakers.found += 1;
      const key = own.speaker === null ? '-' : (keyOf.get(own.speaker) ?? 'another');
      if (key === cue.key) this.#speakers.right += 1;
      else fault(`speaker of ${text.slice(cue.start - 30, cue.end)} is ${key}, not ${cue.key}`);
    }
  }

  result(): EntitiesScores {
    const { right, found, wanted } = this.#speakers;
    return {
      entities: rate(this.#entities),
      mentions: rate(this.#mentions),
      speakers: (100 * right) / Math.max(1, found),
      found: (100 * found) / Math.max(1, wanted),
    };
  }
}

/** How many of the marked spans meet one of the found, each taken once; titles and articles more or less do not count. */
function shared(marked: readonly Span[], found: readonly Span[]): number {
  const taken = new Set<Span>();
  for (const mark of marked) {
    const met = found.find(
      (span) => !taken.has(span) && overlaps(span, mark) && (span.end === mark.end || isIn(span, mark)),
    );
    if (met !== undefined) taken.add(met);
  }
  return taken.size;
}

function isIn(a: Span, b: Span): boolean {
  return (a.start >= b.start && a.end <= b.end) || (b.start >= a.start && b.end <= a.end);
}

function isCalled({ name, also = [], type }: MarkedEntity, entity: Entity): boolean {
  const plain = (words: string): string => words.toLowerCase().replace(/^(?:the|an?)\s/u, '');
  return entity.type === type && [name, ...also].some((other) => plain(other) === plain(entity.name));
}

function rate({ right, given, wanted }: Counts): Rate {
  return {
    precision: (100 * right) / Math.max(1, given),
    recall: (100 * right) / Math.max(1, wanted),
    f1: (200 * right) / Math.max(1, given + wanted),
  };
}
