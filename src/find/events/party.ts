import { builtIn, isNamed } from '../../lookup/index.ts';
import type { Analysis, ModelSpec } from '../../neural/index.ts';
import type { Attribution, Entity, Mention } from '../../record/index.ts';
import { contains, type Span } from '../../text/index.ts';
import { actorCode, type Standing, sectorOfNoun, standingOfEntity, standingOfWords } from './actor-code.ts';
import { unlistedStates } from './demonym.ts';
import { meantNoun, phraseSpan } from './phrases.ts';
import type { Tree } from './tree.ts';

/** Somebody who takes part in an event. */
export interface Party {
  readonly node: number;
  readonly span: Span;
  /** Where the text names who it is. */
  readonly entity?: string;
  readonly code: string;
  /** 2 for states, their organs, armed groups, parties and the like; 1 for others who act; 0 for what cannot act. */
  readonly rank: 0 | 1 | 2;
}

/** Who is who, as the record has it, to be asked by the node of a tree. */
export interface Cast {
  readonly entities: readonly Entity[];
  /** Whoever a noun or pronoun names; undefined where it names nobody who can act. */
  partyAt(node: number): Party | undefined;
  /** How likely a noun is a person or body, by the model's tags of mentions; 0 without such. */
  animate(node: number): number;
}

interface Named {
  readonly entity: Entity;
  readonly mention: Mention;
}

export function castOf(
  tree: Tree,
  entities: readonly Entity[],
  analysis: Analysis,
  spec: ModelSpec,
  attributions: readonly Attribution[] = [],
): Cast {
  const named = namedNodes(tree, entities);
  const byState = new Map(entities.filter(({ type }) => type === 'country').map((entity) => [entity.iso2, entity.id]));
  const unlisted = unlistedStates(
    Array.from({ length: tree.size }, (_, node) => tree.form(node)),
    entities,
  );
  const states = new Set([...unlisted.values()]);
  const known = new Map<number, Party | undefined>();
  const partyAt = (node: number): Party | undefined => {
    if (!known.has(node)) known.set(node, find(node));
    return known.get(node);
  };
  const find = (node: number): Party | undefined => {
    const meant = meantNoun(tree, node);
    const own = named.get(meant) ?? nameBeside(tree, meant, named);
    if (own !== undefined) {
      const state = unlisted.get(own.entity.name) ?? unlisted.get(tree.form(meant));
      const who = state === undefined || own.entity.type === 'person' ? own : { ...own, entity: state };
      const party = byName(tree, node, who, named.get(meant) !== undefined);
      return states.has(who.entity) ? { ...party, rank: 2 } : party;
    }
    return bySpeech(node) ?? byNoun(node, meant) ?? (meant === node ? undefined : byNoun(node, node)); // "leaders | of the protest"
  };
  /** "We" within a quotation is whoever speaks. */
  const bySpeech = (node: number): Party | undefined => {
    if (!/^(?:[Ww]e|I|us|[Oo]ur|[Mm]y)$/u.test(tree.form(node))) return undefined;
    const span = tree.span(node);
    const said = attributions.filter(({ content }) => content.some((own) => contains(own, span))).at(-1);
    const entity = entities.find(({ id }) => id === said?.speaker);
    if (entity === undefined) return undefined;
    const standing = standingOfEntity(entity);
    return { node, span, entity: entity.id, code: actorCode(standing), rank: rankOfName(entity, standing) };
  };
  const sectorAt = (noun: number) =>
    isFirm(tree, noun)
      ? undefined
      : (sectorOfNoun(`${tree.form(noun - 1)} ${tree.form(noun)}`) ?? sectorOfNoun(tree.form(noun)));
  const byNoun = (node: number, meant: number): Party | undefined => {
    if (tree.upos(meant) === 'PRON' || tree.upos(meant) === 'DET') return undefined;
    if (tree.upos(meant) === 'ADJ' || tree.relation(meant) === 'amod') return byAdjective(meant);
    const phrase = phraseSpan(tree, node, true);
    const span = { start: phrase.start, end: Math.max(phrase.end, tree.span(meant).end) }; // "one | of the nurses"
    const words = tree.text.slice(span.start, span.end).replace(/\s+/gu, ' ');
    const sector = sectorAt(meant);
    const acts = sector !== undefined || mentionShare(tree.word(meant), analysis, spec) >= SURELY;
    if (!acts) return undefined;
    const { sectors, ...state } = standingOfWords(words);
    const isModifier = /^(?:amod|compound|nmod:desc)$/u.test(tree.relation(meant));
    const ofState = unlistedState(tree, meant, unlisted);
    if (isModifier && state.iso2 === undefined && state.world === undefined && ofState === undefined) return undefined; // "military" in "military aid"
    const own = /^(?:GOV|---)$/u.test(sector ?? '---') ? countryOf(tree, meant, named) : undefined;
    const standing: Standing = {
      ...(own === undefined ? state : { ...state, iso2: own }),
      sectors: sector === undefined || /^[IN]GO$/u.test(sector) ? sectors : [sector],
    };
    const id = organOf(tree, meant, sector, named) ?? byState.get(standing.iso2 ?? '-') ?? ofState;
    const entity = id !== undefined && speaksFor(sector) ? { entity: id } : {};
    const isNobodys =
      isOfFirm(words) ||
      (sector === undefined && sectors.length === 0) ||
      /^(?:rival|challenger|critic|opponent)s?$/u.test(tree.lower(meant));
    const rank = isNobodys ? 1 : ofState === undefined ? rankOf(standing) : 2; // "a Kenyan bottler" is not Kenya
    return { node, span, ...entity, code: actorCode(standing), rank };
  };
  /** "Russian" in "the Russian invasion" is Russia. */
  const byAdjective = (node: number): Party | undefined => {
    const own = builtIn().find(tree.form(node))[0];
    const state = own === undefined ? unlisted.get(tree.form(node)) : undefined;
    const rank = isPrivate(tree.head(node)) ? 1 : 2;
    if (state !== undefined) return { node, span: tree.span(node), entity: state.id, code: '---', rank };
    if (own === undefined || !isNamed(own.entry) || own.entry.iso2 === undefined) return undefined;
    if (!/^\p{Lu}/u.test(tree.form(node)) && own.reading !== 'adjective') return undefined; // "an independent inquiry" is no paper's
    const id = byState.get(own.entry.iso2);
    const code = actorCode({ iso2: own.entry.iso2, sectors: [] });
    return { node, span: tree.span(node), ...(id === undefined ? {} : { entity: id }), code, rank };
  };
  /** People and firms that are no part of a state, whatever the adjective before them: "the Ukrainian gymnast". */
  const isPrivate = (noun: number): boolean => {
    if (noun < 0) return false;
    const sector = sectorAt(noun);
    return sector === undefined
      ? tree.upos(noun) === 'NOUN' && mentionShare(tree.word(noun), analysis, spec) >= SURELY
      : PRIVATE.has(sector);
  };
  return { entities, partyAt, animate: (node) => mentionShare(tree.word(node), analysis, spec) };
}

