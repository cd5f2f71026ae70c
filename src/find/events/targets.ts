/** What an act is done to without being anybody: a station that is stormed, a vote that is boycotted. */
import { type Act, COOPERATIVE } from './act.ts';
import type { Cast, Party } from './party.ts';
import { caseOf, phraseSpan } from './phrases.ts';
import type { Tree } from './tree.ts';

/** Words between a thing that is struck and where it is: "a pumping station | near Sebha". */
export const NEAR = 6;

/**
 * "Stormed a pumping station in Sebha", "rammed a Philippine boat", "hurled paint at the Russian embassy": what it is done to is the thing,
 * whoever or wherever it belongs to.
 */
export function withTarget(tree: Tree, act: Act, party: Party, cast: Cast): Party {
  if (!isPhysical(act) && act.type !== 'PROTEST') return party;
  const target = act.recipients
    .flat()
    .find((node) => tree.upos(node) === 'NOUN' && !act.trigger.some((own) => own === node && !act.takes.includes(own)));
  if (target === undefined || target === party.node || cast.partyAt(target) !== undefined) return party;
  if (act.things.includes(target) && !isHeld(act)) return party;
  const phrase = phraseSpan(tree, target, true);
  const isWithin = phrase.start <= party.span.start && party.span.end <= phrase.end;
  if (isWithin) return { ...party, span: phrase };
  const isThere = /^(?:in|at|of|near|on|outside)$/u.test(caseOf(tree, party.node));
  const isNear = party.node > target && party.node - target <= NEAR && party.span.start >= phrase.end;
  return isThere && isNear ? { ...party, span: { start: phrase.start, end: party.span.end } } : party;
}

/** Whether whatever an armed or public body does it to is its object: "seized an island", "set fire to a silo", "killing two". */
export function isPhysical({ type, by }: Act): boolean {
  return by === 'verb' && /^(?:ASSAULT|COERCE)$/u.test(type);
}

/** What an act is directed at without being anybody: "boycotted the vote". Only where there is nothing else. */
export function described(tree: Tree, act: Act): Party[] {
  if (act.type === 'CONSULT') return []; // who "called the report" a list has called nobody
  const isHurt = (node: number): boolean =>
    isPhysical(act) &&
    ((tree.upos(node) === 'NUM' && caseOf(tree, node) === '') || /^any(?:one|body)$/u.test(tree.lower(node)));
  const nouns = act.recipients
    .flat()
    .filter((node) => (/^(?:NOUN|PROPN)$/u.test(tree.upos(node)) || isHurt(node)) && !NOBODY.test(tree.form(node)));
  const isTaken = (node: number): boolean =>
    act.trigger.includes(node) &&
    !(isPhysical(act) && act.takes.includes(node) && (isHeld(act) || !act.things.includes(node)));
  const object = nouns.find((node) => !isTaken(node) && !(COOPERATIVE.has(act.type) && act.things.includes(node)));
  return object === undefined ? [] : [{ node: object, span: phraseSpan(tree, object, true), code: '---', rank: 0 }];
}

/** Whether what is taken is who it is done to: a ship that is seized, a road that is blocked; not the bullets that are fired. */
function isHeld({ mode }: Act): boolean {
  return mode === 'seize' || mode === 'restrict' || mode === 'abduct';
}

const NOBODY =
  /^(?:interview|statement|speech|address|briefing|tweet|letter|news|none|nothing|nobody|neither|\p{Lu}\p{Ll}+day|January|February|March|April|May|June|July|August|September|October|November|December|week|month|year|day|today)$/u;
