/**
 * Who is who: the people, organisations, states, places and groups of an article with all their mentions, and who of
 * them each attribution's source is.
 */
import { builtIn, type Lookup } from '../../lookup/index.ts';
import type { Analysis, ModelSpec } from '../../neural/index.ts';
import type { Entity } from '../../record/index.ts';
import { contains, type Span } from '../../text/index.ts';
import { findCoreference } from '../coreference/index.ts';
import { type Run, wordsOf } from '../word-runs.ts';
import { apartIn, sayersBefore, speakingWords } from './apart.ts';
import { bySources } from './by-sources.ts';
import type { Chain } from './chain-set.ts';
import { chainsOf } from './chains.ts';
import { entityOf } from './entity.ts';
import { withFirstPerson } from './first-person.ts';
import type { ListedNames } from './listed-names.ts';
import { findMentions } from './mentions.ts';
import { holdsRole } from './names.ts';
import { isPersonsRole } from './nominal-mention.ts';
import { type Reading, readingOf, startsLine, wordsIn } from './reading.ts';
import { sourceKindOf } from './source-kind.ts';
import { unnamedPerson } from './unnamed.ts';
import type { Source, Speaker, WhoIsWho } from './who-is-who.ts';
import { entityDecisions, unnamed } from './why.ts';

export type { Speaker, WhoIsWho } from './who-is-who.ts';

export interface WhoOptions {
  /** What each source is said to have said, in the order of the sources. */
  readonly contents?: readonly (readonly Run[])[];
  /** Where quotation marks stand round the text. */
  readonly quotations?: readonly Span[];
  /** What names are known. */
  readonly lookup?: Lookup;
  /** Names of the user's own table, which are found wherever they stand. */
  readonly listed?: ListedNames;
}

/** The entities of an article, and for each source its speaker. */
export function findEntities(
  text: string,
  analysis: Analysis,
  spec: ModelSpec,
  sources: readonly Source[],
  { contents = [], quotations = [], lookup = builtIn(), listed = new Map() }: WhoOptions = {},
): WhoIsWho {
  const reading = readingOf(text, analysis, spec, lookup);
  if (spec.mentions.length === 0) return bySources(reading, sources);
  const clusters = findCoreference(text, analysis, spec);
  const isQuoted = (word: number): boolean => {
    const span = analysis.words[word];
    return span !== undefined && quotations.some((quotation) => contains(quotation, span));
  };
  const utterances = sources.map((source, i) => ({ source, content: contents[i] ?? [] }));
  const apart = apartIn(reading, utterances, isQuoted);
  const speaking = speakingWords(reading, utterances);
  const mentions = findMentions(reading, clusters, listed);
  const sayers = sayersBefore(reading, utterances);
  const chains = chainsOf(reading, mentions, clusters, { isQuoted, apart, speaking, sayers });
  const named: Entity[] = [];
  const whos = chains.map((chain): Who => {
    const entity = entityOf(reading, chain, `e${named.length + 1}`);
    if (entity !== undefined) named.push(entity);
    return { chain, ...(entity === undefined ? {} : { entity }) };
  });
  const byWord = indexOf(whos);
  const heads = sources.map((source) => headIn(reading, source, byWord));
  const all = withUnnamed(
    reading,
    whos,
    named,
    heads.map((head) => head?.word),
  );
  const byHead = indexOf(all.whos);
  const asked = interviewed(reading, all.whos);
  const speakers = sources.map(
    (source, i): Speaker =>
      asked !== undefined && isAnswer(reading, source)
        ? { entity: asked, kind: 'person', rule: 'only-person-before-answers' }
        : speakerOf(reading, source, heads[i], byHead),
  );
  const spoken = speakers.map(({ entity }, i) => ({
    content: contents[i] ?? [],
    ...(entity === undefined ? {} : { speaker: entity }),
  }));
  return {
    entities: withFirstPerson(reading, all.entities, spoken, quotations),
    by: all.entities.map(({ id }) => {
      const chain = all.whos.find(({ entity }) => entity?.id === id)?.chain;
      return chain === undefined ? [] : entityDecisions(reading, chain);
    }),
    left: all.whos.flatMap(({ chain, entity }) => (entity === undefined ? unnamed(chain) : [])),
    speakers,
  };
}

