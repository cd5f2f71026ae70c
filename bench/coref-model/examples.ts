import { parseConllu } from '../../src/conllu/index.ts';
import { ClusterIndex } from '../../src/find/coreference/cluster-index.ts';
import { type Evidence, newEvidence, oldEvidence, pointersOf } from '../../src/find/coreference/evidence.ts';
import { type CorefMention, corefMentions } from '../../src/find/coreference/mention.ts';
import { readingOf } from '../../src/find/entities/reading.ts';
import type { Model } from '../../src/neural/index.ts';
import { parseWithAnalysis } from '../../src/syntax/index.ts';
import { corefKey, type CorefMention as KeyMention } from '../coref-key.ts';

/** One choice: to be new or one of the clusters before, each with its evidence and whether it is right. */
export type Example = readonly { readonly evidence: Evidence; readonly right: boolean }[];

/** The choices of all mentions in GUM's file, the clusters before each as the key has them. */
export async function examplesIn(model: Model, source: string): Promise<Example[]> {
  const documents = parseConllu(source);
  const keys = corefKey(source, documents);
  const all: Example[] = [];
  for (const [i, { text, sentences }] of documents.entries()) {
    const { analysis } = await parseWithAnalysis(model, text, { given: sentences });
    const reading = readingOf(text, analysis, model.spec);
    const entityOf = longestByHead(keys[i] ?? []);
    const clusters = new Map<string, CorefMention[]>();
    const index = new ClusterIndex();
    for (const own of corefMentions(reading)) {
      const entity = entityOf.get(own.head)?.entity ?? `none ${own.head}`;
      const pointers = pointersOf(reading, own.head);
      const right = clusters.get(entity);
      const example = [
        { evidence: newEvidence(own, pointers), right: right === undefined },
        ...index.candidates(own, pointers).map((cluster) => ({
          evidence: oldEvidence(own, cluster, pointers),
          right: cluster === right,
        })),
      ];
      if (example.some((choice) => choice.right)) all.push(example);
      index.add(own, right);
      if (right === undefined) clusters.set(entity, index.clusters.at(-1) ?? []);
    }
  }
  return all;
}

function longestByHead(key: readonly KeyMention[]): ReadonlyMap<number, KeyMention> {
  const byHead = new Map<number, KeyMention>();
  for (const own of key) {
    const known = byHead.get(own.head);
    if (known === undefined || own.last - own.first > known.last - known.first) byHead.set(own.head, own);
  }
  return byHead;
}
