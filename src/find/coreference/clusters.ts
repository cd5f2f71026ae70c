import type { Reading } from '../entities/reading.ts';
import { type Cluster, type Evidence, newEvidence, oldEvidence, pointersOf } from './evidence.ts';
import type { CorefMention } from './mention.ts';
import { weights as learned } from './weights.gen.ts';

/** How many clusters mentioned last a pronoun may belong to, besides those that the model points at. */
const RECENT = 8;

/** The clusters that anything at all ties a mention to. */
export function candidatesOf(
  own: CorefMention,
  clusters: readonly Cluster[],
  pointers: ReadonlyMap<number, number>,
): readonly Cluster[] {
  const isPronoun = own.kind === 'pronoun' || own.kind === 'speaker';
  const last = (cluster: Cluster): number => cluster.at(-1)?.head ?? 0;
  const recent = new Set(isPronoun ? [...clusters].sort((a, b) => last(b) - last(a)).slice(0, RECENT) : []);
  return clusters.filter(
    (cluster) =>
      recent.has(cluster) ||
      cluster.some(
        (other) =>
          pointers.has(other.head) ||
          (other.kind === own.kind && own.kind === 'speaker' && other.lemma === own.lemma) ||
          (!isPronoun && (other.lemma === own.lemma || (own.kind === 'name' && other.parts.includes(own.lemma)))),
      ),
  );
}

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
  const clusters: CorefMention[][] = [];
  for (const own of mentions) {
    const pointers = pointersOf(reading, own.head);
    let best: Cluster | undefined;
    let most = weigh(newEvidence(own, pointers), weights) - bias;
    for (const cluster of candidatesOf(own, clusters, pointers)) {
      const score = weigh(oldEvidence(own, cluster, pointers), weights);
      if (score > most) [best, most] = [cluster, score];
    }
    const joined = clusters.find((cluster) => cluster === best);
    if (joined === undefined) clusters.push([own]);
    else joined.push(own);
  }
  return clusters;
}

function weigh(evidence: Evidence, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, value] of evidence) sum += value * (weights.get(name) ?? 0);
  return sum;
}
