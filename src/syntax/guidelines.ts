import type { ConlluWord } from '../conllu/index.ts';

/**
 * A sentence's words with what no tree of Universal Dependencies may have mended, each at the least cost: relations that
 * do not go with their part of speech or direction, dependents of function words, second subjects and objects,
 * punctuation that makes arcs cross. The rules are those that its validator checks
 * (https://universaldependencies.org/validation-rules.html); the tree stays a tree.
 */
export function keepGuidelines(words: readonly ConlluWord[]): readonly ConlluWord[] {
  const draft = words.map((word) => ({ ...word }));
  for (let changes = true, round = 0; changes && round < ROUNDS; round += 1) {
    relabel(draft);
    thinOut(draft);
    settleNominals(draft);
    changes = raise(draft);
  }
  if (draft.length <= LONGEST) for (let round = 0; round < ROUNDS && settlePunctuation(draft); round += 1);
  return draft;
}

/** How often what one rule mends is looked at by the others again. */
const ROUNDS = 4;

/** Words of the longest sentence whose punctuation is looked at; it costs the square of the length. */
const LONGEST = 1000;

type Draft = { -readonly [Key in keyof ConlluWord]: ConlluWord[Key] }[];

/** The heads of these stand before them. */
const LEFT_HEADED = new Set(['conj', 'fixed', 'flat', 'goeswith', 'appos']);

/** Parts of speech that a relation goes with, or does not go with. */
const FITTING: Readonly<Record<string, RegExp>> = {
  det: /^(?:DET|PRON)$/,
  nummod: /^(?:NUM|NOUN|SYM)$/,
  advmod: /^(?:ADV|ADJ|CCONJ|DET|PART|SYM)$/,
  expl: /^(?:PRON|DET|PART)$/,
  aux: /^AUX$/,
  cop: /^(?:AUX|PRON|DET|SYM)$/,
  case: /^(?!PROPN|ADJ|PRON|DET|NUM|AUX)/,
  mark: /^(?!NOUN|PROPN|ADJ|PRON|DET|NUM|AUX|INTJ)/,
  cc: /^(?!NOUN|PROPN|ADJ|PRON|DET|NUM|VERB|AUX|INTJ)/,
  fixed: /^(?!PROPN)/,
};

/** What a word of another part of speech is rather than an adverbial modifier. */
const NO_ADVERB: Readonly<Record<string, string>> = {
  NOUN: 'obl',
  PROPN: 'obl',
  NUM: 'obl',
  PRON: 'obl',
  VERB: 'advcl',
};

function relabel(words: Draft): void {
  words.forEach((word, i) => {
    const name = universal(word.relation);
    if (name === 'root') return;
    if (word.upos === 'PUNCT') word.relation = 'punct';
    else if (name === 'punct') {
      if (/[\p{L}\p{N}]/u.test(word.form)) word.relation = 'dep';
      else word.upos = 'PUNCT';
    } else if (name === 'fixed' && words[word.head]?.upos === 'PROPN') word.relation = i < word.head ? 'dep' : 'flat';
    else if (name === 'advmod' && word.upos === 'ADP') word.upos = 'ADV';
    else if (LEFT_HEADED.has(name) && i < word.head) word.relation = 'dep';
    else if (FITTING[name]?.test(word.upos) === false) {
      word.relation = name === 'advmod' ? (NO_ADVERB[word.upos] ?? 'dep') : 'dep';
    }
  });
}

/** Relations whose words have no dependents but these. */
const LEAVES: Readonly<Record<string, RegExp>> = {
  mark: /^(?:advmod|obl|goeswith|fixed|reparandum|conj|cc|punct)$/,
  case: /^(?:advmod|obl|goeswith|fixed|reparandum|conj|cc|punct)$/,
  aux: /^(?:goeswith|fixed|reparandum|conj|cc|punct)$/,
  cop: /^(?:goeswith|fixed|reparandum|conj|cc|punct)$/,
  cc: /^(?:goeswith|fixed|reparandum|conj|punct)$/,
  det: /^(?:det|case|advmod|obl|goeswith|fixed|flat|compound|reparandum|discourse|parataxis|conj|cc|punct)$/,
  fixed: /^(?:goeswith|reparandum|conj|punct)$/,
  goeswith: /^$/,
  punct: /^punct$/,
};

/** Dependents that a function word may not have hang on its head instead; tells whether there were any. */
function raise(words: Draft): boolean {
  let any = false;
  for (const word of words) {
    for (let head = words[word.head]; head; head = words[word.head]) {
      if (LEAVES[universal(head.relation)]?.test(universal(word.relation)) !== false) break;
      word.head = head.head;
      any = true;
    }
  }
  return any;
}

