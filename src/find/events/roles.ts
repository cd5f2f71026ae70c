import type { Act } from './act.ts';
import { MUTUAL } from './act.ts';
import type { Learned } from './learned.ts';
import { nounLemmas } from './lemma.ts';
import { lexicon } from './lexicon.ts';
import { frameOfNoun } from './matching.ts';
import { keyOf, partiesAt } from './parties-at.ts';
import type { Cast, Party } from './party.ts';
import { caseOf, conjuncts, meantNoun, phraseSpan } from './phrases.ts';
import { expellers, subjectAbove } from './sides-elsewhere.ts';
import { obliques } from './slots.ts';
import { described, isPhysical, NEAR, withTarget } from './targets.ts';
import type { Tree } from './tree.ts';

export interface Roles {
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly mutual: boolean;
  /** Whether every part stood where the lexicon says it does. */
  readonly exact: boolean;
}

/** What is nobody counts as a recipient where the model takes it for one with this probability. */
const LIKELY = 0.25;

/** Who takes part in an act; undefined where its clause names nobody who does it. */
export function rolesOf(tree: Tree, act: Act, cast: Cast, learned?: Learned): Roles | undefined {
  const actors = first([
    ...[...act.actors, expellers(tree, act), subjectAbove(tree, act)].map((nodes) => joined(tree, nodes, cast)),
    act.type === 'ASSAULT' && act.by !== 'noun' ? wielders(tree, act, cast) : [],
    ...(learned === undefined ? [] : act.actors.map((nodes) => believed(tree, nodes, cast, learned.actor, 'actor'))),
  ]);
  if (actors.length === 0) return undefined;
  const taken = new Set(actors.map(keyOf));
  const isOther = (party: Party): boolean =>
    !taken.has(keyOf(party)) &&
    !EACH_OTHER.test(tree.text.slice(party.span.start, party.span.end)) &&
    !overlaps(party, actors) &&
    !(
      (act.flow !== undefined || act.type === 'MOBILIZE') &&
      act.things.includes(party.node) &&
      !isGoal(tree, party.node)
    );
  if (isBrawl(tree, act) && actors.every(({ node }) => isPair(tree, node)))
    return { actors, recipients: actors, mutual: true, exact: true }; // "the two countries fought over"
  const told = candidates(tree, act, cast, learned).map((all) => all.filter(isOther));
  const recipients = first(told).map((party) => withTarget(tree, act, party, cast));
  if (recipients.length > 0) return { actors, recipients, mutual: act.mutual, exact: true };
  if ((act.mutual || MUTUAL.has(act.type)) && actors.length > 1 && act.by !== 'noun')
    return { actors, recipients: actors, mutual: true, exact: act.type === 'CONSULT' || act.mutual };
  if (act.mutual && actors.length > 1) return { actors, recipients: actors, mutual: true, exact: true };
  // "The armies of A and B met", but not "scientists from A and B".
  const isOrgan = actors[0]?.rank === 2 || actors[0]?.entity !== undefined;
  const both = MUTUAL.has(act.type) && act.by !== 'noun' && isOrgan ? within(tree, actors[0]?.node ?? -1, cast) : [];
  if (both.length > 1) return { actors: both, recipients: both, mutual: true, exact: true };
  if (
    /^(?:AGREE|CONSULT|COOPERATE|SUPPORT)$/u.test(act.type) &&
    act.by !== 'noun' &&
    actors.every(({ node }) => isPair(tree, node))
  )
    return { actors, recipients: actors, mutual: true, exact: true }; // "the two governments had agreed to"
  const isForce = isPhysical(act) && actors.every(({ rank }) => rank === 2);
  const things = described(tree, act).filter(
    ({ node }) => isForce || (learned?.recipient(tree.word(node)) ?? 1) >= LIKELY,
  );
  const elsewhere = first([nearby(tree, act, cast), things].map((all) => all.filter(isOther)));
  return { actors, recipients: elsewhere, mutual: false, exact: false };
}

/**
 * The recipients that an act may have, best first: whoever stands in the slots of its frame, and whoever is named inside
 * what stands there ("welcomed Somalia's decisions"). Learned scores, where there are any, put the likelier list first.
 */
