import { type Analysis, PAIR_WIDTH } from '../neural/index.ts';
import type { Cue } from './02-cues.ts';
import type { Decision, Left } from './decision.ts';
import { tagRuns } from './tag-runs.ts';
import { viterbi } from './viterbi.ts';
import { isIn, meet, type Run, runsOf, sameRuns, wordsOf } from './word-runs.ts';

/** A cue with its source and content, as runs of words. */
export interface Parts {
  readonly cue: Cue;
  readonly source: readonly Run[];
  readonly content: readonly Run[];
  /** Mean probability of the content's words to be content of this cue. */
  readonly sure: number;
  /** How it was made, stage by stage. */
  readonly by: readonly Decision[];
}

/** What a stage keeps and what it leaves out. */
export interface Kept {
  readonly parts: readonly Parts[];
  readonly left: readonly Left[];
}

const [SOURCE_BEGIN, SOURCE_IN, CONTENT_BEGIN, CONTENT_IN] = [1, 2, 3, 4];

function follows(from: number, to: number): boolean {
  if (to === SOURCE_IN) return from === SOURCE_BEGIN || from === SOURCE_IN;
  if (to === CONTENT_IN) return from === CONTENT_BEGIN || from === CONTENT_IN;
  return true;
}

const starts = (state: number): boolean => state !== SOURCE_IN && state !== CONTENT_IN;

/**
 * Source and content of each cue: the best sequence of the tags that its words have for this cue. Where a part begins
 * and ends, the layers that mark sources and contents whoever's they are know better (half a point of exact sources and
 * contents on PolNeAR's development set), so a part takes the borders of the run there that is much the same.
 */
export function findParts(cues: readonly Cue[], analysis: Analysis): Kept {
  const [sources, contents] = [tagRuns(analysis.source), tagRuns(analysis.content)];
  const all = cues.map((cue) => partsOf(cue, sources, analysis.content));
  const parts = all
    .filter(({ content }) => content.length > 0)
    .map((own): Parts => {
      const { cue } = own;
      const source = joined(own.source.map((run) => bordered(run, sources, [cue, ...own.content])));
      const content = joined(
        own.content.map((run) =>
          holdsCue(run, cues) ? run : bordered(run, contents, [cue, ...own.source], LIKE.content),
        ),
      );
      return {
        ...own,
        source,
        content,
        by: [...own.by, ...borders('source', own, source), ...borders('content', own, content)],
      };
    });
  const left = all.flatMap(({ cue, content }): Left[] =>
    content.length > 0 ? [] : [{ stage: 'parts', reason: 'cue-without-content', run: cue, score: cue.candidate.score }],
  );
  return { parts, left };
}

/** Names the rule where a part was moved to the borders of a marked run. */
function borders(about: 'source' | 'content', before: Parts, after: readonly Run[]): Decision[] {
  return sameRuns(before[about], after) ? [] : [{ stage: 'parts', about, rule: 'borders-of-layer' }];
}

/** Whether somebody is cited within the run: the layer of contents then marks the inner content as well. */
function holdsCue(run: Run, cues: readonly Run[]): boolean {
  return cues.some((cue) => isIn(cue, run));
}

/** The same words, each run once and apart from the next. */
function joined(runs: readonly Run[]): Run[] {
  return runsOf(wordsOf(runs));
}

/** A marked run is much the same as a part from this share of the words that either has. */
const LIKE = { source: 0.5, content: 0.3 };

/** `run`, or the one of `marked` that is much the same, if that keeps clear of `others`. */
function bordered(run: Run, marked: readonly Run[], others: readonly Run[], least = LIKE.source): Run {
  let best = run;
  let most = least;
  for (const other of marked) {
    const shared = Math.min(run.last, other.last) - Math.max(run.first, other.first) + 1;
    if (shared <= 0) continue;
    const either = Math.max(run.last, other.last) - Math.min(run.first, other.first) + 1;
    if (shared / either >= most && !others.some((part) => meet(part, other))) {
      best = other;
      most = shared / either;
    }
  }
  return best;
}

