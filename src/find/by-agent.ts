/**
 * Who says something in a passive: "The vote was hailed by the opposition as the beginning of the end". What is said is of the
 * subject, and what the verb says of it.
 */
import type { Parts } from './03-parts.ts';
import type { Story } from './05-reconcile.ts';
import { withContent, withSource } from './changed-parts.ts';
import { hangsOn, type Reading } from './entities/reading.ts';
import { meet, type Run, runsOf, wordsOf } from './word-runs.ts';

/** In words: how far a complement may begin behind the agent. */
const REACH = 6;
/** What is said of the subject begins so. */
const COMPLEMENT = /^(?:of|as|to|for|that)$/u;

/** Verbs by which somebody says something, or takes a stand, if their agent is told. */
const SAYS =
  /^(?:accus|alleg|announc|applaud|ask|blam|call|charg|claim|condemn|confirm|contradict|criticis|criticiz|denounc|derid|describ|dismiss|disput|endors|hail|inform|mock|order|prais|predict|quot|reject|remind|reveal|suspect|urg|warn|welcom)(?:e?d)$|^(?:denied|told)$/u;

export interface Agent {
  /** From its auxiliary to "by". */
  readonly cue: Run;
  readonly source: Run;
  /** The subject and what is said of it, as far as they are there; "it" that stands for a clause is no subject. */
  readonly content: readonly Run[];
}

/** The agent of the passive verb at `word`, or whose auxiliary that is. */
export function agentAt(reading: Reading, word: number): Agent | undefined {
  const verb = /^aux/u.test(reading.relation(word)) ? reading.head(word) : word;
  if (reading.upos(verb) !== 'VERB' || !SAYS.test(reading.form(verb))) return undefined;
  const by = [verb + 1, verb + 2].find((at) => reading.form(at) === 'by');
  const isAux = (at: number): boolean => /^aux/u.test(reading.relation(at)) && reading.head(at) === verb;
  let first = verb;
  while (first > 0 && (isAux(first - 1) || /^(?:ADV|PART)$/u.test(reading.upos(first - 1)))) first -= 1;
  while (first < verb && !isAux(first)) first += 1;
  if (by === undefined || first === verb || reading.relation(verb - 1) === 'aux') return undefined;
  const noun = reading.head(by);
  if (noun <= by || !/^(?:NOUN|PROPN|PRON|NUM)$/u.test(reading.upos(noun))) return undefined;
  const source = { first: by + 1, last: endOf(reading, noun, noun) };
  const said = complement(reading, verb, source.last + 1);
  const subject = subjectOf(reading, verb, first);
  const isFor = subject !== undefined && /^it$/iu.test(reading.form(subject.last)) && said !== undefined;
  const content = [...(subject === undefined || isFor ? [] : [subject]), ...(said === undefined ? [] : [said])];
  return content.length === 0 ? undefined : { cue: { first, last: by }, source, content };
}

function subjectOf(reading: Reading, verb: number, before: number): Run | undefined {
  for (let at = before - 1; at >= 0 && at > before - 30; at -= 1) {
    if (reading.head(at) !== verb || !/^nsubj/u.test(reading.relation(at))) continue;
    const isOwn = (word: number): boolean => hangsOn(reading, word, at, () => true);
    let [first, last] = [at, at];
    while (first > 0 && isOwn(first - 1)) first -= 1;
    while (last + 1 < before && isOwn(last + 1)) last += 1;
    return { first, last };
  }
  return undefined;
}

/** "of hiding losses", "as a betrayal", "to reopen the square", if the verb governs it. */
function complement(reading: Reading, verb: number, from: number): Run | undefined {
  for (let at = from; at < from + REACH; at += 1) {
    if (/^[.;:!?]$/u.test(reading.form(at))) return undefined;
    if (!COMPLEMENT.test(reading.form(at))) continue;
    const top = reading.head(at);
    if (top <= at || reading.head(top) !== verb || !/^(?:obl|advcl|xcomp|ccomp|csubj)/u.test(reading.relation(top)))
      continue;
    return { first: at, last: endOf(reading, top, top) };
  }
  return undefined;
}

/** The last of the words in a row behind `from` that hang on `top`, punctuation at the end left out. */
function endOf(reading: Reading, top: number, from: number): number {
  let last = from;
  while (reading.form(last + 1) !== '' && hangsOn(reading, last + 1, top, () => true)) last += 1;
  while (last > from && reading.relation(last) === 'punct' && !/^["”»’)\]]$/u.test(reading.form(last))) last -= 1;
  return last;
}

/** Parts of passives with their agent as the source and all that is said of the subject, where that is nobody else's. */
export function withAgents(all: readonly Parts[], { quotations }: Story, reading: Reading): Parts[] {
  const { words } = reading.analysis;
  const isQuoted = (word: number): boolean =>
    quotations.some(({ start, end }) => start <= (words[word]?.start ?? 0) && (words[word]?.start ?? 0) < end);
  return all.map((parts): Parts => {
    const verb = parts.cue.last - (reading.form(parts.cue.last) === 'by' ? 1 : 0);
    const agent = isQuoted(verb) ? undefined : agentAt(reading, verb);
    if (agent === undefined || !parts.content.every((run) => agent.content.some((own) => meet(own, run)))) return parts;
    // The model may take who is told for who tells.
    const known = parts.source.filter((run) => !agent.content.some((own) => meet(own, run)));
    if (!known.every((run) => meet(run, agent.source))) return parts;
    const others = all
      .filter((other) => other !== parts)
      .flatMap(({ cue, source, content }) => [cue, ...source, ...content]);
    if ([agent.source, ...agent.content].some((run) => others.some((other) => meet(run, other)))) return parts;
    const whole = runsOf([...wordsOf(parts.content), ...wordsOf(agent.content)]);
    const isNamed = known.length > 0 && known.length === parts.source.length;
    const named = isNamed ? parts : withSource(parts, [agent.source], 'agent-of-passive');
    return whole.some((run) => meet(run, agent.source) || meet(run, parts.cue))
      ? named
      : withContent(named, whole, 'subject-and-complement');
  });
}
