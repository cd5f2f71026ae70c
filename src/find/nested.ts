/**
 * Speech within speech. The corpora mark none, so that the model passes over what somebody is cited as saying inside the
 * words of another. Read alone, those words are a text like any other: a content that holds a verb of saying is read again.
 */
import { type Analysis, analyseInCompany, type Model, pretokens } from '../neural/index.ts';
import { type Span, slice } from '../text/index.ts';
import { findCues } from './02-cues.ts';
import { findParts, type Kept, type Parts } from './03-parts.ts';
import { settleRivals } from './04-rivals.ts';
import type { Story } from './05-reconcile.ts';
import { COMPANY_WORDS } from './company-words.ts';
import type { Left } from './decision.ts';
import { VERBS_OF_SAYING } from './sayings.ts';
import { isIn, type Run, runIn, spanOf, wordsOf } from './word-runs.ts';

/** A cue inside a content counts from this probability, and its content from this mean probability. */
const SURE = { cue: 0.95, content: 0.9 };
/** Where the cue is a verb of saying and somebody else than the speaker is cited, less is enough. */
const SAYS = { cue: 0.7, content: 0.7 };
/** Shorter contents hold nobody else's speech. */
const LEAST_WORDS = 5;

/** A content that is read again: its words, and where they stand in the text that is read. */
interface Again {
  readonly run: Run;
  readonly at: Span;
}

/**
 * The attributions inside the contents of `outer`, by the words of the story. All contents are read in one go, a paragraph each:
 * a few words alone are read far worse.
 */
export async function nestedParts(model: Model, story: Story, outer: readonly Parts[]): Promise<Kept> {
  const { text, analysis } = story;
  const again: Again[] = [];
  let all = '';
  for (const run of outer.flatMap(({ content }) => content)) {
    if (outer.some(({ cue }) => isIn(cue, run))) continue;
    const bare = bareOf(run, text, analysis.words);
    const words = slice(text, spanOf(analysis.words, bare));
    if (bare.last - bare.first + 1 < LEAST_WORDS || !VERBS_OF_SAYING.test(words)) continue;
    const start = all.length === 0 ? 0 : all.length + 2;
    all = `${all}${all.length === 0 ? '' : '\n\n'}${words}.`;
    again.push({ run: bare, at: { start, end: all.length } });
  }
  if (again.length === 0) return { parts: [], left: [] };
  const inner = await analyseInCompany(model, all, pretokens(all), { enough: COMPANY_WORDS });
  const found = settleRivals(findParts(findCues(inner, model.spec.cueThreshold).cues, inner)).parts;
  const marks = story.quotations.flatMap((q) => (q.opened && q.closed ? (runIn(analysis.words, q) ?? []) : []));
  const out: Parts[] = [];
  const left: Left[] = [];
  for (const { run, at } of again) {
    const own = runIn(inner.words, at);
    if (own === undefined || own.last - own.first !== run.last - run.first + 1) continue; // cut otherwise: its words have no numbers here
    for (const parts of found.filter(({ cue }) => isIn(cue, own))) {
      const kept = toInnerMarks(
        moved(within(parts, { first: own.first, last: own.last - 1 }), run.first - own.first),
        marks,
      );
      const least = citesOther(kept, text, analysis.words) ? SAYS : SURE;
      if (kept.source.length === 0 || wordsOf(kept.content).length < 2 || thinksAloud(kept, text, analysis.words))
        continue;
      if (kept.cue.candidate.score >= least.cue && kept.sure >= least.content) out.push(kept);
      else
        left.push({
          stage: 'nested',
          reason: 'inner-speech-unsure',
          run: kept.cue,
          ...(kept.cue.candidate.score < least.cue
            ? { score: kept.cue.candidate.score, least: least.cue }
            : { score: kept.sure, least: least.content }),
        });
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
  if (last === undefined || who === undefined || /^(?:(?:I|we|you)$|(?:of|in|by|for)\s)/iu.test(who)) return false;
  return VERBS_OF_SAYING.test(text.slice(last.start, last.end));
}

/** “I think it is over”: what a speaker thinks aloud is what they say; what nobody says is nothing. */
function thinksAloud({ cue, source }: Parts, text: string, words: Analysis['words']): boolean {
  const [who] = source.map((run) => slice(text, spanOf(words, run)));
  const how = slice(text, spanOf(words, { first: cue.last, last: cue.last }));
  if (/^(?:nobody|no one)$/iu.test(who ?? '')) return true;
  return /^(?:I|we)$/iu.test(who ?? '') && /^(?:think|believe|guess|suppose|feel|know|mean|hope)$/u.test(how);
}

/** Parts whose content ends with the marks that it begins with (“He told me ‘leave it’ and I did”), or that it has but for the last. */
function toInnerMarks(parts: Parts, marks: readonly Run[]): Parts {
  const ended = (run: Run): Run => {
    const own = marks.find(({ first, last }) => first === run.first && last < run.last);
    const cut = marks.some(({ first, last }) => run.first < first && first < run.last && last === run.last + 1);
    return own ?? (cut ? { first: run.first, last: run.last + 1 } : run);
  };
  return { ...parts, content: parts.content.map(ended) };
}

/** Parts without what lies outside of a run: another content, the full stop that was added. */
function within(parts: Parts, { first, last }: Run): Parts {
  const kept = (runs: readonly Run[]): Run[] =>
    runs.flatMap((run) =>
      run.first > last || run.last < first
        ? []
        : [{ first: Math.max(run.first, first), last: Math.min(run.last, last) }],
    );
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
