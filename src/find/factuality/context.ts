/**
 * How a word stands by what it hangs on. Longer than other files, since the ways in which one word can hang on another (clause,
 * adverbial, noun's clause, row, noun) are cases of one question, ask it of each other and share its small steps.
 */
import { gappedAt } from '../gapping.ts';
import { sentenceOf, type Trees } from '../trees.ts';
import { clauseKind, type FoundPredicate, predicateAt, predicateBefore, prepositionOf } from './complement.ts';
import type { Place } from './own-words.ts';
import { below, changed, type Effect, NARRATED, type Standing } from './standing.ts';
import { connective } from './tables.ts';

/** How another word stands. */
type StandingOf = (word: number) => Standing;

/** How a word stands by what it hangs on, before its own words have their say. */
export function contextOf(trees: Trees, word: number, standing: StandingOf): Place {
  const head = trees.head(word);
  const relation = trees.relation(word);
  const plain = relation.split(':')[0] ?? relation;
  const gapped = gappedAt(trees, word);
  if (gapped !== undefined) return { standing: standing(gapped.like) };
  const near = besideMarker(trees, word, standing);
  if (near !== undefined) return near;
  if (head < 0) return asRoot(trees, word);
  if (trees.upos(word) === 'NOUN' && CLAUSES.test(plain) && !isClause(trees, word))
    return asNoun(trees, word, head, standing);
  switch (plain) {
    case 'ccomp':
    case 'xcomp':
    case 'csubj':
      return asClause(trees, word, head, standing);
    case 'advcl':
      return asAdverbial(trees, word, head, standing);
    case 'acl':
      return relation === 'acl:relcl' ? relative(trees, word) : asNounClause(trees, word, head, standing);
    case 'parataxis':
      return NARRATION;
    case 'conj':
      return asConjunct(trees, word, head, standing);
    case 'appos':
      return { standing: standing(head) };
    case 'obj':
    case 'iobj':
    case 'nsubj':
    case 'obl':
    case 'nmod':
    case 'compound':
    case 'dep':
      return asNoun(trees, word, head, standing);
    default:
      return NARRATION;
  }
}

/** How "coup fears" would have its words in a row: "fears of a coup". */
const BY_NOUN = ['of', 'for', 'to', 'on'];

const CLAUSES = /^(?:ccomp|xcomp|advcl|acl)$/u;

/** Whether a noun is the predicate of a clause: "that it was an attack". */
function isClause(trees: Trees, word: number): boolean {
  return trees.children(word).some((child) => /^(?:cop|aux|nsubj|mark)/u.test(trees.relation(child)));
}

/** What the predicate right before a preposition or "to" makes of the word that it opens. */
function besideMarker(trees: Trees, word: number, standing: StandingOf): Place | undefined {
  if (
    /^(?:NOUN|PROPN)$/u.test(trees.upos(word)) ||
    /^(?:to|of|with|for|from|against)$/u.test(clauseKind(trees, word))
  ) {
    const { form, words } = prepositionOf(trees, word);
    const marker = words[0];
    if (marker === undefined || form === '' || form.includes(' ')) return undefined;
    const found = predicateBefore(trees, marker, form);
    if (found !== undefined && found.at !== word) return apply(standing(found.at), found);
  }
  return undefined;
}

const NARRATION: Place = { standing: NARRATED };

function apply(outer: Standing, { predicate, words }: FoundPredicate): Place {
  // Who rejects a claim denies it; who rejects a proposal keeps it from being.
  const isDenied = outer.rule === 'refusal' && outer.factuality === 'negated' && predicate.rule === 'accusation';
  const factuality = isDenied ? 'denied' : below(outer.factuality, predicate.positive, predicate.negative);
  const told = outer.factuality === 'negated' || outer.factuality === 'denied' ? [...outer.words, ...words] : words;
  return { standing: changed(outer, factuality, told, predicate.rule), under: predicate.rule };
}

function effect(outer: Standing, own: Effect, words: readonly number[], rule: string): Standing {
  return changed(outer, below(outer.factuality, own, 'hypothetical'), words, rule);
}