/** "The Mexican cement group": what makes something is no band of rebels. */
function isFirm(tree: Tree, noun: number): boolean {
  const before = tree.lower(noun - 1);
  return (
    /^groups?$/u.test(tree.lower(noun)) &&
    tree.upos(noun - 1) === 'NOUN' &&
    tree.relation(noun - 1) === 'compound' &&
    sectorOfNoun(before) === undefined &&
    !/^(?:resistance|splinter|terror|vigilante|opposition|youth|protest|rights|aid|advocacy|campaign)$/u.test(before)
  );
}

/** Offices of firms and clubs: "the president of the club". */
function isOfFirm(words: string): boolean {
  return /\bof the (?:\p{L}+ )?(?:club|team|company|firm|league|bank|school|university|airline|hotel)\b/u.test(words);
}

/** The state in no table whose adjective describes a noun: "Kasharan troops". */
function unlistedState(tree: Tree, noun: number, states: ReadonlyMap<string, Entity>): string | undefined {
  return tree
    .children(noun)
    .filter((child) => /^(?:amod|compound|nmod:poss|nmod:desc)$/u.test(tree.relation(child)))
    .map((child) => states.get(tree.form(child))?.id)
    .find((id) => id !== undefined);
}

/** ISO alpha-2 of the state of whoever "his country" or "her government" belongs to. */
function countryOf(tree: Tree, noun: number, named: ReadonlyMap<number, Named>): string | undefined {
  if (!/^(?:country|government|nation|state|homeland)$/u.test(tree.lower(noun))) return undefined;
  const owner = tree
    .children(noun)
    .filter((child) => tree.relation(child) === 'nmod:poss')
    .map((child) => named.get(child)?.entity)
    .find((own) => own !== undefined);
  return owner?.type === 'person' || owner?.type === 'country' ? standingOfEntity(owner).iso2 : undefined;
}

/** A noun that the model takes for a person or body from this probability on acts, though the tables do not know it. */
const SURELY = 0.6;

function mentionShare(word: number, { mention }: Analysis, { mentions }: ModelSpec): number {
  const from = word * (mentions.length + 1) + 1;
  return (mention[from + mentions.indexOf('person')] ?? 0) + (mention[from + mentions.indexOf('organization')] ?? 0);
}

