/** Words before or behind a clause that say whose it is: "In the words of one nurse, ...", "by the firm's own account, ...". */
import type { Story } from './05-reconcile.ts';
import { type Reading, startsLine } from './entities/reading.ts';
import { sentenceAt } from './sentences.ts';
import { type Run, runIn } from './word-runs.ts';

export interface Framed {
  readonly cue: Run;
  readonly source: Run;
  readonly content: Run;
  readonly rule: string;
}

const HELD =
  /^(?:words|view|views|opinion|eyes|judge?ment|assessment|estimation|account|telling|reading|reckoning|analysis|version)$/u;
/** In words: how long who is meant may be. */
const REACH = 12;

/** The attributions that such words tell of. */
export function framesOf(reading: Reading, story: Story): Framed[] {
  const out: Framed[] = [];
  for (let at = 0; at < reading.analysis.words.length; at += 1) {
    if (!/^(?:in|by)$/iu.test(reading.form(at))) continue;
    const frame = ofSomebody(reading, at) ?? somebodys(reading, at);
    const content = frame === undefined ? undefined : contentOf(reading, at, frame.source.last, story);
    if (frame !== undefined && content !== undefined) out.push({ ...frame, content, rule: 'framed' });
  }
  return out;
}

/** "in the words of one nurse" */
function ofSomebody(reading: Reading, at: number): Pick<Framed, 'cue' | 'source'> | undefined {
  if (reading.form(at + 1) !== 'the' || !HELD.test(reading.form(at + 2)) || reading.form(at + 3) !== 'of')
    return undefined;
  const last = endBefore(reading, at + 4);
  return last === undefined ? undefined : { cue: { first: at, last: at + 3 }, source: { first: at + 4, last } };
}

/** "in the auditors' view", "by the firm's own account" */
function somebodys(reading: Reading, at: number): Pick<Framed, 'cue' | 'source'> | undefined {
  for (let noun = at + 2; noun <= at + REACH; noun += 1) {
    if (!/^[\p{L}\p{N}’'.&-]+$/u.test(reading.form(noun))) return undefined;
    const owner = reading.form(noun - 1) === 'own' ? noun - 2 : noun - 1;
    if (HELD.test(reading.form(noun)) && /^(?:’s|'s|’|')$/u.test(reading.form(owner)))
      return { cue: { first: at, last: at }, source: { first: at + 1, last: noun } };
  }
  return undefined;
}

/** The last word of a noun phrase that a comma or the end of the sentence ends. */
function endBefore(reading: Reading, first: number): number | undefined {
  for (let at = first; at <= first + REACH; at += 1) {
    if (/^[,.]$/u.test(reading.form(at)) && at > first) return at - 1;
    if (/^(?:VERB|AUX|PUNCT)$/u.test(reading.upos(at))) return undefined;
  }
  return undefined;
}

/** The clause behind a frame that opens its sentence, or before one that ends it. */
function contentOf(reading: Reading, at: number, last: number, { analysis, paragraphs }: Story): Run | undefined {
  const sentence = runIn(analysis.words, sentenceAt(analysis, paragraphs, at));
  if (sentence === undefined) return undefined;
  let end = sentence.last;
  while (end > last && /^[.!?]$/u.test(reading.form(end))) end -= 1;
  const opens = at === sentence.first || startsLine(reading, at);
  if (opens && reading.form(last + 1) === ',' && end > last + 2) return { first: last + 2, last: end };
  const closes = end === last && reading.form(at - 1) === ',' && at - 2 > sentence.first;
  return closes ? { first: sentence.first, last: at - 2 } : undefined;
}
