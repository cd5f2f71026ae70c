/**
 * The stand that a speaker takes in what he is quoted with, only where the words say it: by the cue ("pleaded for"), by
 * what is said of something ("it’s irresponsible"), by what it deserves, or by what should be done. Precision comes before
 * recall: what may be meant but is not said is no stand.
 */
import type { Attribution, Entity, EventRecord, Stance, StanceTarget } from '../../record/index.ts';
import { contains, type Span } from '../../text/index.ts';
import { asserterOf } from '../factuality/index.ts';
import { sentenceOf, type Trees } from '../trees.ts';
import { runIn, runsOf, spanOf, wordsOf } from '../word-runs.ts';
import { childBy, phraseOf } from './phrase.ts';
import { type Take, takeOfContent, takeOfCue } from './takes.ts';

export interface StanceInput {
  readonly trees: Trees;
  /** The words of the trees, UTF-16. */
  readonly words: readonly Span[];
  readonly attributions: readonly Attribution[];
  readonly entities: readonly Entity[];
  /** So that a stand towards an event names it. */
  readonly events?: readonly EventRecord[];
}

/**
 * The stand that each attribution takes, by its id; those that take none are not there.
 *
 *     stancesOf({ trees, words: analysis.words, attributions, entities }).get('a1')?.polarity; // 'for'
 */
export function stancesOf(input: StanceInput): ReadonlyMap<string, Stance> {
  const found = new Map<string, Stance>();
  const targets: string[] = []; // what stands were towards so far, the last one last
  for (const attribution of input.attributions) {
    const take = takeOf(attribution, input, targets.slice(-REACH));
    if (take === undefined) continue;
    const toward = targetOf(take, input);
    if (toward.entity !== undefined && toward.entity === attribution.speaker) continue;
    targets.push(input.trees.form(take.head).toLowerCase());
    const evidence = runsOf([...new Set(take.evidence)].sort((a, b) => a - b)).map((run) => spanOf(input.words, run));
    found.set(attribution.id, { holder: attribution.speaker, toward, polarity: take.polarity, evidence });
  }
  return found;
}

/** How many stands back "it" may look for what it means. */
const REACH = 3;

function takeOf(attribution: Attribution, input: StanceInput, earlier: readonly string[]): Take | undefined {
  const { trees, words, attributions } = input;
  const inCue = wordsIn(words, attribution.cue);
  const content = wordsIn(words, attribution.content);
  for (const word of inCue) {
    const take = takeOfCue(trees, word);
    if (take !== undefined && content.some((at) => take.target.first <= at && at <= take.target.last)) return take;
  }
  // "A sense that he rejects the norms": of somebody else it is told, and no stand of who says it.
  const isSpeaker = (pronoun: number): boolean => {
    if (/^(?:i|we)$/iu.test(trees.form(pronoun))) return true;
    const meant = entityAt(pronoun, words, input.entities);
    return meant === undefined || meant === attribution.speaker || isSourceOf(pronoun, meant, attribution, input);
  };
  const own = content.filter((word) => asserterOf(attributions, [words[word] as Span]) === attribution.id);
  for (const word of own) {
    const take = takeOfContent(trees, word, isSpeaker);
    const settled = take === undefined ? undefined : withAntecedent(take, word, own, input, earlier);
    if (settled !== undefined) return settled;
  }
  return undefined;
}

/**
 * Whether a pronoun right behind "Ada Quill said" means Ada Quill against what is held: when nobody else whom it could mean
 * is named in the sentence, and nothing calls the speaker otherwise ("he" where she is "she").
 */
