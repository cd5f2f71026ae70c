import type { Parts } from '../03-parts.ts';
import type { Reading } from '../entities/reading.ts';
import { type Run, wordsOf } from '../word-runs.ts';
import { breakBetween, chancesOf, type Part } from './chances.ts';
import type { Question } from './question.ts';
import type { Surroundings } from './surroundings.ts';
import { tiesAcross } from './ties.ts';

/** What speaks for or against an end: names with values, to be weighed. */
export type Evidence = ReadonlyMap<string, number>;

/** Small words that matter at an end by themselves, beside all marks of punctuation. */
const SMALL =
  /^(?:that|and|or|but|as|by|in|on|at|to|for|of|with|from|about|after|before|during|since|if|when|while|because|whether|who|which|what|how|why|where|than|not|the|a|an|his|her|their|its|he|she|it|they|him|them|according|also|however|too|now|is|was|be)$/u;

/** Log odds that are kept small: one word of which the model is sure must not outweigh all else. */
const logOdds = (p: number): number => Math.max(-4, Math.min(4, Math.log((p + 1e-6) / (1 - p + 1e-6))));

/** What speaks for and against the end in question lying at `edge`, each by its name with part and side before it. */
export function evidenceOf(around: Surroundings, question: Question, edge: number): Evidence {
  const { part, side } = question;
  const out = new Map<string, number>();
  tellEvidence(around, question, edge, (key, value) => out.set(`${part} ${side} ${key}`, value));
  return out;
}

/** Tells the evidence of `evidenceOf` piece by piece, without part and side, which are the question's. */
export function tellEvidence(
  around: Surroundings,
  { parts, part, run, side }: Question,
  edge: number,
  tell: (key: string, value: number) => void,
): void {
  const { reading, story, depth } = around;
  const { analysis } = story;
  const put = (key: string, value: number | boolean = true): void => {
    if (Number(value) !== 0) tell(key, Number(value));
  };
  const chances = (word: number) => chancesOf(analysis, parts.cue, part, word);
  const [old, outwards] = [run[side], side === 'first' ? -1 : 1];
  const outer = edge + outwards;

  const grows = (edge - old) * outwards > 0;
  const moved = edge === old ? [] : wordsOf([between(old, edge, outwards, grows)]);
  let [own, any] = [0, 0];
  for (const word of moved) {
    const chance = chances(word);
    own += logOdds(1 - chance.own.out) * (grows ? 1 : -1);
    any += logOdds(1 - chance.any.out) * (grows ? 1 : -1);
  }
  put('own', own / 10);
  put('any', any / 10);
  put('own mean', moved.length === 0 ? 0 : own / moved.length / 4);
  put('any mean', moved.length === 0 ? 0 : any / moved.length / 4);
  const [left, right] = side === 'first' ? [chances(outer), chances(edge)] : [chances(edge), chances(outer)];
  put('own break', breakBetween(left.own, right.own));
  put('any break', breakBetween(left.any, right.any));
  put('stays', edge === old);
  put('out', grows);
  put('far', Math.log(1 + moved.length));

  const [inside, outside] = [kindOf(reading, edge), kindOf(reading, outer)];
  put(`in ${inside}`);
  put(`out ${outside}`);
  put(`${outside} | ${inside}`);
  const [beyond, within] = [kindOf(reading, outer + outwards), kindOf(reading, edge - outwards)];
  put(`out ${outside} ${beyond}`);
  put(`in ${inside} ${within}`);
  put(depthAt(depth[edge] ?? 0, depth[outer] ?? 0));
  const opens = (analysis.sentence[side === 'first' ? edge : outer] ?? 1) >= 0.5;
  put('sentence', opens);
  put(`beside ${besideOf(reading, parts, part, outer)}`);
  const whole = { ...run, [side]: edge };
  if (!opens) for (const tie of tiesAcross(reading, parts.cue, whole, side)) put(tie);
  put('short', whole.last - whole.first < 2);
  put('one', whole.last === whole.first);
}

/** The words that come in, or go out, where the end moves from `old` to `edge`. */
function between(old: number, edge: number, outwards: number, grows: boolean): Run {
  const [a, b] = grows ? [old + outwards, edge] : [edge + outwards, old];
  return { first: Math.min(a, b), last: Math.max(a, b) };
}

/** A word as it matters at an end: itself where it is a mark or a small word, else its part of speech. */
function kindOf(reading: Reading, word: number): string {
  const form = reading.form(word).toLowerCase();
  if (form === '') return 'none';
  return SMALL.test(form) || /^[^\p{L}\p{N}]+$/u.test(form) ? form : reading.upos(word);
}

function depthAt(inside: number, outside: number): string {
  if (inside === outside) return inside === 0 ? 'depth none' : 'depth same';
  return inside > outside ? 'depth at mark' : 'depth inside other';
}

function besideOf(reading: Reading, parts: Parts, part: Part, word: number): string {
  const holds = (run: Run): boolean => run.first <= word && word <= run.last;
  if (part !== 'cue' && holds(parts.cue)) return 'cue';
  if (part !== 'source' && parts.source.some(holds)) return 'source';
  if (part !== 'content' && parts.content.some(holds)) return 'content';
  return /[\p{L}\p{N}]/u.test(reading.form(word)) ? 'word' : 'mark';
}
