import type { Gender } from '../entities/pronouns.ts';
import type { Cluster } from './evidence.ts';
import type { CorefKind, CorefMention } from './mention.ts';

/**
 * What a cluster has among its mentions, so that the next mention need not be held against each of them: a text of many
 * thousand words has clusters of hundreds.
 */
export interface Traits {
  /** How many mentions of the cluster are told of here. */
  count: number;
  readonly heads: Set<number>;
  /** The last word that any mention reaches to. */
  reach: number;
  readonly types: Set<string>;
  readonly genders: Set<Gender>;
  readonly plurals: Set<boolean>;
  /** The lemmas of each kind of mention. */
  readonly lemmas: Map<CorefKind, Set<string>>;
  /** Names and nominals, of those that are alike the last one, in the order of these. */
  readonly nouns: Map<string, CorefMention>;
}

const known = new WeakMap<Cluster, Traits>();

/** The traits of a cluster as it is now; clusters grow at their end only. */
export function traitsOf(cluster: Cluster): Traits {
  let own = known.get(cluster);
  if (own === undefined) {
    own = {
      count: 0,
      heads: new Set(),
      reach: -1,
      types: new Set(),
      genders: new Set(),
      plurals: new Set(),
      lemmas: new Map(),
      nouns: new Map(),
    };
    known.set(cluster, own);
  }
  for (; own.count < cluster.length; own.count += 1) add(own, cluster[own.count] as CorefMention);
  return own;
}

function add(traits: Traits, mention: CorefMention): void {
  const { head, last, kind, type, lemma, parts, opening, gender, plural } = mention;
  traits.heads.add(head);
  traits.reach = Math.max(traits.reach, last);
  traits.types.add(type);
  if (gender !== undefined) traits.genders.add(gender);
  if (plural !== undefined) traits.plurals.add(plural);
  const lemmas = traits.lemmas.get(kind);
  if (lemmas === undefined) traits.lemmas.set(kind, new Set([lemma]));
  else lemmas.add(lemma);
  if (kind !== 'name' && kind !== 'nominal') return;
  const alike = `${kind}\t${opening}\t${last > head}\t${lemma}\t${parts.join(' ')}`;
  traits.nouns.delete(alike);
  traits.nouns.set(alike, mention);
}
