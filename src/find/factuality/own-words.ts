import type { Trees } from '../trees.ts';
import { predicateAt } from './complement.ts';
import { below, changed, flipped, type Standing } from './standing.ts';
import { particle } from './tables.ts';

/** What a clause is to the words above it, as far as its own auxiliaries care. */
export interface Place {
  readonly standing: Standing;
  /** The rule of the predicate right above, such as `report`. */
  readonly under?: string;
}

/** How a word stands after the words that hang on it have had their say: adjectives, auxiliaries, adverbs, negation. */
export function withOwnWords(trees: Trees, word: number, place: Place): Standing {
  let { standing } = place;
  for (const child of trees.children(word)) {
    if (trees.relation(child) === 'amod') standing = described(trees, child, standing);
  }
  standing = withAuxiliaries(trees, word, place, standing);
  for (const child of trees.children(word)) {
    const effect = /^(?:advmod|obl)/u.test(trees.relation(child)) ? particle('adverb', trees.form(child)) : undefined;
    if (effect === undefined) continue;
    standing = changed(standing, below(standing.factuality, effect, 'hypothetical'), [child], 'adverb');
  }
  const negators = negatorsOf(trees, word);
  if (negators.length === 0) return standing;
  const auxiliary = trees.children(word).find((child) => ABLE.test(trees.form(child)) && isAuxiliary(trees, child));
  // "Could not reach": it did not; "may not reach": it may or may not.
  const old = auxiliary === undefined ? standing : place.standing;
  return changed(
    old,
    flipped(old.factuality),
    [...(auxiliary === undefined ? [] : [auxiliary]), ...negators],
    'negation',
  );
}

const ABLE = /^(?:can|ca|could|cannot)$/iu;

/** "An alleged plot", "a planned strike", "a possible meeting". */
function described(trees: Trees, adjective: number, standing: Standing): Standing {
  const found = predicateAt(trees, adjective, 'noun') ?? predicateAt(trees, adjective, 'np');
  if (found === undefined || (found.predicate.positive === 'asserted' && found.predicate.rule !== 'denial'))
    return standing;
  const { positive, negative, rule } = found.predicate;
  return changed(standing, below(standing.factuality, positive, negative), found.words, rule);
}

function isAuxiliary(trees: Trees, word: number): boolean {
  return trees.upos(word) === 'AUX' || trees.relation(word).startsWith('aux');
}

function withAuxiliaries(trees: Trees, word: number, { under }: Place, standing: Standing): Standing {
  const own = trees.children(word).filter((child) => isAuxiliary(trees, child) && child < word);
  const perfect = own.some((child) => /^(?:have|’ve|'ve)$/iu.test(trees.form(child)));
  const marked = trees.children(word).some((child) => trees.relation(child) === 'mark' && trees.form(child) === 'to');
  const be = own.find((child) => /^(?:is|are|was|were)$/iu.test(trees.form(child)));
  const to = trees.children(word).find((child) => trees.form(child) === 'to' && be !== undefined && child > be);
  if (marked && be !== undefined && to !== undefined) {
    return changed(standing, below(standing.factuality, 'promised', 'negated'), [be, to], 'plan');
  }
  for (const child of own) {
    const form = trees.form(child).toLowerCase();
    const effect = effectOf(trees, word, form, perfect, under);
    if (effect === undefined || standing.factuality !== 'asserted') continue;
    return changed(standing, effect, [child], 'modal');
  }
  return standing;
}

function effectOf(trees: Trees, word: number, form: string, perfect: boolean, under: string | undefined) {
  const effect = particle('auxiliary', form);
  if (effect === 'asserted' || effect === 'fact') return undefined;
  if (perfect && form === 'must') return 'hypothetical';
  if (perfect && (form === 'should' || form === 'ought')) return 'negated';
  if (effect === 'promised' && under === 'warning') return 'hypothetical';
  const future = /^(?:would|['’]d)$/u.test(form) && !perfect;
  return future && /^(?:report|announcement)$/u.test(under ?? '') && speaksForItself(trees, word) ? 'promised' : effect;
}

/** "She said her government would": what a speaker says of himself or his own; of others it is a guess. */
function speaksForItself(trees: Trees, word: number): boolean {
  const subject = trees.children(word).find((child) => /^nsubj/u.test(trees.relation(child)));
  if (subject === undefined) return true;
  const own = (at: number): boolean => /^(?:it|he|she|they|we|i|its|his|her|their|our)$/iu.test(trees.form(at));
  return own(subject) || trees.children(subject).some(own);
}

/** The words that say that a word is not so: on itself, on its subject or its object. */
function negatorsOf(trees: Trees, word: number): readonly number[] {
  const found: number[] = [];
  for (const child of trees.children(word)) {
    const relation = trees.relation(child);
    if (/^(?:advmod|det|cc|cc:preconj|mark|neg|advmod:neg|dep|_join)$/u.test(relation) && isNegator(trees, child))
      found.push(child);
    else if (/^(?:nsubj|obj|nsubj:pass|obl:unmarked)/u.test(relation)) {
      if (isNegator(trees, child) && trees.upos(child) !== 'PROPN') found.push(child);
      found.push(...trees.children(child).filter((own) => isDeterminer(trees, own) && isNegator(trees, own)));
      found.push(...trees.children(child).filter((own) => trees.relation(own) === 'advmod' && isNegator(trees, own)));
    }
  }
  return found;
}

function isDeterminer(trees: Trees, word: number): boolean {
  return /^(?:det|cc:preconj|advmod)$/u.test(trees.relation(word));
}

function isNegator(trees: Trees, word: number): boolean {
  if (particle('negator', trees.form(word)) !== 'negated') return false;
  const next = trees.form(word + 1).toLowerCase();
  return next !== 'only' && next !== 'just' && next !== 'least' && !(next === 'doubt' && trees.head(word) !== word + 1);
}