/** Nominals whose own relation says that they are no predicate. */
const NO_PREDICATE = /^(?:nsubj|obj|iobj|obl|vocative|dislocated|expl|nmod)$/;

/**
 * What hangs on a noun that is no predicate is `nmod`, not `obl`; parts of a word that was torn (`goeswith`) follow its first part
 * without a word between, are tagged X, and stand apart: what is written in one was not torn.
 */
function settleNominals(words: Draft): void {
  const predicates = new Set(
    words.flatMap(({ relation, head }) => (/^(?:cop|[nc]subj)(?:$|:)/.test(relation) ? [head] : [])),
  );
  words.forEach((word, i) => {
    const head = words[word.head];
    if (head === undefined) return;
    if (universal(word.relation) === 'obl' && isNominal(head) && !predicates.has(word.head)) word.relation = 'nmod';
    if (word.relation !== 'goeswith') return;
    const isWhole = words
      .slice(word.head + 1, i)
      .every(({ relation, head: own }) => relation === 'goeswith' && own === word.head);
    const isApart = (words[i - 1]?.end ?? 0) < word.start;
    if (isWhole && isApart) word.upos = 'X';
    else word.relation = word.upos === 'PUNCT' ? 'punct' : 'dep';
  });
}

function isNominal({ upos, relation }: Draft[number]): boolean {
  return /^(?:NOUN|PROPN|PRON)$/.test(upos) && NO_PREDICATE.test(universal(relation));
}

/** Of several subjects the nearest is one and the others are outer ones; of several objects the first is one. */
function thinOut(words: Draft): void {
  const children = words.map((): number[] => []);
  words.forEach(({ head }, i) => {
    children[head]?.push(i);
  });
  children.forEach((all, head) => {
    const are = (pattern: RegExp) => all.filter((i) => pattern.test((words[i] as ConlluWord).relation));
    const subjects = are(/^[nc]subj(?!:outer$)/).sort((a, b) => Math.abs(a - head) - Math.abs(b - head));
    for (const i of subjects.slice(1)) {
      const word = words[i] as Draft[number];
      word.relation = `${universal(word.relation)}:outer`;
    }
    for (const i of are(/^obj(?:$|:)/).slice(1)) (words[i] as Draft[number]).relation = 'obl:unmarked';
  });
}

/** Punctuation that makes arcs cross hangs on the highest word about it where it does not; tells whether any was moved. */
function settlePunctuation(words: Draft): boolean {
  let any = false;
  words.forEach((word, i) => {
    if (word.relation !== 'punct' || crossings(words, i, word.head) === 0) return;
    let [best, least] = [word.head, crossings(words, i, word.head)];
    for (const head of [...ancestors(words, neighbour(words, i, -1)), ...ancestors(words, neighbour(words, i, 1))]) {
      if (least === 0 || dominates(words, i, head)) continue;
      const count = crossings(words, i, head);
      if (count < least) [best, least] = [head, count];
    }
    any ||= word.head !== best;
    word.head = best;
  });
  return any;
}

/** The nearest word to one side that is no punctuation, -1 for none. */
function neighbour(words: Draft, from: number, step: 1 | -1): number {
  let at = from + step;
  while (words[at]?.relation === 'punct') at += step;
  return words[at] ? at : -1;
}

/** A word and all it hangs on, the highest first. */
function ancestors(words: Draft, word: number): readonly number[] {
  const path: number[] = [];
  for (let at = word; at >= 0; at = words[at]?.head ?? -1) path.push(at);
  return path.reverse();
}

function dominates(words: Draft, head: number, word: number): boolean {
  for (let at = word; at >= 0; at = words[at]?.head ?? -1) if (at === head) return true;
  return false;
}

/** How many words lie in the way of an arc from `head` to `word`, or have that word in the way of theirs. */
function crossings(words: Draft, word: number, head: number): number {
  let count = 0;
  for (let at = Math.min(word, head) + 1; at < Math.max(word, head); at++) if (!dominates(words, head, at)) count++;
  words.forEach((other, i) => {
    const [low, high] = [Math.min(i, other.head), Math.max(i, other.head)];
    // Where the head lies under the same arc it is the head's own affair.
    const isUnder = low >= 0 && low < word && word < high && !(low < head && head < high);
    if (isUnder && !dominates(words, other.head, head)) count++;
  });
  return count;
}

function universal(relation: string): string {
  return relation.split(':')[0] ?? relation;
}