/** Organs that act for their state; "Iraqi villagers" do not. */
function speaksFor(sector: string | undefined): boolean {
  return sector !== undefined && /^(?:GOV|MIL|COP|JUD|LEG|SPY)$/u.test(sector);
}

/** The organisation or state that an organ belongs to: "NATO troops", "the US Navy". */
function organOf(
  tree: Tree,
  noun: number,
  sector: string | undefined,
  named: ReadonlyMap<number, Named>,
): string | undefined {
  if (!speaksFor(sector)) return undefined;
  for (const child of tree.children(noun)) {
    if (!/^(?:compound|nmod:poss|amod|nmod)$/u.test(tree.relation(child))) continue;
    const own = named.get(child)?.entity;
    if (own !== undefined && (own.type === 'country' || own.type === 'organization')) return own.id;
  }
  return undefined;
}

/** The entity of each node that one of its mentions covers; the shortest mention counts. */
function namedNodes(tree: Tree, entities: readonly Entity[]): Map<number, Named> {
  const all = entities.flatMap((entity) => entity.mentions.map((mention): Named => ({ entity, mention })));
  all.sort((a, b) => a.mention.start - b.mention.start);
  const out = new Map<number, Named>();
  let at = 0;
  for (const own of all) {
    while (at > 0 && tree.span(at - 1).end > own.mention.start) at -= 1;
    while (at < tree.size && tree.span(at).end <= own.mention.start) at += 1;
    for (let node = at; node < tree.size && tree.span(node).start < own.mention.end; node += 1) {
      if (isJoined(tree, node, own.mention)) continue;
      const before = out.get(node)?.mention;
      if (before === undefined || before.end - before.start > own.mention.end - own.mention.start) out.set(node, own);
    }
  }
  return out;
}

/** "A Tarsund-registered airline": a name that is joined to a participle only describes. */
function isJoined(tree: Tree, node: number, { end }: Mention): boolean {
  const { start, end: last } = tree.span(node);
  return (
    start < end && last > end && /^[-‐‑]\p{Ll}+(?:ed|led|run|held|built|made|born)$/u.test(tree.text.slice(end, last))
  );
}

/** The name that a title or description stands before: "Prime Minister | Viktor Orban", "the leader, Kim". */
function nameBeside(tree: Tree, noun: number, named: ReadonlyMap<number, Named>): Named | undefined {
  for (const child of tree.children(noun)) {
    if (!/^(?:flat|appos|nmod:desc|nmod:unmarked|compound)$/u.test(tree.relation(child))) continue;
    const own = named.get(child);
    if (own === undefined) continue;
    if (
      tree.relation(child) === 'compound'
        ? tree.upos(noun) === 'PROPN' && own.entity.type !== 'country'
        : own.entity.type === 'person'
    )
      return own;
  }
  return undefined;
}

function byName(tree: Tree, node: number, { entity, mention }: Named, covered: boolean): Party {
  const standing = standingOfEntity(entity);
  const phrase = mention.kind === 'pronoun' ? mention : phraseSpan(tree, node, false);
  const span = covered ? join(phrase, mention) : phrase;
  const people = tree.text.slice(span.start, span.end);
  const more =
    mention.kind === 'name' && entity.type !== 'person' ? standing : merge(standing, standingOfWords(people));
  return { node, span, entity: entity.id, code: actorCode(more), rank: rankOfName(entity, more) };
}

function rankOfName({ type, name }: Entity, standing: Standing): 1 | 2 {
  if (type === 'place') return 1;
  // "American Cotton": a body that no table knows and whose name tells no office is none of the state's.
  const isUnknown = type === 'organization' && standing.sectors.length === 0 && builtIn().find(name).length === 0;
  if (isUnknown && standing.world === undefined && /\s/u.test(name)) return 1;
  return type === 'country' ? 2 : rankOf(standing); // states that no table knows too
}

function merge(a: Standing, b: Standing): Standing {
  return { ...b, ...a, sectors: [...a.sectors, ...b.sectors] };
}

function join(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Sectors that do not make a party to politics by themselves. */
const PRIVATE = new Set(['BUS', 'CVL', 'EDU', 'JRN', 'MED', 'LAB', 'AGR', 'REL', 'ELI']);

function rankOf({ iso2, world, sectors }: Standing): 1 | 2 {
  if (world !== undefined || sectors.some((own) => !PRIVATE.has(own))) return 2;
  return iso2 !== undefined && sectors.length === 0 ? 2 : 1; // "a Kenyan student" is not Kenya
}
