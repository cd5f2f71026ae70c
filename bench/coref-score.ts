/**
 * The scores of the shared tasks on coreference (CRAC 2023 and later) for documents without empty words: mentions are the
 * same where their heads are; MUC (Vilain et al. 1995), B3 (Bagga and Baldwin 1998), CEAFe (Luo 2005), and their mean,
 * the CoNLL score (Pradhan et al. 2012).
 */
import { assign } from './assignment.ts';
import type { CorefMention } from './coref-key.ts';
import type { Rate } from './ud-score.ts';

export interface CorefScores {
  readonly mentions: Rate;
  readonly muc: Rate;
  readonly b3: Rate;
  readonly ceafe: Rate;
  /** Mean of the F1 of MUC, B3 and CEAFe, in percent. */
  readonly conll: number;
}

export interface CorefScoreOptions {
  /** Entities with one mention count too. */
  readonly singletons?: boolean;
}

type Mentions = readonly CorefMention[];

/** Numerators and denominators, summed over documents: of precision, then of recall. */
type Sums = [number, number, number, number];

/** Scores `system` against `key`, a list of mentions for each document. */
export function scoreCoref(
  key: readonly Mentions[],
  system: readonly Mentions[],
  { singletons = false }: CorefScoreOptions = {},
): CorefScores {
  const sums: Record<'mentions' | 'muc' | 'b3' | 'ceafe', Sums> = {
    mentions: [0, 0, 0, 0],
    muc: [0, 0, 0, 0],
    b3: [0, 0, 0, 0],
    ceafe: [0, 0, 0, 0],
  };
  key.forEach((mentions, i) => {
    const [gold, own] = aligned(clusters(mentions, singletons), clusters(system[i] ?? [], singletons));
    const size = (all: Clusters) => all.reduce((sum, { length }) => sum + length, 0);
    const met = new Set(gold.flat());
    const common = own.flat().filter((mention) => met.has(mention)).length;
    add(sums.mentions, [common, size(own), common, size(gold)]);
    add(sums.muc, [...muc(own, gold), ...muc(gold, own)]);
    add(sums.b3, [...b3(own, gold), ...b3(gold, own)]);
    const alike = ceafe(gold, own);
    add(sums.ceafe, [alike, own.length, alike, gold.length]);
  });
  const { muc: m, b3: b, ceafe: c } = sums;
  return {
    mentions: rate(sums.mentions),
    muc: rate(m),
    b3: rate(b),
    ceafe: rate(c),
    conll: (rate(m).f1 + rate(b).f1 + rate(c).f1) / 3,
  };
}

/** Entities as lists of their mentions; a mention of both sides is one number. */
type Clusters = readonly (readonly number[])[];

function clusters(mentions: Mentions, singletons: boolean): readonly Mentions[] {
  const byEntity = new Map<string, CorefMention[]>();
  for (const own of mentions) {
    const cluster = byEntity.get(own.entity) ?? [];
    const twice = cluster.some(
      ({ first, last, head }) => first === own.first && last === own.last && head === own.head,
    );
    if (!twice) byEntity.set(own.entity, [...cluster, own]);
  }
  return [...byEntity.values()].filter(({ length }) => singletons || length > 1);
}

/** Both sides with mentions as numbers: the same number where heads agree, by their overlap where several have one head. */
function aligned(gold: readonly Mentions[], own: readonly Mentions[]): readonly [Clusters, Clusters] {
  const numbers = new Map<CorefMention, number>();
  const theirs = byHead(own);
  let next = 0;
  for (const [head, list] of byHead(gold)) {
    const others = theirs.get(head) ?? [];
    const partner = assign(list.map((a) => others.map((b) => alike(a, b))));
    list.forEach((mention, i) => {
      numbers.set(mention, next);
      const other = others[partner[i] ?? -1];
      if (other !== undefined) numbers.set(other, next);
      next += 1;
    });
  }
  const numbered = (side: readonly Mentions[]) =>
    side.map((cluster) =>
      cluster.map((mention) => {
        const known = numbers.get(mention);
        if (known !== undefined) return known;
        next += 1;
        return next - 1;
      }),
    );
  return [numbered(gold), numbered(own)];
}

/** Mentions in text order by their heads. */
function byHead(side: readonly Mentions[]): ReadonlyMap<number, readonly CorefMention[]> {
  const lists = new Map<number, CorefMention[]>();
  for (const mention of [...side.flat()].sort(inOrder)) {
    lists.set(mention.head, [...(lists.get(mention.head) ?? []), mention]);
  }
  return lists;
}

function inOrder(a: CorefMention, b: CorefMention): number {
  return a.first - b.first || a.last - b.last;
}

/** Share of the words of `a` that `b` has too; the same span is worth more than any other. */
function alike(a: CorefMention, b: CorefMention): number {
  if (a.first === b.first && a.last === b.last) return 2;
  const common = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1;
  return common / (a.last - a.first + 1);
}

function indexOf(all: Clusters): ReadonlyMap<number, number> {
  return new Map(all.flatMap((cluster, i) => cluster.map((mention) => [mention, i] as const)));
}

/** Links of `own` that `other` has too, and all of `own`. */
function muc(own: Clusters, other: Clusters): [number, number] {
  const of = indexOf(other);
  let [hits, all] = [0, 0];
  for (const cluster of own) {
    const parts = new Set(cluster.map((mention) => of.get(mention) ?? `alone ${mention}`));
    hits += cluster.length - parts.size;
    all += cluster.length - 1;
  }
  return [hits, all];
}

function b3(own: Clusters, other: Clusters): [number, number] {
  const of = indexOf(other);
  let [hits, all] = [0, 0];
  for (const cluster of own) {
    const counts = new Map<number, number>();
    for (const mention of cluster) {
      const at = of.get(mention);
      if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    for (const count of counts.values()) hits += (count * count) / cluster.length;
    all += cluster.length;
  }
  return [hits, all];
}

/** The sum of the likeness of entities in the best pairing of both sides. */
function ceafe(gold: Clusters, own: Clusters): number {
  const of = indexOf(own);
  const weights = gold.map((cluster) => {
    const row = new Array<number>(own.length).fill(0);
    for (const mention of cluster) {
      const at = of.get(mention);
      if (at !== undefined) row[at] = (row[at] ?? 0) + 2 / (cluster.length + (own[at]?.length ?? 0));
    }
    return row;
  });
  return assign(weights).reduce((sum, column, row) => sum + (weights[row]?.[column] ?? 0), 0);
}

function add(sums: Sums, more: readonly [number, number, number, number]): void {
  for (const i of [0, 1, 2, 3] as const) sums[i] += more[i];
}

function rate([hits, given, found, wanted]: Sums): Rate {
  const [precision, recall] = [(100 * hits) / Math.max(given, 1e-9), (100 * found) / Math.max(wanted, 1e-9)];
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