function isSourceOf(pronoun: number, meant: string, attribution: Attribution, input: StanceInput): boolean {
  const { trees, words, entities } = input;
  const before = /^that$/iu.test(trees.form(pronoun - 1)) ? pronoun - 2 : pronoun - 1;
  if (!wordsIn(words, attribution.cue).includes(before)) return false;
  if (!wordsIn(words, attribution.source).some((at) => trees.sentence(at) === trees.sentence(pronoun))) return false;
  const { first, last } = sentenceOf(trees, pronoun);
  const isHere = ({ start, end }: Span): boolean =>
    start >= (words[first]?.start ?? 0) && end <= (words[last]?.end ?? 0) && start !== words[pronoun]?.start;
  if (entities.find(({ id }) => id === meant)?.mentions.some(isHere)) return false;
  const own = entities.find(({ id }) => id === attribution.speaker)?.mentions ?? [];
  const other = OTHERS[trees.form(pronoun).toLowerCase()];
  return own.every(({ start, end, kind }) => {
    const called = words.findIndex((word) => word.start === start && word.end === end);
    return kind !== 'pronoun' || called < 0 || other?.test(trees.form(called)) !== true;
  });
}

/** What somebody is called who is not called so. */
const OTHERS: Readonly<Record<string, RegExp>> = {
  he: /^(?:she|her|hers|it|they)$/iu,
  she: /^(?:he|him|his|it|they)$/iu,
  it: /^(?:he|him|his|she|her)$/iu,
  they: /^(?:he|him|his|she|her)$/iu,
};

const IT = /^(?:it|this|that)$/iu;
const WHO = /^(?:he|she|they|him|her|them|i|we|you|us|there|who|which|what)$/iu;

/** A stand towards "it" is one towards the clause that follows, or what the stands before were about and this one names. */
function withAntecedent(
  take: Take,
  word: number,
  content: readonly number[],
  { trees, words, entities }: StanceInput,
  earlier: readonly string[],
): Take | undefined {
  const form = trees.form(take.head);
  if (WHO.test(form)) return entityAt(take.head, words, entities) === undefined ? undefined : take;
  if (!IT.test(form) || take.target.first !== take.target.last) return take;
  const clause = childBy(trees, word, /^(?:csubj|xcomp|ccomp|advcl)/u);
  if (
    clause !== undefined &&
    clause > word &&
    trees.children(clause).some((at) => /^(?:to|that)$/u.test(trees.form(at)))
  ) {
    const { last } = phraseOf(trees, clause);
    return { ...take, head: clause, target: { first: clause, last: Math.max(clause, last) } };
  }
  const head = content.filter((at) => at < word && earlier.includes(trees.form(at).toLowerCase())).at(-1);
  return head === undefined ? undefined : { ...take, head, target: phraseOf(trees, head) };
}

function targetOf({ head, target, evidence }: Take, { words, entities, events = [] }: StanceInput): StanceTarget {
  const span = spanOf(words, target);
  const entity = entityAt(head, words, entities);
  // Not the event that taking the stand is itself: "urged both to respect it".
  const isTaking = ({ trigger }: EventRecord): boolean =>
    evidence.some((word) => trigger.some((piece) => contains(piece, words[word] ?? piece)));
  const names = ({ trigger }: EventRecord): boolean => trigger.some((piece) => contains(piece, words[head] ?? piece));
  const event = events.find((own) => names(own) && !isTaking(own));
  return {
    spans: [span],
    ...(entity === undefined ? {} : { entity }),
    ...(event === undefined ? {} : { event: event.id }),
  };
}

/** The entity that a word heads a mention of: the mention that ends with it, or the smallest that holds it. */
function entityAt(word: number, words: readonly Span[], entities: readonly Entity[]): string | undefined {
  const own = words[word];
  if (own === undefined) return undefined;
  let best: { readonly id: string; readonly size: number } | undefined;
  for (const { id, mentions } of entities) {
    for (const mention of mentions) {
      const size = mention.end - mention.start;
      if (mention.end === own.end && mention.start <= own.start) return id;
      if (contains(mention, own) && mention.kind === 'name' && (best === undefined || size < best.size))
        best = { id, size };
    }
  }
  return best?.id;
}

function wordsIn(words: readonly Span[], spans: readonly Span[]): readonly number[] {
  return wordsOf(spans.flatMap((span) => runIn(words, span) ?? []));
}
