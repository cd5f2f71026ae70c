/**
 * Who is who: the people, organisations, states, places and groups of an article with all their mentions, and who of
 * them each attribution's source is.
 */
import { builtIn, type Lookup } from '../../lookup/index.ts';
import type { Analysis, ModelSpec } from '../../neural/index.ts';
import type { Entity, SourceKind } from '../../record/index.ts';
import type { Decision, Left } from '../decision.ts';
import { type Run, spanOf, wordsOf } from '../word-runs.ts';
import { type Chain, chainsOf } from './chains.ts';
import { entityOf } from './entity.ts';
import { type FoundMention, findMentions } from './mentions.ts';
import { namedSources } from './named-sources.ts';
import { holdsRole } from './names.ts';
import { type Reading, readingOf, wordsIn } from './reading.ts';
import { sourceKindOf } from './source-kind.ts';
import { entityDecisions, unnamed } from './why.ts';

/** Who a source is: an entity, or the words that describe it; neither where it stays unknown. */
export interface Speaker {
  readonly entity?: string;
  readonly text?: string;
  readonly kind?: SourceKind;
  /** The rule that decided; missing where nothing could be. */
  readonly rule?: 'person-named-in-source' | 'mention-at-head' | 'name-at-head' | 'own-words' | 'nominal-of-pronoun';
}

export interface WhoIsWho {
  readonly entities: readonly Entity[];
  /** For each entity how it came to its name and mentions. */
  readonly by: readonly (readonly Decision[])[];
  /** Mentions of somebody whom the text never names. */
  readonly left: readonly Left[];
  /** One for each source, in the order given. */
  readonly speakers: readonly Speaker[];
}

type Source = readonly Run[];

/** The entities of an article, and for each source its speaker. */
export function findEntities(
  text: string,
  analysis: Analysis,
  spec: ModelSpec,
  sources: readonly Source[],
  lookup: Lookup = builtIn(),
): WhoIsWho {
  const reading = readingOf(text, analysis, spec, lookup);
  if (spec.mentions.length === 0) return bySources(reading, sources);
  const chains = chainsOf(reading, findMentions(reading));
  const entities: Entity[] = [];
  const by: Decision[][] = [];
  const ofMention = new Map<FoundMention, Who>();
  for (const chain of chains) {
    const entity = entityOf(reading, chain, `e${entities.length + 1}`);
    if (entity !== undefined) {
      entities.push(entity);
      by.push(entityDecisions(reading, chain));
    }
    for (const own of chain) ofMention.set(own, { chain, ...(entity === undefined ? {} : { entity }) });
  }
  const byHead = new Map([...ofMention].map(([own, who]) => [own.head, who]));
  // Any word of a name stands for it: the likeliest heads need not agree with the model on which one does.
  for (const [{ kind, run }, who] of ofMention) {
    for (const word of kind === 'name' ? wordsOf([run]) : []) if (!byHead.has(word)) byHead.set(word, who);
  }
  const left = chains.flatMap((chain) => (ofMention.get(chain[0] as FoundMention)?.entity ? [] : unnamed(chain)));
  return { entities, by, left, speakers: sources.map((source) => speakerOf(reading, source, byHead)) };
}

interface Who {
  readonly chain: Chain;
  readonly entity?: Entity;
}

function speakerOf(reading: Reading, source: Source, byHead: ReadonlyMap<number, Who>): Speaker {
  const run = source[0];
  if (run === undefined) return {};
  const named = namedIn(reading, run, byHead);
  const head = named ?? headOf(reading, run, byHead);
  const who = byHead.get(head);
  const noun = reading.form(nounOf(head, who));
  const kind = sourceKindOf(noun, who?.entity, reading.lookup);
  const known = kind === undefined ? {} : { kind };
  if (who?.entity !== undefined) {
    const rule = named === undefined ? 'mention-at-head' : 'person-named-in-source';
    return { entity: who.entity.id, ...known, rule };
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
    while (before >= run.first && BEFORE_NAME.test(reading.form(before))) before -= 1;
    return before < run.first || /^[,–—-]$/u.test(reading.form(before)) || holdsRole([reading.form(before)]);
  });
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
  return (
    tops.find((word) => byHead.has(word)) ??
    tops.find((word) => reading.upos(word) === 'NOUN') ??
    words.find((word) => byHead.has(word)) ??
    tops[0] ??
    run.first
  );
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

/** What the sources alone tell, for a model that knows no mentions. */
function bySources({ text, analysis, lookup }: Reading, sources: readonly Source[]): WhoIsWho {
  const { entities, speakers } = namedSources(text, analysis, sources);
  return {
    entities,
    by: entities.map(() => [{ stage: 'entities', about: 'name', rule: 'name-at-head' }]),
    left: [],
    speakers: speakers.map((own, i): Speaker => {
      const entity = entities.find(({ id }) => id === own.entity);
      const kind = sourceKindOf(nounIn(text, analysis, sources[i]?.[0]), entity, lookup);
      const rule = own.entity !== undefined ? 'name-at-head' : own.text !== undefined ? 'own-words' : undefined;
      return { ...own, ...(kind === undefined ? {} : { kind }), ...(rule === undefined ? {} : { rule }) };
    }),
  };
}

/** The last noun before what only says more of it: "diplomat" in "an Alliance diplomat interviewed by AFP". */
function nounIn(text: string, analysis: Analysis, run: Run | undefined): string {
  if (run === undefined) return '';
  const span = spanOf(analysis.words, run);
  const [core = ''] = text
    .slice(span.start, span.end)
    .split(/,|\s(?:of|for|in|at|from|by|with|near|to|on|who|whose|that|which|\w+ed|\w+ing)\s/u);
  return core.trim().split(/\s+/u).at(-1) ?? '';
}