function candidates(tree: Tree, act: Act, cast: Cast, learned: Learned | undefined): (readonly Party[])[] {
  const goals = act.flow === undefined ? [] : act.things.filter((node) => isGoal(tree, node));
  const lists = [goals, ...act.recipients].flatMap((nodes) => {
    const known = partiesAt(tree, nodes, cast);
    if (known.length > 0) return [known];
    const people = PERSONAL.has(act.type) ? nodes.flatMap((node) => pointedAt(tree, node)) : [];
    if (people.length > 0) return [people];
    const inner = nodes.flatMap((node) => holders(tree, node, cast));
    const own = withoutTrigger(nodes, act);
    const outer = learned === undefined ? [] : believed(tree, own, cast, learned.recipient, 'recipient');
    return inner.length > 0 ? [inner] : [outer];
  });
  // Who is given something stands behind "to", whomever else the clause names: "to rebels in Merenga".
  if (learned === undefined || (act.flow !== undefined && act.by !== 'noun')) return lists;
  // "Recalled its ambassador from Rome": who is called home is not whom it is done to, where somebody else is named.
  const isBrought = (all: readonly Party[]): boolean =>
    act.mode === 'withdraw' && all.every(({ node }) => act.things.includes(node));
  const score = (all: readonly Party[]): number =>
    isBrought(all) ? -1 : Math.max(0, ...all.map(({ node }) => learned.recipient(tree.word(node))));
  // "Demanded that Rome release the men": Rome is asked, and not the men.
  const asked = act.type === 'REQUEST' ? lists[0] : undefined;
  if (asked !== undefined && act.recipients[0] !== undefined && act.recipients[0].length > 0 && asked.length > 0)
    return lists;
  return lists
    .map((all, i) => ({ all, i }))
    .sort((a, b) => score(b.all) - score(a.all) || a.i - b.i)
    .map(({ all }) => all);
}

const EACH_OTHER = /^(?:each other|one another|the other side)$/iu;

/** The parties that nodes are; of "Nigerian and British forces", which are two, both. */
function joined(tree: Tree, nodes: readonly number[], cast: Cast): readonly Party[] {
  const own = partiesAt(tree, nodes, cast);
  const [only] = own;
  if (only === undefined || own.length > 1 || !tree.lower(only.node).endsWith('s')) return own;
  const first = tree.children(only.node).find((child) => /^(?:amod|compound|nmod:poss)$/u.test(tree.relation(child)));
  const owners =
    first === undefined ? [] : partiesAt(tree, conjuncts(tree, first), cast).filter(({ rank }) => rank === 2);
  return owners.length > 1 ? owners : own;
}

/** Types that people are the objects of: whom a pronoun means there is somebody, though nobody knows who. */
const PERSONAL = new Set([
  'ASSAULT',
  'COERCE',
  'AID',
  'ACCUSE',
  'THREATEN',
  'REQUEST',
  'SANCTION',
  'CONSULT',
  'SUPPORT',
]);

/** "Police dispersed them", "three of them were kidnapped". */
function pointedAt(tree: Tree, node: number): Party[] {
  if (!/^(?:them|him|her|whom)$/u.test(tree.lower(meantNoun(tree, node)))) return [];
  return [{ node, span: phraseSpan(tree, node, true), code: '---', rank: 1 }];
}

function withoutTrigger(nodes: readonly number[], { trigger }: Act): readonly number[] {
  return nodes.filter((node) => !trigger.includes(node));
}

/** From this probability on somebody takes part whom neither the tables nor the names of the article know. */
const BELIEVED = 0.8;
/** Who acts must be one who can, too; a law or a cartoon cannot. */
const ANIMATE = 0.15;

/** "Mandela refused", "both sides": whom no table and no name tells, where the model is sure of their side. */
export function believed(
  tree: Tree,
  nodes: readonly number[],
  cast: Cast,
  score: (word: number) => number,
  side: 'actor' | 'recipient',
): Party[] {
  return nodes
    .filter((node) => score(tree.word(node)) >= BELIEVED && NAMING.test(tree.upos(node)))
    .filter((node) => side === 'recipient' || tree.upos(node) === 'PROPN' || cast.animate(node) >= ANIMATE)
    .map((node) => ({ node, span: phraseSpan(tree, node, true), code: '---', rank: 1 }));
}

const NAMING = /^(?:NOUN|PROPN|ADJ|NUM)$/u;

/** "Syrian air strikes hit the town": whoever the raid or the weapon that is the subject belongs to. */
function wielders(tree: Tree, act: Act, cast: Cast): readonly Party[] {
  const things = act.actors.flat().filter((node) => isDeed(tree, node));
  return things.flatMap((node) =>
    partiesAt(
      tree,
      tree.children(node).filter((child) => /^(?:nmod:poss|amod|compound)$/u.test(tree.relation(child))),
      cast,
    ).slice(0, 1),
  );
}

function isDeed(tree: Tree, node: number): boolean {
  if (frameOfNoun(tree, node)?.frame.type === 'ASSAULT') return true;
  const { goods } = lexicon();
  return nounLemmas(tree.lower(node)).some((lemma) => goods.get(lemma) === 'arms' || lemma === 'fire');
}

/** What the parser takes for an object though it stands behind "to". */
function isGoal(tree: Tree, node: number): boolean {
  return caseOf(tree, node) === 'to';
}

function first<Value>(lists: readonly (readonly Value[])[]): readonly Value[] {
  return lists.find((list) => list.length > 0) ?? [];
}

function overlaps({ span }: Party, others: readonly Party[]): boolean {
  return others.some((other) => span.start < other.span.end && other.span.start < span.end);
}

