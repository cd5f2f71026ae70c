import { isNamed, type NamedEntry } from '../../lookup/index.ts';
import type { EntityType, Mention } from '../../record/index.ts';
import { type Run, wordsOf } from '../word-runs.ts';
import { holdsRole, isPeople, knownAs } from './names.ts';
import { type Being, type Gender, genderOf, isSpeakers, pronounTraits } from './pronouns.ts';
import { best, hangsOn, type Reading, wordsIn } from './reading.ts';

/** Somebody or something mentioned that may stand on the record. */
export interface FoundMention {
  /** The word that stands for it. */
  readonly head: number;
  readonly run: Run;
  readonly kind: Mention['kind'];
  /** Undefined for pronouns that leave it open. */
  readonly type?: EntityType;
  readonly being?: Being;
  readonly gender?: Gender;
  /** The name of a name, without titles. */
  readonly name?: string;
  readonly known?: NamedEntry;
  /** Of nominals only. */
  readonly plural?: boolean;
  /** The words that describe it: before its name, or the nominal itself. */
  readonly described: readonly string[];
}

/** A word heads a mention from this probability on. */
const LEAST = 0.5;

/** All mentions of people, organisations and places, in the order of their heads. */
export function findMentions(reading: Reading): FoundMention[] {
  const { analysis, spec } = reading;
  const width = spec.mentions.length + 1;
  const all = analysis.words.flatMap((_, head): FoundMention[] => {
    if (1 - (analysis.mention[head * width] ?? 1) < LEAST) return [];
    const label = spec.mentions[best(analysis.mention, head * width + 1, width - 1)] ?? '';
    const found = mentionAt(reading, head, label);
    return found === undefined ? [] : [found];
  });
  const once = all.filter((own, i) => !all.some((other, j) => isWithin(own, other, j < i)));
  return [...once, ...repeated(reading, once)].sort((a, b) => a.head - b.head);
}

/** Where a person's full name stands once more, unseen by the model. */
function repeated(reading: Reading, found: readonly FoundMention[]): FoundMention[] {
  const taken = new Set(found.filter(({ kind }) => kind === 'name').flatMap(({ run }) => wordsOf([run])));
  const heads = new Set(found.map(({ head }) => head));
  const names = new Map<string, string[]>();
  for (const { type, kind, run } of found) {
    if (type !== 'person' || kind !== 'name' || run.first === run.last) continue;
    const forms = formsOf(reading, run);
    names.set(forms.join(' '), forms);
  }
  return [...names.values()].flatMap((forms) =>
    reading.analysis.words.flatMap((_, first): FoundMention[] => {
      if (!forms.every((form, i) => reading.form(first + i) === form && !taken.has(first + i))) return [];
      const run = { first, last: first + forms.length - 1 };
      if (wordsOf([run]).some((word) => heads.has(word))) return [];
      const described = formsOf(reading, { first: introduction(reading, first), last: first - 1 });
      return [
        { head: first, run, kind: 'name', type: 'person', being: 'person', name: wordsIn(reading, run), described },
      ];
    }),
  );
}

/** Whether a mention is a part of a name, or the same name once more by another of its words. */
function isWithin(own: FoundMention, other: FoundMention, before: boolean): boolean {
  if (own === other || own.kind !== 'name' || other.kind !== 'name') return false;
  if (other.run.first > own.run.first || own.run.last > other.run.last) return false;
  const same = own.run.first === other.run.first && own.run.last === other.run.last;
  return !same || before;
}

function mentionAt(reading: Reading, head: number, label: string): FoundMention | undefined {
  if (isSpeakers(reading.form(head))) return undefined;
  const traits = pronounTraits(reading.form(head));
  if (traits !== undefined) {
    const stands = traits.being !== undefined || label === 'person' || label === 'organization' || label === 'place';
    return stands ? { head, run: { first: head, last: head }, kind: 'pronoun', ...traits, described: [] } : undefined;
  }
  const upos = reading.upos(head);
  if (upos === 'PROPN') return nameAt(reading, head, label) ?? nominalAt(reading, head, label);
  return upos === 'NOUN' || upos === 'ADJ' || upos === 'NUM' ? nominalAt(reading, head, label) : undefined;
}

