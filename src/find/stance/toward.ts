import { sentenceOf, type Trees } from '../trees.ts';
import type { Run } from '../word-runs.ts';
import { headFrom, nominalChild, phraseOf } from './phrase.ts';
import type { Attitude } from './tables.ts';

/** What an attitude is towards, and the words that take it. */
export interface Toward {
  /** The word that heads what it is towards. */
  readonly head: number;
  readonly target: Run;
  readonly evidence: readonly number[];
}

/** What the attitude that `word` takes is towards; undefined where its complement is not there. */
export function towardOf(trees: Trees, word: number, { complements, particle }: Attitude): Toward | undefined {
  const behind = trees.form(word + 1).toLowerCase();
  if (particle !== undefined && behind !== particle) return undefined;
  const evidence = particle === undefined ? [word] : [word, word + 1];
  const next = (evidence.at(-1) ?? word) + 1;
  for (const complement of complements) {
    const found = complementOf(trees, word, next, complement);
    if (found !== undefined) return { ...found, evidence: [...evidence, ...found.evidence] };
  }
  return undefined;
}

function complementOf(trees: Trees, word: number, next: number, complement: string): Toward | undefined {
  switch (complement) {
    case 'np':
      return objectOf(trees, word, next);
    case 'np-to':
      return ofObject(trees, word);
    case 'to':
    case 'that':
    case 'ing':
      return clauseOf(trees, word, complement);
    default:
      return behindPreposition(trees, word, next, complement);
  }
}

/** "Want the camps to be closed" is for the closing, not for the camps. */
function ofObject(trees: Trees, word: number): Toward | undefined {
  const object = nominalChild(trees, word, /^obj$/u);
  const clause = clauseOpenedBy(trees, word, 'to');
  if (object === undefined || clause === undefined || object > clause) return undefined;
  return {
    head: clause,
    target: { first: phraseOf(trees, object).first, last: Math.max(clause, phraseOf(trees, clause).last) },
    evidence: [],
  };
}

function objectOf(trees: Trees, word: number, next: number): Toward | undefined {
  const own = nominalChild(trees, word, /^(?:obj|nsubj:pass)$/u);
  const beside = headFrom(trees, next);
  const isNoun = /^(?:NOUN|PROPN)$/u.test(trees.upos(beside)) && /^(?:DET|NOUN|PROPN|ADJ)$/u.test(trees.upos(next));
  const head = own ?? (isNoun && trees.sentence(beside) === trees.sentence(word) ? beside : undefined);
  if (head === undefined || !/^(?:NOUN|PROPN|PRON|NUM)$/u.test(trees.upos(head))) return undefined;
  return { head, target: phraseOf(trees, head), evidence: [] };
}

function behindPreposition(trees: Trees, word: number, next: number, preposition: string): Toward | undefined {
  let at = next;
  // "Express our support for", "urged restraint on": an adverb may stand between, no more.
  if (trees.upos(at) === 'ADV' && trees.form(at).toLowerCase() !== preposition) at += 1;
  if (trees.form(at).toLowerCase() !== preposition || at >= sentenceOf(trees, word).last) return undefined;
  const head = headFrom(trees, at + 1);
  const { last } = phraseOf(trees, head);
  return { head, target: { first: at + 1, last: Math.max(at + 1, last) }, evidence: [at] };
}

/** "Urged X to withdraw its troops": the clause from its verb on. */
function clauseOf(trees: Trees, word: number, kind: string): Toward | undefined {
  const clause = clauseOpenedBy(trees, word, kind);
  const to = kind === 'to' ? toBehind(trees, word) : undefined;
  const head = clause ?? (to === undefined ? undefined : to + 1);
  if (head === undefined) return undefined;
  const { last } = phraseOf(trees, head);
  return { head, target: { first: head, last: Math.max(head, last) }, evidence: [] };
}

function clauseOpenedBy(trees: Trees, word: number, kind: string): number | undefined {
  return trees
    .children(word)
    .find(
      (child) =>
        /^(?:xcomp|ccomp|advcl|acl)/u.test(trees.relation(child)) && child > word && isOpenedBy(trees, child, kind),
    );
}

function isOpenedBy(trees: Trees, clause: number, kind: string): boolean {
  if (kind === 'ing') return /ing$/u.test(trees.form(clause));
  return trees.children(clause).some((child) => child < clause && trees.form(child).toLowerCase() === kind);
}

/** The "to" of an infinitive a few words behind, past the one who is urged. */
function toBehind(trees: Trees, word: number): number | undefined {
  const { last } = sentenceOf(trees, word);
  for (let at = word + 1; at <= Math.min(last - 1, word + 7); at += 1) {
    if (/^[.,;:“”"]$/u.test(trees.form(at))) return undefined;
    if (trees.form(at) === 'to' && trees.upos(at + 1) === 'VERB') return at;
  }
  return undefined;
}
