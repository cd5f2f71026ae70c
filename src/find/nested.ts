/**
 * Speech within speech. The corpora mark none, so that the model passes over what somebody is cited as saying inside the
 * words of another. Read alone, those words are a text like any other: a content that holds a verb of saying is read again.
 */
import { type Analysis, analyse, type Model } from '../neural/index.ts';
import { findCues } from './02-cues.ts';
import { findParts, type Kept, type Parts } from './03-parts.ts';
import { settleRivals } from './04-rivals.ts';
import type { Left } from './decision.ts';
import { VERBS_OF_SAYING } from './sayings.ts';
import { isIn, type Run, spanOf } from './word-runs.ts';

/** A cue inside a content counts from this probability, and its content from this mean probability. */
const SURE = { cue: 0.9, content: 0.75 };
/** Where the cue is a verb of saying and somebody else than the speaker is cited, less is enough. */
const SAYS = { cue: 0.8, content: 0.55 };
/** Shorter contents hold nobody else's speech. */
const LEAST_WORDS = 5;

/** The attributions inside the contents of `outer`, by the words of `analysis`. */
export async function nestedParts(
  model: Model,
  text: string,
  analysis: Analysis,
  outer: readonly Parts[],
): Promise<Kept> {
  const out: Parts[] = [];
  const left: Left[] = [];
  for (const { content } of outer) {
    for (const run of content) {
      if (outer.some(({ cue }) => isIn(cue, run))) continue;
      const bare = bareOf(run, text, analysis.words);
      const span = spanOf(analysis.words, bare);
      const words = text.slice(span.start, span.end);
      if (bare.last - bare.first + 1 < LEAST_WORDS || !VERBS_OF_SAYING.test(words)) continue;
      const inner = await analyse(model, `${words}.`);
      if (inner.words.length !== bare.last - bare.first + 2) continue; // cut otherwise: its words have no numbers here
      const found = settleRivals(findParts(findCues(inner, model.spec.cueThreshold).cues, inner)).parts;
      for (const parts of found) {
        const own = moved(upTo(parts, bare.last - bare.first), bare.first);
        const least = citesOther(own, text, analysis.words) ? SAYS : SURE;
        if (own.source.length > 0 && own.cue.candidate.score >= least.cue && own.sure >= least.content) out.push(own);
        else
          left.push({
            stage: 'nested',
            reason: 'inner-speech-unsure',
            run: own.cue,
            score: own.sure,
            least: least.content,
          });
      }
    }
  }
  return { parts: out, left };
}

/** A content without the marks round it, the "that" before it and the full stop: a sentence as it would stand alone. */
function bareOf(run: Run, text: string, words: Analysis['words']): Run {
  const word = (i: number): string => text.slice(words[i]?.start, words[i]?.end);
  let { first, last } = run;
  while (first < last && /^(?:that|["“”‘«»„']+)$/u.test(word(first))) first += 1;
  while (first < last && /^(?:["“”’«»'.,]+)$/u.test(word(last))) last -= 1;
  return { first, last };
}

/** Whether a verb of saying stands beside a source that is not the speaker ("I would say"). */
function citesOther({ cue, source }: Parts, text: string, words: Analysis['words']): boolean {
  const last = words[cue.last];
  const [who] = source.map((run) => spanOf(words, run)).map(({ start, end }) => text.slice(start, end));
  if (last === undefined || who === undefined || /^(?:I|we|you)$/iu.test(who)) return false;
  return VERBS_OF_SAYING.test(text.slice(last.start, last.end));
}

/** Parts without what lies after word `last`: the full stop that was added. */
function upTo(parts: Parts, last: number): Parts {
  const kept = (runs: readonly Run[]): Run[] =>
    runs.flatMap((run) => (run.first > last ? [] : [{ first: run.first, last: Math.min(run.last, last) }]));
  return { ...parts, source: kept(parts.source), content: kept(parts.content) };
}

function moved({ cue, source, content, sure, by: steps }: Parts, by: number): Parts {
  const shift = <T extends Run>(run: T): T => ({ ...run, first: run.first + by, last: run.last + by });
  const { candidate } = cue;
  return {
    cue: { ...shift(cue), candidate: { ...candidate, word: candidate.word + by, first: candidate.first + by } },
    source: source.map(shift),
    content: content.map(shift),
    sure,
    by: [{ stage: 'nested', about: 'cue', rule: 'content-read-alone' }, ...steps],
  };
}
