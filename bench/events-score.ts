import { quadClass } from '../src/find/events/act.ts';
import type { EventRecord } from '../src/record/index.ts';
import type { Span } from '../src/text/index.ts';

/** A sentence with one coded event, as the corpora have it. */
export interface Coded {
  readonly id: string;
  readonly text: string;
  readonly source: readonly (readonly [number, number])[];
  readonly target: readonly (readonly [number, number])[];
  readonly quadClass: number | null;
  readonly type?: string;
}

export interface Share {
  readonly percent: number;
  readonly of: number;
}

export type Measure = 'found' | 'found-first' | 'quad-first' | 'roles' | 'typed';

/** The types of PLV: its YIELD stands for two of PLOVER's. */
export function plvType(type: string): string {
  return type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type;
}

export function touches(spans: readonly Span[], gold: Coded['source']): boolean {
  return spans.some(({ start, end }) => gold.some(([from, to]) => start < to && end > from));
}

export function rolesRight(event: EventRecord, { source, target }: Coded): boolean {
  return touches(event.actorSpans, source) && touches(event.recipientSpans, target);
}

/**
 * End to end, with nothing given. Over sentences whose quad class is 1 to 4: `found`, some event has both roles (by overlap)
 * and the quad class right; `found-first`, the first does; `quad-first`, its class is right. `roles`: over sentences that
 * have both. `typed`: as found, by the type, where the corpus has one.
 */
export function scoreEvents(
  gold: readonly Coded[],
  events: ReadonlyMap<string, readonly EventRecord[]>,
): Record<Measure, Share> {
  const all = gold.map((own) => ({ own, found: events.get(own.id) ?? [] }));
  const classed = all.filter(({ own }) => (own.quadClass ?? 0) > 0);
  const quadRight = (event: EventRecord, own: Coded): boolean => quadClass(event.type) === own.quadClass;
  const right = (event: EventRecord, own: Coded): boolean => rolesRight(event, own) && quadRight(event, own);
  return {
    found: share(classed, ({ own, found }) => found.some((event) => right(event, own))),
    'found-first': share(classed, ({ own, found }) => found.slice(0, 1).some((event) => right(event, own))),
    'quad-first': share(classed, ({ own, found }) => found.slice(0, 1).some((event) => quadRight(event, own))),
    roles: share(
      all.filter(({ own }) => own.source.length > 0 && own.target.length > 0),
      ({ own, found }) => found.some((event) => rolesRight(event, own)),
    ),
    typed: share(
      all.filter(({ own }) => own.type !== undefined),
      ({ own, found }) => found.some((event) => rolesRight(event, own) && plvType(event.type) === own.type),
    ),
  };
}

function share<Item>(items: readonly Item[], test: (item: Item) => boolean): Share {
  return { percent: Math.round((1000 * items.filter(test).length) / Math.max(1, items.length)) / 10, of: items.length };
}

export interface PairScore {
  readonly macroF1: number;
  readonly accuracy: number;
  readonly quadAccuracy: number;
}

/** Of the types said of given pairs, in percent. */
export function scorePairs(
  pairs: readonly { readonly gold: string; readonly said: string; readonly quad: boolean }[],
): PairScore {
  const types = [...new Set(pairs.map(({ gold }) => gold))];
  const f1 = types.map((type) => {
    const right = pairs.filter(({ gold, said }) => gold === type && said === type).length;
    const all = pairs.filter(({ gold }) => gold === type).length + pairs.filter(({ said }) => said === type).length;
    return (200 * right) / Math.max(1, all);
  });
  const part = (test: (pair: (typeof pairs)[number]) => boolean): number =>
    (100 * pairs.filter(test).length) / Math.max(1, pairs.length);
  return {
    macroF1: f1.reduce((sum, own) => sum + own, 0) / Math.max(1, types.length),
    accuracy: part(({ gold, said }) => gold === said),
    quadAccuracy: part(({ quad }) => quad),
  };
}