/** Questions ask, and a bare verb without a subject that opens a sentence or quotation commands. */
function asRoot(trees: Trees, word: number): Place {
  const { first, last } = sentenceOf(trees, word);
  let end = last;
  while (end > first && /^\p{P}+$/u.test(trees.form(end)) && trees.form(end) !== '?') end -= 1;
  if (trees.form(end) === '?' && !ASKS_WHY.test(trees.form(opening(trees, first, last)))) {
    return { standing: { factuality: 'hypothetical', words: [end], rule: 'question' } };
  }
  if (commands(trees, word)) return { standing: { factuality: 'demanded', words: [word], rule: 'imperative' } };
  return outsideCue(trees, word);
}

const ASKS_WHY = /^(?:why|how|who|when|where|what|which)$/iu;

function opening(trees: Trees, first: number, last: number): number {
  let at = first;
  while (at < last && /^\p{P}+$/u.test(trees.form(at))) at += 1;
  return at;
}

/** Where the parser has the clause as the head, the cue hangs on it: "The bridge was mined, the rebels claimed." */
function outsideCue(trees: Trees, word: number): Place {
  for (const child of trees.children(word)) {
    if (trees.relation(child) !== 'parataxis') continue;
    const found = predicateAt(trees, child, 'that');
    if (found?.predicate.complements.includes('that')) return apply(NARRATED, found);
  }
  return NARRATION;
}