/** Whether a fight has nobody named on the other side. */
function isBrawl(tree: Tree, { node, by }: Act): boolean {
  if (by !== 'verb' || !/^(?:fought|fight|fights|fighting|clash\p{L}*|battled?)$/u.test(tree.lower(node))) return false;
  return (
    !tree.children(node).some((child) => tree.relation(child) === 'obj') &&
    ['with', 'against'].every((mark) => obliques(tree, node, mark).length === 0)
  );
}

/** Whether a noun stands for two sides at once: "the two governments", "both leaders", "the two". */
function isPair(tree: Tree, node: number): boolean {
  if (/^(?:two|both)$/u.test(tree.lower(node))) return true;
  return (
    tree.lower(node).endsWith('s') && tree.children(node).some((child) => /^(?:two|both)$/u.test(tree.lower(child)))
  );
}

const HOLDS =
  /^(?:nmod|nmod:poss|nmod:desc|nmod:unmarked|compound|amod|appos|conj|flat|acl|acl:relcl|obl|obl:agent|nsubj|obj|xcomp)$/u;

/**
 * Whoever is named inside what stands in a slot; what stands there is what the act is done to where the name is only behind a
 * preposition: "an army camp in western Kabul", not "western Kabul".
 */
function holders(tree: Tree, noun: number, cast: Cast): readonly Party[] {
  const inner = within(tree, noun, cast);
  const phrase = phraseSpan(tree, noun, true);
  return inner.map((own) => {
    const isBehind =
      own.node > noun &&
      /^(?:nmod|obl)$/u.test(tree.relation(own.node)) &&
      !/^(?:by|from)$/u.test(caseOf(tree, own.node)); // "a ruling by the court" is the court's
    const meets = own.span.start < phrase.end || own.node - noun <= NEAR; // "a station in Uganda", all of it
    if (frameOfNoun(tree, noun) !== undefined) return own; // "a ceasefire in Ukraine" is kept by nobody but Ukraine
    if (!isBehind || tree.upos(noun) !== 'NOUN') return own;
    return { ...own, span: meets ? { start: phrase.start, end: Math.max(phrase.end, own.span.end) } : phrase };
  });
}

/** Whoever is named inside a phrase, nearest to its noun first. */
export function within(tree: Tree, noun: number, cast: Cast, deep = 0): Party[] {
  if (deep > 3) return [];
  const inside = tree.children(noun).filter((child) => HOLDS.test(tree.relation(child)));
  const own = inside.flatMap((child) => partiesAt(tree, [child], cast)).filter(({ rank }) => rank > 0);
  if (own.length > 0) return own.slice(0, 1).flatMap(({ node }) => partiesAt(tree, conjuncts(tree, node), cast));
  for (const child of inside) {
    const deeper = within(tree, child, cast, deep + 1);
    if (deeper.length > 0) return deeper;
  }
  return [];
}

/** Somebody else in the same clause, where the frame's own slots name nobody. */
function nearby(tree: Tree, act: Act, cast: Cast): Party[] {
  const hosts = new Set<number>([act.node, ...act.trigger]);
  const below = [...hosts]
    .flatMap((node) => tree.children(node))
    .filter((child) => !/^(?:nsubj|nsubj:pass|conj|parataxis|punct|aux|mark|cc)$/u.test(tree.relation(child)));
  for (const child of below) {
    if (
      /^(?:obl|nmod)$/u.test(tree.relation(child)) &&
      (/^(?:by|as|since|during|after|before|than|like)$/u.test(caseOf(tree, child)) || isScene(tree, act, child))
    )
      continue;
    if (isVowed(tree, act, child)) continue;
    const own = /^(?:obl|nmod|obj|iobj|xcomp|obl:agent)$/u.test(tree.relation(child))
      ? partiesAt(tree, conjuncts(tree, child), cast)
      : [];
    if (own.length > 0) return own;
    if (/^(?:ccomp|advcl)$/u.test(tree.relation(child)) && !COMPLEMENTED.has(act.type)) continue;
    const inner = within(tree, child, cast);
    if (inner.length > 0) return inner;
  }
  return [];
}

/** "In Tarsund, the prime minister hailed", "a summit in Oslo": where it is done, and to nobody there. */
function isScene(tree: Tree, { node, type }: Act, place: number): boolean {
  return /^(?:in|at)$/u.test(caseOf(tree, place)) && (place < node || type === 'CONSULT');
}

/** "Promised that his country would": what is promised is done by whoever is named there, not to them. */
function isVowed(tree: Tree, { node, type }: Act, clause: number): boolean {
  return (
    type === 'AGREE' && tree.relation(clause) === 'ccomp' && /^(?:promis|vow|pledg|guarantee)/u.test(tree.lower(node))
  );
}

/** Types whose recipient may stand in the clause that says what is wanted, refused or promised. */
const COMPLEMENTED = new Set(['AGREE', 'REJECT', 'REQUEST', 'THREATEN', 'ACCUSE', 'SUPPORT', 'CONCEDE']);