/** Whether a source is the label of an answer in an interview: "A: On Monday." */
function isAnswer(reading: Reading, [run]: Source): boolean {
  if (run === undefined || run.first !== run.last || !startsLine(reading, run.first)) return false;
  return /^(?:A|Answer)$/u.test(reading.form(run.first)) && /^[.:]$/u.test(reading.form(run.first + 1));
}

/** The only person whom a story names before its first line that begins with "Q": who answers an interview. */
function interviewed(reading: Reading, whos: readonly Who[]): string | undefined {
  const first = reading.analysis.words.findIndex(
    (_, word) =>
      startsLine(reading, word) &&
      /^(?:Q|Question)$/u.test(reading.form(word)) &&
      /^[.:]$/u.test(reading.form(word + 1)),
  );
  const people = whos.filter(
    ({ entity, chain }) => entity?.type === 'person' && chain.some(({ kind, head }) => kind === 'name' && head < first),
  );
  return people.length === 1 ? people[0]?.entity?.id : undefined;
}

/** With those as entities who speak twice or more and are never named. */
function withUnnamed(
  reading: Reading,
  whos: readonly Who[],
  named: readonly Entity[],
  heads: readonly (number | undefined)[],
): { readonly whos: readonly Who[]; readonly entities: readonly Entity[] } {
  const entities = [...named];
  const all = whos.map((who): Who => {
    const speaks = heads.filter((head) => who.chain.some((own) => own.head === head)).length;
    if (who.entity !== undefined || speaks < 2) return who;
    const entity = unnamedPerson(reading, who.chain, `e${entities.length + 1}`);
    if (entity === undefined) return who;
    entities.push(entity);
    return { ...who, entity };
  });
  return { whos: all, entities };
}

/** Who each word stands for: the heads of mentions, and any word of a name, as the likeliest heads need not agree on which. */
function indexOf(whos: readonly Who[]): ReadonlyMap<number, Who> {
  const all = whos.flatMap((who) => who.chain.map((own) => [own, who] as const));
  const byHead = new Map(all.map(([own, who]) => [own.head, who]));
  for (const [{ kind, run }, who] of all) {
    for (const word of kind === 'name' ? wordsOf([run]) : []) if (!byHead.has(word)) byHead.set(word, who);
  }
  return byHead;
}

interface Who {
  readonly chain: Chain;
  readonly entity?: Entity;
}

/** The word of a source that stands for who speaks. */
interface Head {
  readonly word: number;
  /** Whether it is one of a person whom the source names. */
  readonly isNamed: boolean;
}

function headIn(reading: Reading, source: Source, byHead: ReadonlyMap<number, Who>): Head | undefined {
  const run = source[0];
  if (run === undefined) return undefined;
  const named = namedIn(reading, run, byHead);
  return { word: named ?? headOf(reading, run, byHead), isNamed: named !== undefined };
}

function speakerOf(
  reading: Reading,
  source: Source,
  found: Head | undefined,
  byHead: ReadonlyMap<number, Who>,
): Speaker {
  const run = source[0];
  if (run === undefined || found === undefined) return {};
  const head = found.word;
  const who = byHead.get(head);
  const noun = reading.form(nounOf(head, who));
  const kind = sourceKindOf(noun, who?.entity, reading.lookup);
  const known = kind === undefined ? {} : { kind };
  if (who?.entity !== undefined) {
    const unnamed = !who.chain.some(({ name }) => name !== undefined);
    const text = unnamed ? descriptionOf(reading, run, head, who) : undefined;
    const rule = found.isNamed ? 'person-named-in-source' : 'mention-at-head';
    return { entity: who.entity.id, ...(text === undefined ? {} : { text }), ...known, rule };
  }
  const described = descriptionOf(reading, run, head, who);
  if (described === undefined) return known;
  return { text: described, ...known, rule: isBarePronoun(reading, run, head) ? 'nominal-of-pronoun' : 'own-words' };
}

/**
 * The person whom a source names, whatever the syntax says: "Its chairwoman, Adaeze Lund," and "Secretary General of the
 * Atlantic Alliance Mark Rutte", but not "a spokesman for Mark Rutte" or "Mark Rutte’s aide".
 */