const PARTICLE = /^(?:[-'’&]|von|van|de|da|der|den|la|bin|al|el|di|du|dos)$/u;
const CAPITAL = /^\p{Lu}/u;
const ARTICLE = /^(?:the|a|an|this|that|his|her|its|their|our|my)$/iu;

/** The run of proper nouns round a head. Neighbours count whether or not the likeliest heads tie them together. */
function nameAt(reading: Reading, head: number, told: string): FoundMention | undefined {
  const { first: from, last } = properRun(reading, head);
  const label = told === 'place' && from < last && holdsRole([reading.form(from - 1)]) ? 'person' : told;
  const whole = knownIn(reading, { first: from, last }, head, label);
  const behind = withoutTitles(reading, from, last);
  const titled = behind <= last && holdsRole(formsOf(reading, { first: from, last: behind - 1 }));
  const person = (label === 'person' || titled) && whole === undefined;
  const first = person ? behind : from;
  if (first > last) return undefined;
  const run = { first, last };
  const name = wordsIn(reading, run);
  if (isPeople(name) && !isPlural(name)) return undefined;
  const known = whole ?? knownIn(reading, run, head, label);
  const type = isPeople(name) ? 'group' : (known?.type ?? (person ? 'person' : typeOf(label)));
  if (type === undefined) return undefined;
  const described = type === 'person' ? formsOf(reading, { first: introduction(reading, first), last: first - 1 }) : [];
  const gender = described.map(genderOf).find((own) => own !== undefined);
  return {
    head,
    run,
    kind: 'name',
    type,
    being: beingOf(type),
    name,
    described,
    ...(gender === undefined ? {} : { gender }),
    ...(known === undefined || type === 'group' ? {} : { known }),
  };
}

function properRun(reading: Reading, head: number): Run {
  const { first, last } = capitalRun(reading, head);
  return organisationIn(reading, { first, last }, head);
}

function capitalRun(reading: Reading, head: number): Run {
  const cased = CAPITAL.test(reading.form(head)); // a transcript has no capitals to go by
  const isName = (word: number): boolean =>
    (cased
      ? CAPITAL.test(reading.form(word)) && /^(?:PROPN|ADJ)$/u.test(reading.upos(word))
      : reading.upos(word) === 'PROPN') && !ARTICLE.test(reading.form(word));
  const goesOn = (word: number): boolean =>
    !startsLine(reading, word + 1) && (isName(word + 1) || (joins(reading, word + 1) && isName(word + 2)));
  const cameOn = (word: number): boolean =>
    !startsLine(reading, word) && (isName(word - 1) || (joins(reading, word - 1) && isName(word - 2)));
  let { first, last } = { first: head, last: head };
  while (cameOn(first)) first -= isName(first - 1) ? 1 : 2;
  while (goesOn(last)) last += isName(last + 1) ? 1 : 2;
  return { first, last };
}

/** Whether a word may stand within a name, on one line with its neighbours. */
function joins(reading: Reading, word: number): boolean {
  if (startsLine(reading, word) || startsLine(reading, word + 1)) return false;
  const form = reading.form(word);
  return form === '.'
    ? /^(?:\p{Lu}|[JS]r|Mrs?|Ms|Dr|St|Gen|Lt|Col|Sen|Rep|Gov|Prof)$/u.test(reading.form(word - 1))
    : PARTICLE.test(form);
}

function startsLine({ text, analysis }: Reading, word: number): boolean {
  const [before, own] = [analysis.words[word - 1], analysis.words[word]];
  return before === undefined || own === undefined || text.slice(before.end, own.start).includes('\n');
}

/** Of proper nouns in a row, those of the organisation round the head, or those behind it: "Atlantic Alliance | Mark Rutte". */
function organisationIn(reading: Reading, { first, last }: Run, head: number): Run {
  const forms = formsOf(reading, { first, last });
  let from = first;
  for (let i = 0; i < forms.length; ) {
    const match = reading.lookup.longest(forms, i);
    const length = match?.length ?? 1;
    const body = match?.senses.some(({ entry }) => isNamed(entry) && entry.type === 'organization') ?? false;
    if (body && (length > 1 || /^\p{Lu}{2,}$/u.test(forms[i] ?? ''))) {
      if (first + i <= head && head < first + i + length) return { first: first + i, last: first + i + length - 1 };
      if (head >= first + i + length) from = first + i + length;
    }
    i += length;
  }
  return { first: from, last };
}

/**
 * The word at which a person's own name begins: behind titles, roles, nationalities and organisations ("NATO Secretary
 * General"). States and cities are left, as they are given names too. Behind the last word where nothing else is there.
 */
function withoutTitles(reading: Reading, from: number, last: number): number {
  const forms = formsOf(reading, { first: from, last });
  let at = 0;
  while (at < forms.length) {
    const match = reading.lookup.longest(forms, at);
    const leads = match?.senses.some(({ entry, reading: how }) => {
      if (!isNamed(entry) || how === 'adjective') return true;
      return entry.kind !== 'country' && entry.kind !== 'person' && entry.kind !== 'place';
    });
    if (match === undefined || leads !== true) break;
    at += match.length;
    if (forms[at] === '.') at += 1;
  }
  return from + at;
}

/** The first of the words that introduce a name right before it: "Secretary General of the Atlantic Alliance". */
function introduction(reading: Reading, name: number): number {
  let first = name;
  while (first > 0 && name - first < LONGEST_INTRODUCTION && introduces(reading, first - 1)) first -= 1;
  while (first < name && /^(?:of|and|\.)$/u.test(reading.form(first))) first += 1;
  return first;
}

const LONGEST_INTRODUCTION = 10;

function introduces(reading: Reading, word: number): boolean {
  const form = reading.form(word);
  if (startsLine(reading, word + 1)) return false;
  return /^(?:of|the|and|\.|-)$/iu.test(form) || /^(?:PROPN|NOUN|ADJ)$/u.test(reading.upos(word));
}

const THERE = /^(?:in|at|from|near|to|into|around|outside|through|via|inside|across|on|of|toward|towards)$/iu;
const ACTS = /^(?:nsubj|nsubj:pass|nsubj:outer|obl:agent|obj|iobj|obl|nmod:poss|conj|nmod)$/u;

/** What the tables know by the words of a run; what the model takes for a person only by a name in full. */
function knownIn(reading: Reading, run: Run, head: number, label: string): NamedEntry | undefined {
  let there = false;
  for (let word = run.first - 1; word >= Math.max(0, run.first - 2); word -= 1) {
    if (THERE.test(reading.form(word))) there = true;
    if (!ARTICLE.test(reading.form(word))) break;
  }
  const acts = !there && (label === 'person' || ACTS.test(reading.relation(head)));
  return knownAs(wordsIn(reading, run), acts, reading.lookup);
}

function nominalAt(reading: Reading, head: number, label: string): FoundMention | undefined {
  const type = label !== 'organization' && holdsRole([reading.form(head)]) ? 'person' : typeOf(label);
  if (type === undefined) return undefined;
  const run = { first: leftmost(reading, head, head), last: head };
  const form = reading.form(head);
  if (reading.upos(head) === 'ADJ' && CAPITAL.test(form)) return undefined; // "Ukrainian" describes
  const plural = isPlural(form);
  const many = type === 'person' && plural;
  const gender = type === 'person' && !many ? genderOf(form) : undefined;
  return {
    head,
    run,
    kind: 'nominal',
    type: many ? 'group' : type,
    being: many ? 'group' : beingOf(type),
    described: formsOf(reading, run),
    plural,
    ...(gender === undefined ? {} : { gender }),
  };
}

const BEFORE =
  /^(?:det|det:predet|amod|compound|nummod|nmod:poss|nmod:desc|nmod|case|advmod|punct|_join|flat|goeswith)$/u;

/** The determiner that opens "the NATO boss", where only nouns and adjectives stand between: heads may miss it. */
function determiner(reading: Reading, from: number): number {
  for (let word = from - 1; word >= Math.max(0, from - 4); word -= 1) {
    if (startsLine(reading, word + 1)) break;
    if (reading.upos(word) === 'DET') return word;
    if (!/^(?:PROPN|ADJ|NOUN)$/u.test(reading.upos(word))) break;
  }
  return from;
}

/** The first of the words right before `from` that all hang on the head and describe it. */
function leftmost(reading: Reading, head: number, from: number): number {
  let first = from;
  for (let word = from - 1; word >= 0; word -= 1) {
    if (!hangsOn(reading, word, head, (relation) => BEFORE.test(relation))) break;
    // A preposition or a mark opens no mention.
    if (!/^(?:case|punct)$/u.test(reading.relation(word))) first = word;
  }
  return Math.min(first, determiner(reading, from));
}

function formsOf(reading: Reading, { first, last }: Run): string[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => reading.form(first + i));
}

function isPlural(noun: string): boolean {
  return /(?:[^s'’iu]s|men|people|children|police|media)$/iu.test(noun) && !/^(?:boss|Mrs)$/iu.test(noun);
}

function typeOf(label: string): EntityType | undefined {
  return label === 'person' || label === 'organization' || label === 'place' ? label : undefined;
}

function beingOf(type: EntityType): Being {
  return type === 'person' || type === 'group' ? type : 'thing';
}
