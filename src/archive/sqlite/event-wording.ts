import { contentWords } from '../../merge/index.ts';

/** How reports put an event, all together. */
export interface EventWording {
  readonly mode: string | undefined;
  readonly date: string | undefined;
  readonly place: string | undefined;
  readonly flow: string | undefined;
  readonly contexts: readonly string[];
  readonly triggers: readonly string[];
  readonly objects: readonly string[];
}

interface Told {
  readonly mode: string | null;
  readonly context: string | null;
  readonly when: string | null;
  readonly place: string | null;
  readonly flow: string | null;
  readonly trigger: string;
  readonly objects: string;
}

/** Reports that the wording of an event is gathered from; counting takes all. */
const WORDED_BY = 40;
const MOST_WORDS = 12;

export function wordingOf(reports: readonly Told[]): EventWording {
  const told = reports.slice(0, WORDED_BY);
  return {
    mode: first(told.map(({ mode }) => mode)),
    date: mostPrecise(told.map(({ when }) => when).filter((when) => when !== null)),
    place: first(told.map(({ place }) => place)),
    flow: first(told.map(({ flow }) => flow)),
    contexts: frequent(told.flatMap(({ context }) => listIn(context))),
    triggers: frequent(told.flatMap(({ trigger }) => contentWords(trigger))),
    objects: frequent(told.flatMap(({ objects }) => listIn(objects))),
  };
}

function listIn(json: string | null): readonly string[] {
  return json === null ? [] : (JSON.parse(json) as string[]);
}

function first(values: readonly (string | null)[]): string | undefined {
  return values.find((value) => value !== null) ?? undefined;
}

/** The longest; of those the most frequent. */
function mostPrecise(dates: readonly string[]): string | undefined {
  const longest = Math.max(0, ...dates.map((date) => date.length));
  return frequent(dates.filter((date) => date.length === longest))[0];
}

/** Each once, the most frequent first. */
function frequent(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_WORDS)
    .map(([value]) => value);
}
