import type { CorefMention } from './mention.ts';

/** How many clusters mentioned last a pronoun may belong to, besides those that the model points at. */
const RECENT = 8;

/** Clusters by what may tie a mention to them, so that each mention is weighed against a few and not against all. */
export class ClusterIndex {
  readonly #order = new Map<CorefMention[], number>();
  readonly #byHead = new Map<number, CorefMention[]>();
  readonly #byWord = new Map<string, Set<CorefMention[]>>();
  /** The few mentioned last, the very last one at the end. */
  readonly #recent: CorefMention[][] = [];

  get clusters(): CorefMention[][] {
    return [...this.#order.keys()];
  }

  /** Adds a mention to a cluster of this index, or to a new one. */
  add(own: CorefMention, cluster: CorefMention[] = []): void {
    cluster.push(own);
    if (!this.#order.has(cluster)) this.#order.set(cluster, this.#order.size);
    this.#byHead.set(own.head, cluster);
    for (const key of [`${own.kind} ${own.lemma}`, own.lemma, ...own.parts.map((part) => `part ${part}`)]) {
      const known = this.#byWord.get(key);
      if (known === undefined) this.#byWord.set(key, new Set([cluster]));
      else known.add(cluster);
    }
    const before = this.#recent.indexOf(cluster);
    if (before >= 0) this.#recent.splice(before, 1);
    if (this.#recent.push(cluster) > RECENT) this.#recent.shift();
  }

  /** The clusters that anything at all ties a mention to, the oldest first. */
  candidates(own: CorefMention, pointers: ReadonlyMap<number, number>): readonly CorefMention[][] {
    const out = new Set<CorefMention[]>();
    const take = (clusters: Iterable<CorefMention[]> = []): void => {
      for (const cluster of clusters) out.add(cluster);
    };
    const isPronoun = own.kind === 'pronoun' || own.kind === 'speaker';
    if (isPronoun) take(this.#recent);
    else take(this.#byWord.get(own.lemma));
    if (own.kind === 'speaker') take(this.#byWord.get(`speaker ${own.lemma}`));
    if (own.kind === 'name') take(this.#byWord.get(`part ${own.lemma}`));
    for (const head of pointers.keys()) take([this.#byHead.get(head) ?? []].filter(({ length }) => length > 0));
    return [...out].sort((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0));
  }
}
