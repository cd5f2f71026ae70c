/**
 * Speech within speech that its form tells: a quotation within what somebody says, behind a verb of saying with a subject (“The
 * officer shouted ‘on the ground’ and I ran”), and "quoted an aide as saying that ...".
 */
import type { ModelSpec } from '../neural/index.ts';
import type { Parts } from './03-parts.ts';
import type { Story } from './05-reconcile.ts';
import { hangsOn, type Reading, readingOf } from './entities/reading.ts';
import { VERBS_OF_SAYING } from './sayings.ts';
import { isIn, meet, type Run, runIn } from './word-runs.ts';

/** In words: how far a verb may stand before its quotation. */
const REACH = 8;
/** What is told by form alone is as sure as this; the model has no say in it. */
const SURE = 0.8;
const CALLING = /^(?:tell|ask|shout|yell|cry|scream|whisper)(?:s|ed|ing)?$/u;
const PASSIVE = /^(?:am|is|are|was|were|been|being)$/u;
const QUOTED = /^(?:quot|cit)(?:es?|ed|ing)$/u;

/** The attributions inside the contents of `known` that are not among them. */
export function innerSpeech(story: Story, spec: ModelSpec, known: readonly Parts[]): Parts[] {
  if (story.analysis.heads.length === 0) return [];
  const reading = readingOf(story.text, story.analysis, spec);
  const whole = story.quotations.flatMap((q) => {
    const run = q.opened && q.closed ? runIn(story.analysis.words, q) : undefined;
    return run === undefined ? [] : [run];
  });
  const out: Parts[] = [];
  for (const outer of known) {
    for (const run of outer.content) {
      const quoted = whole.filter((q) => isIn(q, run) && q.first > run.first);
      for (const found of [...quoted.map((q) => behindVerb(reading, run, q)), asSaying(reading, run, outer)]) {
        if (found === undefined || [...known, ...out].some(({ cue }) => meet(cue, found.cue))) continue;
        out.push(found);
      }
    }
  }
  return out;
}

/** “The officer shouted ‘on the ground’”: a verb of saying with its subject before the marks, both in the same content. */
function behindVerb(reading: Reading, outer: Run, quoted: Run): Parts | undefined {
  if (quoted.last - quoted.first < 3 || /^(?:DET|ADJ|NOUN)$/u.test(describing(reading, quoted))) return undefined;
  let verb = quoted.first - 1;
  for (; verb > Math.max(outer.first, quoted.first - REACH); verb -= 1) {
    if (isSaying(reading.form(verb))) break;
    if (/^(?:VERB|AUX|SCONJ)$/u.test(reading.upos(verb)) || /^[.;!?“”"]$/u.test(reading.form(verb))) return undefined;
  }
  if (!isSaying(reading.form(verb))) return undefined;
  const source = subjectOf(reading, verb, outer);
  if (source === undefined || /^(?:you|nobody)$/iu.test(reading.form(source.last))) return undefined;
  // “I would say ‘never’” is what is said now, “I asked him ‘who sent you?’” was said before.
  if (/^(?:I|we)$/iu.test(reading.form(source.last)) && !/^(?:said|told|\p{Ll}+ed)$/u.test(reading.form(verb)))
    return undefined;
  let first = verb;
  while (first - 1 > source.last && reading.upos(first - 1) === 'AUX') first -= 1;
  // “We are told ‘wait’”: who is told does not tell.
  if (Array.from({ length: verb - first }, (_, i) => reading.form(first + i)).some((form) => PASSIVE.test(form)))
    return undefined;
  return partsOf({ first, last: verb }, source, quoted, 'inner-marks');
}

/** The part of speech of an article or an adjective before the marks, of which they are a part: "the “experts” said". */
function describing(reading: Reading, quoted: Run): string {
  return reading.head(quoted.first - 1) > quoted.first - 1 ? reading.upos(quoted.first - 1) : '';
}

const isSaying = (form: string): boolean => CALLING.test(form) || VERBS_OF_SAYING.test(form);

/** The subject of a verb, or of the verb that its participle hangs on, as far as it stands in `outer`. */
function subjectOf(reading: Reading, verb: number, outer: Run): Run | undefined {
  const governor = /^(?:advcl|conj|xcomp)$/u.test(reading.relation(verb)) ? reading.head(verb) : verb;
  for (const own of [verb, governor]) {
    for (let at = Math.min(own, verb) - 1; at >= outer.first; at -= 1) {
      if (reading.head(at) !== own || !/^nsubj/u.test(reading.relation(at)) || !isNoun(reading, at)) continue;
      return nounAt(reading, at, outer.first, own - 1);
    }
  }
  if (!/ing$/u.test(reading.form(verb))) return undefined;
  for (let at = verb - 1; at >= outer.first; at -= 1) {
    if (reading.relation(at) === 'nsubj' && isNoun(reading, at) && reading.head(at) < verb)
      return nounAt(reading, at, outer.first, reading.head(at) - 1);
  }
  return undefined;
}

const isNoun = (reading: Reading, word: number): boolean => /^(?:NOUN|PROPN|PRON)$/u.test(reading.upos(word));

/** A noun with the words around it that hang on it, within `least` and `most`. */
function nounAt(reading: Reading, noun: number, least: number, most: number): Run {
  const isOwn = (word: number): boolean => hangsOn(reading, word, noun, (relation) => relation !== 'punct');
  let [first, last] = [noun, noun];
  while (first > least && isOwn(first - 1)) first -= 1;
  while (last < most && isOwn(last + 1)) last += 1;
  return { first, last };
}

/** "quoted an aide as saying that he ...": who is quoted says what follows. */
function asSaying(reading: Reading, run: Run, { cue, content, source }: Parts): Parts | undefined {
  if (
    !Array.from({ length: cue.last - cue.first + 1 }, (_, i) => reading.form(cue.first + i)).some((w) => QUOTED.test(w))
  )
    return undefined;
  for (let at = cue.last + 1; at <= run.last - 2; at += 1) {
    if (reading.form(at) !== 'as' || !/^(?:saying|telling|stating)$/u.test(reading.form(at + 1))) continue;
    const named = run.first < at ? run : content.find((own) => own.last < cue.first);
    const who = named === undefined ? undefined : { first: named.first, last: Math.min(named.last, at - 1) };
    if (who === undefined || source.some((own) => meet(own, who))) return undefined;
    return partsOf({ first: at, last: at + 1 }, who, { first: at + 2, last: run.last }, 'quoted-as-saying');
  }
  return undefined;
}

function partsOf(cue: Run, source: Run, content: Run, rule: string): Parts {
  return {
    cue: { ...cue, candidate: { word: cue.last, score: SURE, first: cue.first, probs: new Float32Array(0) } },
    source: [source],
    content: [content],
    sure: 1,
    by: (['cue', 'source', 'content'] as const).map((about) => ({ stage: 'nested', about, rule })),
  };
}