function namedIn(reading: Reading, run: Run, byHead: ReadonlyMap<number, Who>): number | undefined {
  return wordsOf([run]).find((word) => {
    const own = byHead.get(word)?.chain.find(({ head }) => head === word);
    if (own?.kind !== 'name' || own.type !== 'person' || own.run.first < run.first) return false;
    if (/^['’]s?$/u.test(reading.form(own.run.last + 1))) return false;
    let before = own.run.first - 1;
    const opening = own.run.first - own.described.length - 1;
    const isIntroduced = own.described.length > 1 && holdsRole(own.described) && opening >= run.first;
    if (isIntroduced && /^[\p{P}]$/u.test(reading.form(opening))) return true;
    while (before >= run.first && BEFORE_NAME.test(reading.form(before))) before -= 1;
    if (/^[,–—-]$/u.test(reading.form(before))) return !isAnothers(reading, { first: run.first, last: before - 1 });
    return before < run.first || holdsRole([reading.form(before)]);
  });
}

/** "A source close to the minister, | Osman Varga,": the name is the minister's, unlike that of "a spokesman for the firm, | Osman Varga,". */
function isAnothers(reading: Reading, { first, last }: Run): boolean {
  if (!/^(?:an?|one|two|three|some|several|\p{Ll}+s)$/iu.test(reading.form(first))) return false;
  const ties = wordsOf([{ first, last }]).filter((word) => /^(?:to|of|for|with|at|in)$/u.test(reading.form(word)));
  const tie = ties.at(-1);
  return tie !== undefined && isPersonsRole(reading.form(last));
}

/** What may stand between the start of a description and a name: titles, and the words that tie them. */
const BEFORE_NAME = /^(?:\p{Lu}.*|of|the|and|\.)$/u;

/** The word that heads a source: the one whose own head lies outside of it, rather one that heads a mention. */
function headOf(reading: Reading, run: Run, byHead: ReadonlyMap<number, Who>): number {
  const words = wordsOf([run]);
  const tops = words.filter((word) => {
    const head = reading.head(word);
    return (head < run.first || head > run.last || head === word) && reading.relation(word) !== 'punct';
  });
  const isWhole = (word: number): boolean =>
    byHead.get(word)?.chain.some(({ head, run: own }) => head === word && isNearly(reading, own, run)) ?? false;
  return (
    words.find(isWhole) ??
    tops.find((word) => byHead.has(word)) ??
    tops.find((word) => reading.upos(word) === 'NOUN') ??
    words.find((word) => byHead.has(word) && !/^['’]s?$/u.test(reading.form(word + 1))) ??
    tops[0] ??
    run.first
  );
}

/** Whether a mention is all of a source but for a mark or an article at its ends: "the NATO boss", in which NATO does not speak. */
function isNearly(reading: Reading, own: Run, run: Run): boolean {
  const left = wordsOf([run]).filter((word) => word < own.first || word > own.last);
  return own.last - own.first > 0 && left.every((word) => /^(?:the|an?|[\p{P}])$/iu.test(reading.form(word)));
}

/** The head of the first nominal of a chain in place of a pronoun, which tells nothing of its kind. */
function nounOf(head: number, who: Who | undefined): number {
  const own = who?.chain.find((mention) => mention.head === head);
  if (own?.kind !== 'pronoun') return head;
  return who?.chain.find(({ kind }) => kind === 'nominal')?.head ?? head;
}

/** How an unnamed source is described: by its own words, or for a pronoun by the first nominal that it stands for. */
function descriptionOf(reading: Reading, run: Run, head: number, who: Who | undefined): string | undefined {
  if (!isBarePronoun(reading, run, head)) return wordsIn(reading, run);
  const nominal = who?.chain.find(({ kind }) => kind === 'nominal');
  return nominal === undefined ? undefined : wordsIn(reading, nominal.run);
}

const PRONOUN = /^(?:he|she|they|it|we|i|you|who|whom|which|that|this|these|those|him|her|them|us|me|his|their|its)$/iu;

function isBarePronoun(reading: Reading, run: Run, head: number): boolean {
  return PRONOUN.test(reading.form(head)) && (run.first === run.last || head === run.first);
}
