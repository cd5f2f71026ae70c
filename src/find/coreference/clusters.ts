import type { Reading } from '../entities/reading.ts';
import { ClusterIndex } from './cluster-index.ts';
import { type Cluster, type Evidence, newEvidence, pointersOf, tellOldEvidence } from './evidence.ts';
import type { CorefKind, CorefMention } from './mention.ts';
import { weights as learned } from './weights.gen.ts';

export interface ClusterOptions {
  readonly weights?: ReadonlyMap<string, number>;
  /** How much likelier than its evidence being one of a cluster is taken to be, against being new; a log-odds. */
  readonly bias?: number;
}

/**
 * Learned is what is right for each mention; a chain that breaks costs more than one link, so that the balance of precision
 * and recall of whole clusters lies a little further. Chosen on GUM dev, folds left out.
 */
const BIAS = 1;

/** Mentions (in order) as clusters, each in text order: every mention joins the best one before it, or begins one. */
export function clustersOf(
  reading: Reading,
  mentions: readonly CorefMention[],
  { weights = learned, bias = BIAS }: ClusterOptions = {},
): Cluster[] {
  const index = new ClusterIndex();
  const byKind = weightsByKind(weights);
  for (const own of mentions) {
    const pointers = pointersOf(reading, own.head);
    let best: CorefMention[] | undefined;
    let most = weigh(newEvidence(own, pointers), weights) - bias;
    const known = byKind[own.kind];
    for (const cluster of index.candidates(own, pointers)) {
      let score = 0;
      tellOldEvidence(own, cluster, pointers, (name, value) => {
        score += value * (known.get(name) ?? 0);
      });
      if (score > most) [best, most] = [cluster, score];
    }
    index.add(own, best);
  }
  return index.clusters;
}

/** The weights that count for mentions of a kind, without the kind in their names. */
function weightsByKind(weights: ReadonlyMap<string, number>): Record<CorefKind, ReadonlyMap<string, number>> {
  const of = (kind: CorefKind): ReadonlyMap<string, number> =>
    new Map(
      [...weights].flatMap(([name, weight]) =>
        name.startsWith(`${kind} `) ? [[name.slice(kind.length + 1), weight]] : [],
      ),
    );
  return { name: of('name'), nominal: of('nominal'), pronoun: of('pronoun'), speaker: of('speaker') };
}

function weigh(evidence: Evidence, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, value] of evidence) sum += value * (weights.get(name) ?? 0);
  return sum;
}
