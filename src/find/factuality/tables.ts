import { embeddingAdjectives, embeddingNouns, embeddingVerbs, factualityParticles } from '../../lookup/index.ts';
import type { Effect } from './standing.ts';

/** A word that says of another how it stands; a row of `data/factuality`. */
export interface Predicate {
  /** The class of words it belongs to, which is the name of the rule. */
  readonly rule: string;
  /** Particles and the like that belong to it: "out" of "rule out". */
  readonly with: readonly string[];
  /** How its complement hangs on it: `to`, `that`, `ing`, `np`, `subj`, `noun`, or a preposition. */
  readonly complements: readonly string[];
  readonly positive: Effect;
  readonly negative: Effect;
}

export type Kind = 'verb' | 'noun' | 'adjective';

/** The predicates that a form may be one of; those with particles come first. */
export function predicatesOf(kind: Kind, form: string): readonly Predicate[] {
  made ??= { verb: indexed(embeddingVerbs, 'verb'), noun: indexed(embeddingNouns, 'noun'), adjective: adjectives() };
  return made[kind].get(form.toLowerCase()) ?? [];
}

type Index = ReadonlyMap<string, readonly Predicate[]>;
let made: Readonly<Record<Kind, Index>> | undefined;

const adjectives = (): Index => indexed(embeddingAdjectives, 'adjective');

function indexed(rows: readonly (readonly string[])[], kind: Kind): Index {
  const index = new Map<string, Predicate[]>();
  for (const [words = '', rule = '', complements = '', positive = '', negative = '', forms = ''] of rows) {
    const [word = '', ...particles] = words.split(' ');
    const predicate: Predicate = {
      rule,
      with: particles,
      complements: complements.split(' '),
      positive: positive as Effect,
      negative: negative as Effect,
    };
    const others = kind === 'adjective' ? [word] : kind === 'noun' ? [word, ...plurals(word)] : verbForms(word);
    for (const form of new Set([...others, ...forms.split(';').filter(Boolean)])) {
      const known = index.get(form) ?? [];
      index.set(
        form,
        [...known, predicate].sort((a, b) => b.with.length - a.with.length),
      );
    }
  }
  return index;
}

function plurals(noun: string): string[] {
  if (/[^aeiou]y$/u.test(noun)) return [`${noun.slice(0, -1)}ies`];
  return /(?:s|x|ch|sh)$/u.test(noun) ? [`${noun}es`] : [`${noun}s`];
}

/** The regular forms of a verb, its last letter doubled too: a form that nobody writes does no harm. */
function verbForms(verb: string): string[] {
  const last = verb.at(-1) ?? '';
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/u.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/u.test(verb) ? [`${verb}${last}ed`, `${verb}${last}ing`] : [];
  return [verb, ...plurals(verb), `${verb}ed`, `${verb}ing`, ...doubled];
}

/** What an adverb, auxiliary or negator does to the word that it hangs on. */
export function particle(kind: 'negator' | 'adverb' | 'auxiliary', form: string): Effect | undefined {
  return particles().get(`${kind} ${form.toLowerCase()}`) as Effect | undefined;
}

/** What a conjunction or preposition does to its clause or noun; `later` for those of a time to come. */
export function connective(form: string): Effect | 'later' | 'purpose' | undefined {
  const known = particles().get(`conjunction ${form}`) ?? particles().get(`preposition ${form}`);
  return known as Effect | 'later' | 'purpose' | undefined;
}

let words: ReadonlyMap<string, string> | undefined;

function particles(): ReadonlyMap<string, string> {
  words ??= new Map(factualityParticles.map(([word, kind, effect = '']) => [`${kind} ${word}`, effect]));
  return words;
}
