/**
 * Where the parts of an attribution begin and end. Of the words that an end may lie at, the best-weighed is taken: what
 * the model says of the words on both sides counts, marks and small words, quotation marks, sentences and what hangs on
 * what. `bench/edge-model` learns the weights.
 */
import type { ModelSpec } from '../../neural/index.ts';
import type { Parts } from '../03-parts.ts';
import type { Story } from '../05-reconcile.ts';
import type { Decision } from '../decision.ts';
import { isIn, type Run, runsOf, sameRuns, wordsOf } from '../word-runs.ts';
import { PARTS, type Part } from './chances.ts';
import { tellEvidence } from './evidence.ts';
import { choicesOf, type Question } from './question.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/** The weight of each piece of evidence, as a log-odds. */
export type EdgeWeights = ReadonlyMap<string, number>;

/** The attributions with the likeliest ends of their parts; as they are where the model knows no syntax. */
export function withEdges(
  all: readonly Parts[],
  story: Story,
  spec: ModelSpec,
  weights: EdgeWeights,
): readonly Parts[] {
  if (story.analysis.heads.length === 0) return all;
  const around = surroundingsOf(story, spec);
  const weighing = { taken: takenBy(all, story.analysis.words.length), weights: byQuestion(weights) };
  return all.map((parts) => PARTS.reduce((own, part) => withPart(own, part, around, weighing), parts));
}

/** Rules whose parts end where the form of the sentence says, whatever the model makes of it. */
const SETTLED = /^(?:speaker-(?:behind|between|before-colon)|framed|noun-to)$/u;

interface Weighing {
  readonly taken: Uint8Array;
  /** For each part and side the weights of its evidence, without part and side in their names. */
  readonly weights: ReadonlyMap<string, EdgeWeights>;
}

function byQuestion(weights: EdgeWeights): ReadonlyMap<string, EdgeWeights> {
  const out = new Map<string, Map<string, number>>();
  for (const [name, weight] of weights) {
    const [part = '', side = ''] = name.split(' ', 2);
    const which = `${part} ${side}`;
    const own = out.get(which) ?? new Map<string, number>();
    out.set(which, own.set(name.slice(which.length + 1), weight));
  }
  return out;
}

/** 1 for each word that is cue or content of an attribution. */
export function takenBy(all: readonly Parts[], words: number): Uint8Array {
  const taken = new Uint8Array(words);
  for (const { cue, content } of all) for (const { first, last } of [cue, ...content]) taken.fill(1, first, last + 1);
  return taken;
}

function withPart(parts: Parts, part: Part, around: Surroundings, weighing: Weighing): Parts {
  const before = runsFor(parts, part);
  if (parts.by.some(({ about, rule }) => about === part && SETTLED.test(rule))) return parts;
  const ends = before.map((run) => moved(parts, part, run, around, weighing));
  const after = runsOf(wordsOf(part === 'source' ? ends.map((run) => withoutAdverbs(run, parts.cue, around)) : ends));
  if (sameRuns(before, after)) return parts;
  const by: Decision[] = [...parts.by, { stage: 'edges', about: part, rule: 'likelier-ends' }];
  if (part !== 'cue') return { ...parts, [part]: after, by };
  const [cue = parts.cue] = after;
  return { ...parts, cue: { ...cue, candidate: parts.cue.candidate }, by };
}

/** What no source begins with, whatever the trees make of it. */
const WHEN = /^(?:later|earlier|meanwhile|afterwards?|separately|subsequently)$/iu;

/** A source without the adverbs of its cue before it: "Later the mayor added". */
function withoutAdverbs(run: Run, cue: Run, { reading }: Surroundings): Run {
  let { first } = run;
  const isOfCue = (word: number): boolean =>
    WHEN.test(reading.form(word)) ||
    (reading.upos(word) === 'ADV' &&
      reading.relation(word) === 'advmod' &&
      isIn({ first: reading.head(word), last: reading.head(word) }, cue));
  while (first < run.last && isOfCue(first)) first += 1;
  return { first, last: run.last };
}

/** The runs of a part. */
export function runsFor(parts: Parts, part: Part): readonly Run[] {
  return part === 'cue' ? [parts.cue] : parts[part];
}

function moved(parts: Parts, part: Part, run: Run, around: Surroundings, { taken, weights }: Weighing): Run {
  let own: Run = { first: run.first, last: run.last };
  for (const side of ['first', 'last'] as const) {
    const question: Question = { parts, part, run: own, side };
    const choices = choicesOf(around, question, taken);
    if (choices.length === 1) continue;
    const known = weights.get(`${part} ${side}`);
    let [best, most] = [own[side], -Infinity];
    for (const edge of choices) {
      let score = 0;
      tellEvidence(around, question, edge, (key, value) => {
        score += value * (known?.get(key) ?? 0);
      });
      if (score > most) [best, most] = [edge, score];
    }
    own = { ...own, [side]: best };
  }
  return own;
}