function commands(trees: Trees, word: number): boolean {
  const form = trees.form(word);
  if (trees.upos(word) !== 'VERB' || /(?:ed|ing|s)$/u.test(form)) return false;
  const own = trees.children(word);
  if (own.some((child) => /^(?:nsubj|csubj|aux|cop|expl|mark)/u.test(trees.relation(child)))) return false;
  const before = trees.form(word - 1);
  return /^\p{Lu}/u.test(form) && /^[“"‘'«„]$/u.test(before);
}

function asClause(trees: Trees, word: number, head: number, standing: StandingOf): Place {
  const kind = clauseKind(trees, word);
  const outer = standing(head);
  if (commands(trees, word)) return { standing: { factuality: 'demanded', words: [word], rule: 'imperative' } };
  const found = predicateAt(trees, head, kind);
  if (kind === 'whether' || kind === 'if') {
    if (found?.predicate.positive === 'fact' && kind === 'if') return apply(outer, found);
    return { standing: effect(outer, 'hypothetical', [trees.children(word)[0] ?? word, head], 'question') };
  }
  if (found !== undefined) return apply(outer, found);
  if (connective(kind) !== undefined) return asAdverbial(trees, word, head, standing);
  if (kind === 'to' && trees.upos(head) === 'VERB')
    return { standing: effect(outer, 'hypothetical', [head], 'infinitive') };
  return { standing: outer };
}

/** "If", "without", "after", "to": how a clause stands that says when, why or how. */
function asAdverbial(trees: Trees, word: number, head: number, standing: StandingOf): Place {
  const { form, words } = prepositionOf(trees, word);
  const outer = standing(head);
  const found = predicateAt(trees, head, clauseKind(trees, word));
  const known = connectiveOf(trees, word, form);
  if (known === 'later') {
    const isOpen = /^(?:promised|demanded|hypothetical)$/u.test(outer.factuality) || outer.factuality === 'negated';
    const isPresent = !/(?:ed|ought|aw|ook|ent)$/u.test(trees.form(word)) && outer.factuality !== 'asserted';
    return isOpen && isPresent && form !== 'when'
      ? { standing: effect(NARRATED, 'hypothetical', words, 'condition') }
      : NARRATION;
  }
  if (known !== undefined && known !== 'purpose') {
    return { standing: effect(NARRATED, known, words, known === 'negated' ? 'negation' : 'condition') };
  }
  if (found?.predicate.complements.includes(clauseKind(trees, word))) return apply(outer, found);
  if (form === 'to' || known === 'purpose') {
    return { standing: effect(outer.factuality === 'negated' ? NARRATED : outer, 'hypothetical', words, 'purpose') };
  }
  // "By shelling", "shelling the town": part of the deed, and as that stands; other clauses stand for themselves.
  const isPart = form === '' || form === 'by';
  return isPart && outer.factuality !== 'negated' && outer.factuality !== 'denied' ? { standing: outer } : NARRATION;
}

/** The longest connective that a clause's marks make with the words right before it: "in case", "as long as". */
function connectiveOf(trees: Trees, word: number, marks: string) {
  const own = connective(marks);
  if (own !== undefined) return own;
  const first = marks.split(' ')[0] ?? '';
  const start = firstOf(trees, word);
  for (let length = 3; length > 0; length -= 1) {
    const ahead = Array.from({ length }, (_, i) => trees.form(start + i).toLowerCase()).join(' ');
    const before = Array.from({ length }, (_, i) => trees.form(start - length + i).toLowerCase()).join(' ');
    const found = connective(ahead) ?? (length > 1 ? connective(before) : undefined);
    if (found !== undefined && (length > 1 || first === '')) return found;
  }
  return connective(first);
}

/** The first word of a clause. */
function firstOf(trees: Trees, word: number): number {
  const children = trees.children(word).filter((child) => !/^\p{P}+$/u.test(trees.form(child)));
  return Math.min(word, children[0] ?? word);
}

/** Relative clauses stand for themselves, but "no shot that was fired" was none. */
function relative(trees: Trees, word: number): Place {
  const head = trees.head(word);
  const none = trees.children(head).find((child) => /^(?:no|nobody|none)$/iu.test(trees.form(child)));
  return none === undefined ? NARRATION : { standing: { factuality: 'negated', words: [none], rule: 'negation' } };
}

/** "The plan to", "the claim that", "the man accused of": a clause on a noun. */
function asNounClause(trees: Trees, word: number, head: number, standing: StandingOf): Place {
  const kind = clauseKind(trees, word);
  const found = predicateAt(trees, head, kind);
  // "An allegation denied by Oslo": what is done to the noun, not what it says.
  if (found !== undefined && kind === 'that' && isBare(trees, word)) return relative(trees, word);
  if (found?.predicate.complements.includes(kind)) return apply(standing(head), found);
  const known = connective(kind);
  if (known !== undefined) return asAdverbial(trees, word, head, standing);
  let verb = trees.head(head);
  // "accused neighbouring | Ruhanda of arming"
  for (
    let at = head;
    verb >= 0 && /^(?:flat|compound|appos|nmod:desc)$/u.test(trees.relation(at));
    at = verb, verb = trees.head(at)
  );
  if (verb >= 0 && trees.upos(verb) === 'ADJ' && trees.head(verb) >= 0) verb = trees.head(verb);
  const above = verb < 0 || trees.relation(head) === 'nsubj' ? undefined : predicateAt(trees, verb, kind);
  if (above?.predicate.complements.includes(kind)) return apply(standing(verb), above);
  if (kind === 'to' && !isRanked(trees, head)) {
    return { standing: effect(standing(head), 'hypothetical', [head], 'infinitive') };
  }
  return relative(trees, word);
}

/** Whether a participle has nothing before it that would make a clause of it. */
function isBare(trees: Trees, word: number): boolean {
  if (trees.upos(word) !== 'VERB' || !/(?:ed|en|wn|ne|nt|ld|ght|de|ut)$/u.test(trees.form(word))) return false;
  return !trees.children(word).some((child) => child < word && /^(?:mark|case|nsubj|aux)/u.test(trees.relation(child)));
}

/** "The first to land" did land. */
function isRanked(trees: Trees, noun: number): boolean {
  const words = [noun, ...trees.children(noun)].map((word) => trees.form(word).toLowerCase());
  return words.some((form) => /^(?:first|second|third|last|latest|only|next|\d+th)$/u.test(form));
}

/** Shares what the first of the row is under, and its auxiliaries and negation too where it has none of its own. */
function asConjunct(trees: Trees, word: number, head: number, standing: StandingOf): Place {
  const own = trees.children(word);
  const hasOwn = own.some((child) => /^(?:nsubj|aux|cop|expl)/u.test(trees.relation(child)));
  const turns = own.some((child) => trees.form(child).toLowerCase() === 'but');
  // A missed start of a sentence, or a clause of its own hung on an infinitive or participle: "of supplying arms, and
  // soldiers have been sent".
  const isApart =
    between(trees, head, word, /^[.!?]$/u) || (hasOwn && hasSubject(trees, word) && isNonfinite(trees, head));
  if (isApart) return NARRATION;
  if (trees.upos(head) !== 'VERB' && trees.upos(head) !== 'AUX') return { standing: standing(head) };
  if (!hasOwn && !turns && sameForm(trees.form(head), trees.form(word))) return { standing: standing(head) };
  return trees.head(head) < 0 ? NARRATION : contextOf(trees, head, standing);
}

function between(trees: Trees, from: number, to: number, mark: RegExp): boolean {
  for (let at = from + 1; at < to; at += 1) if (mark.test(trees.form(at))) return true;
  return false;
}

function hasSubject(trees: Trees, word: number): boolean {
  return trees.children(word).some((child) => /^nsubj/u.test(trees.relation(child)));
}

function isNonfinite(trees: Trees, word: number): boolean {
  return !hasSubject(trees, word) && /^(?:to|ing|of|from|with|by|for|without)$/u.test(clauseKind(trees, word));
}

/** Whether two verbs look to be in one form, so that an auxiliary of the first may go with the second. */
function sameForm(a: string, b: string): boolean {
  const form = (verb: string): string => /(?:ed|ing|s)$/u.exec(verb)?.[0] ?? '';
  return form(a) === form(b);
}

/** A noun stands as its verb has it, where that is one of those; else it is there when the words say which one. */
function asNoun(trees: Trees, word: number, head: number, standing: StandingOf): Place {
  const relation = trees.relation(word);
  const { form, words } = prepositionOf(trees, word);
  const known = connective(form);
  if (known !== undefined && known !== 'later' && known !== 'purpose') {
    return { standing: effect(NARRATED, known, words, known === 'negated' ? 'negation' : 'condition') };
  }
  if (
    trees
      .children(word)
      .some((child) => trees.relation(child) === 'det' && /^(?:no|neither)$/iu.test(trees.form(child)))
  )
    return NARRATION;
  const isSubject = /^nsubj/u.test(relation) && relation !== 'nsubj:pass';
  if (isSubject) {
    const lower = trees
      .children(head)
      .find(
        (child) =>
          trees.relation(child) === 'xcomp' && predicateAt(trees, child, 'subj')?.predicate.rule === 'occurrence',
      );
    if (lower !== undefined) return { standing: standing(lower) };
  }
  const isParticle = words.some((at) => trees.relation(at) === 'compound:prt');
  const kinds = isSubject ? ['subj'] : relation === 'compound' ? [...BY_NOUN] : form === '' ? ['np'] : [form];
  if (isParticle) kinds.push('np');
  for (const kind of kinds) {
    const found = predicateAt(trees, head, kind);
    if (found?.predicate.complements.includes(kind)) return apply(standing(head), found);
  }
  if (isDefinite(trees, word) || relation === 'compound') return NARRATION;
  const outer = standing(head);
  const open = isSubject
    ? /^(?:promised|demanded|hypothetical)$/u
    : /^(?:promised|demanded|hypothetical|negated|denied|alleged)$/u;
  return open.test(outer.factuality) ? { standing: outer } : NARRATION;
}

function isDefinite(trees: Trees, word: number): boolean {
  if (/^(?:a|an|any|some|no|another)$/iu.test(trees.form(word - 1))) return false;
  return trees
    .children(word)
    .some(
      (child) =>
        trees.relation(child) === 'nmod:poss' ||
        /^(?:the|this|that|these|those|its|his|her|their|our)$/iu.test(trees.form(child)),
    );
}
