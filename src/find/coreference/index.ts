/**
 * What is the same: all mentions of a text, of whatever kind, and which of them are one. Each joins the cluster before it
 * that the evidence favours most, or begins a new one; the weights of the evidence are learned (bench/coref-model).
 */
import type { Analysis, ModelSpec } from '../../neural/index.ts';
import { readingOf } from '../entities/reading.ts';
import { clustersOf } from './clusters.ts';
import type { Cluster } from './evidence.ts';
import { corefMentions } from './mention.ts';

export type { Cluster } from './evidence.ts';
export type { CorefMention } from './mention.ts';

/** The clusters of a text, in the order of their first mentions; most have one mention only. */
export function findCoreference(text: string, analysis: Analysis, spec: ModelSpec): readonly Cluster[] {
  if (spec.mentions.length === 0) return [];
  const reading = readingOf(text, analysis, spec);
  return clustersOf(reading, corefMentions(reading));
}
