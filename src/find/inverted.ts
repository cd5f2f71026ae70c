/**
 * A speaker behind an inverted verb of saying: "No vial was stolen, maintained the director", “Too many cooks,” quipped on leaving the
 * oldest member, "Nothing, insists the museum, was stolen". The model often takes such a speaker for an object of the verb.
 */
import { contains } from '../text/index.ts';
import type { Story } from './05-reconcile.ts';
import { type Reading, startsLine } from './entities/reading.ts';
import { sayings } from './sayings.ts';
import { sentenceAt } from './sentences.ts';
import { type Run, runIn } from './word-runs.ts';

/** In words: how far the speaker may stand behind the verb. */
const REACH = 12;
const REPLY = /^(?:reply|answer|response|verdict|message|conclusion|advice|retort|warning|call|cry|refrain)$/u;
/** And how far the colon between a speaker and the quotation. */
const FAR = 25;
const VERB = new RegExp(`^(?:${[...sayings('beside'), ...sayings('behind')].join('|')})$`, 'u');
const MARK = /^["“”«»„‘’‹›‚']+$/u;
const PAUSE = /^(?:[,!?…]|\.\.\.)$/u;
/** What a noun phrase begins with that cannot go on with the one before: "on leaving the chamber | the oldest member". */
const BEGINS = /^(?:the|a|an|his|her|its|their|one|two|three|some|several|another|[Mm]r|[Mm]rs|[Mm]s|[Dd]r)$/iu;
const DAY = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|(?:last|this) (?:night|week|month|year))$/u;
const NOUN = /^(?:NOUN|PROPN|PRON|NUM)$/u;

export interface Inverted {
  readonly cue: Run;
  readonly source: Run;
  readonly content: readonly Run[];
  readonly rule: string;
  /** What the model took for other parts of the same cue was wrong. */
  readonly sure?: boolean;
}

/** The attribution whose cue is the verb at `verb`, if what is said stands before it, or on both sides, and the speaker behind. */
export function invertedAt(reading: Reading, verb: number, story: Story): Inverted | undefined {
  return announcedAt(reading, verb, story) ?? replyAt(reading, verb, story) ?? speakerBehind(reading, verb, story);
}

/** “No comment,” came the reply from the embassy. */
function replyAt(reading: Reading, verb: number, story: Story): Inverted | undefined {
  const [came, the, noun, from] = [0, 1, 2, 3].map((i) => reading.form(verb + i));
  if (!/^(?:came|comes|was|is)$/u.test(came ?? '') || the !== 'the' || !REPLY.test(noun ?? '')) return undefined;
  if (!/^(?:from|of)$/u.test(from ?? '')) return undefined;
  const { analysis, paragraphs } = story;
  const sentence = runIn(analysis.words, sentenceAt(analysis, paragraphs, verb));
  if (sentence === undefined || !parted(reading, verb)) return undefined;
  const quoted = quotedBefore(reading, verb, story);
  const before = { first: sentence.first, last: verb - 2 };
  if (quoted === undefined && before.last < before.first) return undefined;
  const source = { first: verb + 4, last: endOfSpeaker(reading, verb + 4, verb, sentence.last) };
  return { cue: { first: verb, last: verb + 3 }, source, content: [quoted ?? before], rule: 'speaker-behind' };
}

