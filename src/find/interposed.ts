/**
 * What the syntax shows of a saying that is put in between: "if the firm, as she has often suggested, closes the mine", "the price
 * of which he has regularly judged too high".
 */
import type { Candidate } from '../neural/index.ts';
import type { Parts } from './03-parts.ts';
import { withContent } from './changed-parts.ts';
import { type Reading, startsLine } from './entities/reading.ts';
import { hullOf, isIn, meet, type Run } from './word-runs.ts';

/** The parts of a saying that is put in between; the content in one or two runs. */
export interface Interposed {
  readonly cue: Run;
  readonly source: Run;
  readonly content: readonly Run[];
  readonly rule: string;
  readonly sure: boolean;
}

const SAID =
  /^(?:suggest|say|hint|promis|claim|warn|insist|argu|announc|indicat|threaten|admit|not|predict|stress)\p{Ll}*ed$|^said$/u;
const JUDGED = /^(?:judged|deemed|considered|called|found|thought|believed|declared|labelled|labeled)$/u;
const AUX = /^(?:has|have|had|himself|herself|\p{Ll}+ly|often|also|already|long|always|now)$/u;
/** What a clause begins with that another is put into. */
const MARK = /^(?:if|that|because|when|while|whether|since|although|though|unless)$/u;
/** In words: auxiliaries and adverbs before the verb, and what may stand on either side. */
const REACH = { verb: 4, side: 30 };

interface Verb {
  readonly subject: number;
  readonly verb: number;
}

/** A pronoun or a name and the verb of `forms` behind it, one of its auxiliaries or itself being `word`. */
function verbAt(reading: Reading, word: number, forms: RegExp): Verb | undefined {
  let verb = word;
  while (verb < word + REACH.verb && !forms.test(reading.form(verb)) && AUX.test(reading.form(verb))) verb += 1;
  if (!forms.test(reading.form(verb))) return undefined;
  let subject = word - 1;
  while (subject > verb - REACH.verb - 1 && AUX.test(reading.form(subject))) subject -= 1;
  return /^(?:PRON|PROPN)$/u.test(reading.upos(subject)) ? { subject, verb } : undefined;
}

/** "..., as he has repeatedly suggested, ...": the clause on both sides of it is what he said. */
export function asSaid(reading: Reading, { word }: Candidate): Interposed | undefined {
  const found = verbAt(reading, word, SAID);
  if (found === undefined) return undefined;
  const { subject, verb } = found;
  const as = subject - 1;
  if (reading.form(as) !== 'as' || reading.form(as - 1) !== ',' || reading.form(verb + 1) !== ',') return undefined;
  let first = as - 2;
  while (first > as - REACH.side && inClause(reading, first - 1) && !startsLine(reading, first)) first -= 1;
  let last = verb + 2;
  while (last < verb + REACH.side && inClause(reading, last + 1) && !startsLine(reading, last + 1)) last += 1;
  const isWord = (at: number): boolean => /^[\p{L}\p{N}]/u.test(reading.form(at));
  if (!isWord(first) || !isWord(last)) return undefined;
  const content = [
    { first, last: as - 2 },
    { first: verb + 2, last },
  ];
  return {
    cue: { first: subject + 1, last: verb },
    source: { first: subject, last: subject },
    content,
    rule: 'as-said',
    sure: true,
  };
}

function inClause(reading: Reading, word: number): boolean {
  const form = reading.form(word);
  return form !== '' && !/^[,;:.!?—–“”"]$/u.test(form) && !MARK.test(form);
}

/** "the price of which he has judged too high": what he said of it, with what "which" stands for left to the sentence. */
export function judged(reading: Reading, { word }: Candidate): Interposed | undefined {
  const found = verbAt(reading, word, JUDGED);
  if (found === undefined) return undefined;
  const { subject, verb } = found;
  const which = subject - 1;
  if (!/^(?:which|whom)$/u.test(reading.form(which))) return undefined;
  let last = verb;
  while (last < verb + REACH.verb && /^(?:ADV|ADJ)$/u.test(reading.upos(last + 1))) last += 1;
  if (last === verb || !/^[,;.!?]?$/u.test(reading.form(last + 1))) return undefined;
  let first = which;
  if (reading.form(which - 1) === 'of')
    while (first > which - REACH.verb && first > 0 && reading.form(first - 1) !== ',') first -= 1;
  const content = [
    { first, last: which },
    { first: verb + 1, last },
  ];
  return {
    cue: { first: subject + 1, last: verb },
    source: { first: subject, last: subject },
    content,
    rule: 'judged-so',
    sure: true,
  };
}

/** The rules that find sayings put in between. */
const RULES: ReadonlySet<string> = new Set(['as-said', 'judged-so']);

/**
 * Parts in whose content another's saying is put, with that content whole again: it is fear of all that follows in "they fear being
 * left alone if she, as she has hinted, closes the mine". `before` are the same parts as they were before their ends were weighed.
 */
export function aroundInterposed(all: readonly Parts[], before: readonly Parts[]): readonly Parts[] {
  const inner = before.filter(({ by }) => by.some(({ rule }) => RULES.has(rule)));
  return all.map((parts, i) => {
    const known = hullOf(before[i]?.content ?? []);
    const end = known?.last ?? -2;
    const next = inner.find(({ content: [first] }) => first?.first === end + 1 || first?.last === end);
    const whole = known && { first: known.first, last: hullOf(next?.content ?? [])?.last ?? known.last };
    if (whole === undefined || [parts.cue, ...parts.source].some((run) => meet(run, whole))) return parts;
    const holds = inner.some(
      (own) => own !== before[i] && [own.cue, ...own.source, ...own.content].every((run) => isIn(run, whole)),
    );
    return holds ? withContent(parts, [whole], 'whole-around-interposed') : parts;
  });
}