/**
 * How much the layer of contents counts beside what the words are for the cue: its log probabilities of content, and of none.
 * The second counts less, as what is none of this cue's content may be another's.
 */
const LAYER = { content: 0.5, none: 0.3 };

function partsOf(cue: Cue, sources: readonly Run[], contents: Float32Array): Parts {
  const { first, probs } = cue.candidate;
  const scores = new Float64Array(probs.length);
  const marked = (word: number, layer: number): number => Math.log(Math.max(contents[3 * word + layer] ?? 0, 1e-4));
  for (let i = 0; i < probs.length; i += 1) {
    const word = first + Math.floor(i / PAIR_WIDTH);
    const ownCue = word >= cue.first && word <= cue.last;
    const tag = i % PAIR_WIDTH;
    const layer =
      tag === 0 ? LAYER.none * marked(word, 0) : tag >= CONTENT_BEGIN ? LAYER.content * marked(word, tag - 2) : 0;
    scores[i] = ownCue && tag !== 0 ? -1e9 : Math.log(Math.max(probs[i] as number, 1e-9)) + layer;
  }
  const path = viterbi(scores, PAIR_WIDTH, follows, starts);
  const source: number[] = [];
  const content: number[] = [];
  path.forEach((state, i) => {
    if (state === SOURCE_BEGIN || state === SOURCE_IN) source.push(first + i);
    if (state === CONTENT_BEGIN || state === CONTENT_IN) content.push(first + i);
  });
  const likely = source.length > 0 ? [] : likelySource(cue, sources);
  source.push(...likely);
  const total = content.reduce((sum, word) => sum + claim(cue, word), 0);
  const sure = content.length === 0 ? 0 : total / content.length;
  const by: Decision[] = [{ stage: 'cues', about: 'cue', rule: 'model', score: cue.candidate.score }];
  if (source.length > 0)
    by.push({ stage: 'parts', about: 'source', rule: likely.length > 0 ? 'likeliest-source' : 'best-sequence' });
  by.push({ stage: 'parts', about: 'content', rule: 'best-sequence', score: sure });
  return { cue, source: runsOf(source), content: runsOf(content), sure, by };
}

/** Words are taken as a source that is rather none, but the best there is, from this probability. */
const LIKELY = 0.25;

/**
 * The words of the likeliest source, where no sequence with a source came out best: of the marked source that holds the
 * likeliest word, else those around it.
 */
function likelySource(cue: Cue, sources: readonly Run[]): number[] {
  const { first, probs } = cue.candidate;
  const chance = (i: number): number =>
    (probs[i * PAIR_WIDTH + SOURCE_BEGIN] ?? 0) + (probs[i * PAIR_WIDTH + SOURCE_IN] ?? 0);
  const n = probs.length / PAIR_WIDTH;
  let top = 0;
  for (let i = 1; i < n; i += 1) if (chance(i) > chance(top)) top = i;
  if (chance(top) < LIKELY) return [];
  const marked = sources.find((run) => run.first <= first + top && first + top <= run.last);
  if (marked !== undefined && !meet(marked, cue)) return wordsOf([marked]);
  let start = top;
  let end = top;
  while (start > 0 && chance(start - 1) > LIKELY / 2) start -= 1;
  while (end + 1 < n && chance(end + 1) > LIKELY / 2) end += 1;
  return Array.from({ length: end - start + 1 }, (_, i) => first + start + i);
}

/** How much a cue claims a word as content: the probability, 0 for words it has nothing to say of. */
export function claim(cue: Cue, word: number): number {
  const at = (word - cue.candidate.first) * PAIR_WIDTH;
  return (cue.candidate.probs[at + CONTENT_BEGIN] ?? 0) + (cue.candidate.probs[at + CONTENT_IN] ?? 0);
}