/** "Warned last week the governor of the bank, Elias Thorn: “...”": the verb first, and all the rest before its quotation. */
function announcedAt(reading: Reading, verb: number, { analysis, quotations }: Story): Inverted | undefined {
  if (!startsLine(reading, verb) && !/^[.!?”"»]$/u.test(reading.form(verb - 1))) return undefined;
  if (!/^\p{Lu}/u.test(reading.form(verb)) || !VERB.test(reading.form(verb).toLowerCase())) return undefined;
  let colon = verb + 1;
  while (colon < verb + FAR && !/^[:.;!?“"«]$/u.test(reading.form(colon))) colon += 1;
  const at = analysis.words[colon + 1]?.start;
  const q = quotations.find((own) => own.depth === 0 && own.start === at);
  const quoted = q === undefined ? undefined : runIn(analysis.words, q);
  const first = speakerFrom(reading, verb + 1, colon - 1, true);
  if (reading.form(colon) !== ':' || quoted === undefined || first === undefined) return undefined;
  const source = { first, last: colon - 1 };
  return { cue: { first: verb, last: verb }, source, content: [quoted], rule: 'speaker-before-colon', sure: true };
}

function speakerBehind(reading: Reading, verb: number, story: Story): Inverted | undefined {
  if (!VERB.test(reading.form(verb))) return undefined;
  const { analysis, paragraphs } = story;
  const sentence = runIn(analysis.words, sentenceAt(analysis, paragraphs, verb));
  if (sentence === undefined || !parted(reading, verb)) return undefined;
  const quoted = quotedBefore(reading, verb, story);
  // “We are no museum”, objects the curator: behind a quotation that is no noun.
  if (reading.upos(verb) !== 'VERB' && (quoted === undefined || reading.upos(verb) !== 'NOUN')) return undefined;
  // Words in marks are no subject, whatever the tree says.
  if (quoted === undefined && !isClauseBefore(reading, sentence.first, verb)) return undefined;
  const first = speakerFrom(reading, verb + 1, sentence.last, quoted !== undefined);
  if (first === undefined) return undefined;
  const last = endOfSpeaker(reading, first, verb, sentence.last);
  const cue = { first: verb, last: verb };
  const source = { first, last };
  if (hasVerb(reading, source, true)) return undefined;
  if (quoted !== undefined) return { cue, source, content: [quoted], rule: 'speaker-behind' };
  const before = { first: sentence.first, last: verb - (PAUSE.test(reading.form(verb - 1)) ? 2 : 1) };
  if (reading.form(last + 1) === ',' && goesOn(reading, last + 2, sentence.last, before)) {
    const rest = { first: last + 2, last: lastWord(reading, sentence.last) };
    // Who is told something may stand there as well: "The suspect, told the news, fled".
    const sure = /s$/u.test(reading.form(verb));
    return { cue, source, content: [before, rest], rule: 'speaker-between', sure };
  }
  const isAtEnd = last + 1 > sentence.last || /^[.!?”"»’]+$/u.test(reading.form(last + 1));
  const isSaid = isBehind(reading, verb, first) || (isAtEnd && hasVerb(reading, before));
  return isSaid ? { cue, source, content: [before], rule: 'speaker-behind' } : undefined;
}

/** Whether a comma or the like, or the end of a quotation, stands before the verb. */
function parted(reading: Reading, verb: number): boolean {
  return PAUSE.test(reading.form(verb - 1)) || MARK.test(reading.form(verb - 1));
}

/** The quotation that ends right before the verb. */
function quotedBefore(reading: Reading, verb: number, { quotations, analysis, paragraphs }: Story): Run | undefined {
  const end = PAUSE.test(reading.form(verb - 1)) && MARK.test(reading.form(verb - 2)) ? verb - 2 : verb - 1;
  const at = analysis.words[end];
  if (at === undefined || !MARK.test(reading.form(end))) return undefined;
  // The paper “The Oakridge Echo” wrote ...: a name in marks.
  if (end === verb - 1 && !PAUSE.test(reading.form(end - 1)) && reading.form(end - 1) !== '.') return undefined;
  const paragraph = paragraphs.find((own) => contains(own, at));
  const q = quotations.find((own) => own.depth === 0 && own.closed && own.end === at.end && own.start < at.start);
  if (q === undefined || paragraph === undefined || !contains(paragraph, q)) return undefined;
  return runIn(analysis.words, q);
}

/** Whether a clause of its own stands before the verb, of which the verb is no second one: no "and", no subject of the verb. */
function isClauseBefore(reading: Reading, from: number, verb: number): boolean {
  if (verb - from < 2) return false;
  for (let at = from; at < verb; at += 1)
    if (/^nsubj/u.test(reading.relation(at)) && reading.head(at) === verb) return false;
  return true;
}

/** The first word of who speaks: the noun phrase behind the verb, or behind words of when, where and how. */
function speakerFrom(reading: Reading, from: number, end: number, quoted: boolean): number | undefined {
  const first = reading.form(from);
  const next = `${first} ${reading.form(from + 1)}`;
  const isTime = DAY.test(first) || DAY.test(next);
  if (!isTime && /^(?:DET|PROPN|NOUN|PRON|NUM|ADJ)$/u.test(reading.upos(from))) {
    return /^(?:it|that|this|him|her|them|us|me|himself|herself)$/iu.test(first) ? undefined : from;
  }
  if (!quoted) return undefined;
  for (let at = from + 1; at <= Math.min(end, from + REACH); at += 1) {
    const before = reading.form(at - 1);
    if (/^[;:“"«]$/u.test(reading.form(at))) return undefined;
    if (before === ',' && BEGINS.test(reading.form(at))) return at;
    const isOver = NOUN.test(reading.upos(at - 1)) && !/^(?:’s|'s|’|')$/u.test(before);
    if (isOver && BEGINS.test(reading.form(at))) return at;
    if (DAY.test(before) && reading.upos(at) === 'PROPN') return at;
  }
  return undefined;
}

/** The last word of who speaks: up to what tells when, where or how it was said. */
function endOfSpeaker(reading: Reading, first: number, verb: number, end: number): number {
  let last = first;
  for (let at = first + 1; at <= end; at += 1) {
    const form = reading.form(at);
    if (/^[.!?:;“”"«»—–]+$/u.test(form)) break;
    if (form === ',' && !describes(reading, at + 1, first, end)) break;
    if (form !== ',' && isAdverbial(reading, at, first, verb)) break;
    last = at;
  }
  while (last > first && reading.upos(last) === 'PUNCT' && !/^[)\]]$/u.test(reading.form(last))) last -= 1;
  return last;
}

/** Whether words behind a comma tell who the speaker is: a relative clause, another noun phrase that stands beside the first. */
function describes(reading: Reading, at: number, first: number, end: number): boolean {
  if (/^(?:who|whose|which|of|a|an|the|from|\d+)$/iu.test(reading.form(at))) {
    // “..., insists the museum, the harvest is over”: a noun phrase with a verb of its own is none.
    for (let word = at + 1; word <= end && reading.form(word) !== ','; word += 1)
      if (!/^(?:who|whose|which)$/u.test(reading.form(at)) && isFiniteOf(reading, word, at)) return false;
    return true;
  }
  return (
    reading.upos(at) === 'PROPN' && ['appos', 'flat', 'nmod:desc'].some((own) => hasRelation(reading, at, own, first))
  );
}

function isFiniteOf(reading: Reading, word: number, from: number): boolean {
  if (!/^(?:VERB|AUX)$/u.test(reading.upos(word))) return false;
  for (let at = from; at < word; at += 1)
    if (/^nsubj/u.test(reading.relation(at)) && reading.head(at) >= word) return true;
  return false;
}

function hasRelation(reading: Reading, at: number, relation: string, first: number): boolean {
  for (let word = at; word < at + 3; word += 1)
    if (reading.relation(word) === relation && reading.head(word) >= first && reading.head(word) < at) return true;
  return false;
}

/** Whether a preposition or conjunction begins what hangs on the verb and not on the speaker. */
function isAdverbial(reading: Reading, at: number, first: number, verb: number): boolean {
  if (/^(?:when|while|as|after|before|if|because|during|following|amid|upon)$/u.test(reading.form(at))) return true;
  if (/^(?:on|in|at|to|by|with|through|via|from|over)$/u.test(reading.form(at)) && reading.upos(at) === 'ADP') {
    const noun = reading.head(at);
    return noun > at && reading.head(noun) === verb && /^obl/u.test(reading.relation(noun)) && noun > first;
  }
  return DAY.test(reading.form(at));
}

/** Whether a sentence that was broken off goes on with its verb, or what else it lacks. */
function goesOn(reading: Reading, at: number, end: number, before: Run): boolean {
  if (at > end || !/^[\p{L}\p{N}]/u.test(reading.form(at))) return false;
  if (/^(?:and|but|or|who|which|while|when|as|after|adding|saying|that)$/u.test(reading.form(at))) return false;
  return !hasVerb(reading, before) && hasVerb(reading, { first: at, last: end });
}

/** Whether a run has a verb or an auxiliary; `own`: one that stands in no relative clause. */
function hasVerb(reading: Reading, { first, last }: Run, own = false): boolean {
  for (let at = first; at <= last; at += 1) {
    if (own && /^(?:who|whose|which|that|where)$/u.test(reading.form(at))) return false;
    if (/^(?:VERB|AUX)$/u.test(reading.upos(at)) && !(own && /(?:ing|ed|en)$/u.test(reading.form(at)))) return true;
  }
  return false;
}

/** Whether the tree has the words behind as subject of the verb. */
function isBehind(reading: Reading, verb: number, first: number): boolean {
  for (let at = first; at < first + REACH; at += 1)
    if (reading.relation(at) === 'nsubj' && reading.head(at) === verb) return true;
  return false;
}

function lastWord(reading: Reading, last: number): number {
  let at = last;
  while (at > 0 && !/[\p{L}\p{N}]/u.test(reading.form(at))) at -= 1;
  return at;
}
