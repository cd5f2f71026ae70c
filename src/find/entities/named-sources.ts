/**
 * Who a source is, as far as its own words tell, for models that know no mentions: a name makes an entity, anything
 * else stays as it is described, and references ("he", "the minister") stay unresolved.
 */
import type { Analysis } from '../../neural/index.ts';
import type { Entity, EntityType, Mention } from '../../record/index.ts';
import type { Span } from '../../text/index.ts';
import { type Run, spanOf } from '../word-runs.ts';

export interface Speaker {
  readonly entity?: string;
  readonly text?: string;
}

interface Named {
  readonly name: string;
  readonly span: Span;
}

const PRONOUN = /^(?:he|she|they|it|we|i|you|who|whom|which|that|this|these|those|him|her|them|us|me|his|their|its)$/i;

/** One entity for each name among the sources, and for each source its speaker, in the order given. */
export function namedSources(
  text: string,
  analysis: Analysis,
  sources: readonly (readonly Run[])[],
): { readonly entities: Entity[]; readonly speakers: Speaker[] } {
  const entities = new Map<string, { id: string; name: string; type: EntityType; mentions: Mention[] }>();
  const speakers = sources.map((runs): Speaker => {
    const run = runs[0];
    if (run === undefined) return {};
    const span = spanOf(analysis.words, run);
    const words = text.slice(span.start, span.end);
    const named = nameIn(text, analysis.words, run);
    if (named === undefined) return PRONOUN.test(words) ? {} : { text: words.replace(/\s+/gu, ' ') };
    const known = [...entities.values()].find((entity) => isSame(entity.name, named.name));
    const entity = known ?? { id: `e${entities.size + 1}`, name: named.name, type: typeOf(text, named), mentions: [] };
    if (named.name.length > entity.name.length) entity.name = named.name;
    if (!entity.mentions.some((mention) => mention.start === named.span.start))
      entity.mentions.push({ ...named.span, kind: 'name' });
    entities.set(entity.id, entity);
    return { entity: entity.id };
  });
  const list = [...entities.values()].map((entity): Entity => ({ ...entity, mentions: inOrder(entity.mentions) }));
  return { entities: list, speakers };
}

/**
 * The name that a source is headed by: "Volodymyr Zelensky" in "Ukrainian President Volodymyr Zelensky", nothing in "a
 * spokesman for Volodymyr Zelensky", "the NATO boss" or "Zelensky's adviser", who are somebody else.
 */
export function nameIn(text: string, words: readonly Span[], run: Run): Named | undefined {
  const word = (i: number): string => (i < run.first || i > run.last ? '' : text.slice(words[i]?.start, words[i]?.end));
  if (UNNAMED.test(word(run.first))) return undefined;
  let start = run.first;
  while (start <= run.last && !(CAPITAL.test(word(start)) && !ARTICLE.test(word(start)))) {
    if (RELATES.test(word(start))) return undefined;
    start += 1;
  }
  if (start > run.last) return undefined;
  let end = start;
  while (CAPITAL.test(word(end + 1)) || joins(word(end), word(end + 1), word(end + 2))) end += 1;
  if (/^\p{Ll}/u.test(word(end + 1)) && !GOES_ON.test(word(end + 1))) return undefined;
  if (/^['’]s?$/u.test(word(end + 1))) return undefined;
  while (start < end && (TITLE.test(word(start)) || DEMONYM.test(word(start)) || word(start) === '.')) start += 1;
  const span = spanOf(words, { first: start, last: end });
  return { name: text.slice(span.start, span.end).replace(/\s+/gu, ' '), span };
}

const CAPITAL = /^\p{Lu}/u;
const ARTICLE = /^(?:the|a|an|his|her|their|its|our|my|this|that)$/iu;
const UNNAMED =
  /^(?:an?|some|many|several|one|two|three|four|five|another|other|most|few|no|both|all|any|every|each|he|she|they|it|we|i|you|who|which|that|this|these|those|him|them)$/iu;
const RELATES = /^(?:of|for|in|at|from|by|with|near|to|on|who|whose|close|citing)$/u;
/** A name may be followed by more about its bearer, but a noun after it makes it somebody else ("the NATO boss"). */
const GOES_ON =
  /^(?:of|and|or|in|at|from|for|who|whose|on|which|himself|herself|also|interviewed|speaking|as|with|the|to)$/u;
const TITLE =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|President|Vice|Prime|Minister|Secretary|Senator|Sen|Rep|Representative|Congressman|Congresswoman|Gov|Governor|General|Gen|Lt|Col|Colonel|Captain|Capt|Major|Sgt|Chancellor|King|Queen|Prince|Princess|Pope|Sir|Lord|Lady|Foreign|Defense|Defence|Interior|Finance|Speaker|Mayor|Judge|Justice|Ambassador|Chairman|Chairwoman|Chief|Spokesman|Spokeswoman|Deputy|Former|State|Attorney|Director)$/u;
const DEMONYM =
  /^(?:\p{Lu}\p{L}+(?:ian|ean|ish|ese|ani)|French|Dutch|German|American|African|Korean|Greek|Swiss|Czech|Thai|Iraqi|Israeli|Republican|Democratic|Democrat)$/u;

/** "J. Smith", "Mr. Smith", "Ursula von der Leyen", "Jean-Luc", "Anne-Marie O'Neill". */
function joins(before: string, word: string, after: string): boolean {
  if (!CAPITAL.test(after) && !/^(?:der|den|la)$/u.test(after)) return false;
  if (word === '.') return before.length === 1 || TITLE.test(before);
  return /^(?:[-'’]|von|van|de|da|der|den|la|bin|al|el|di|du|dos)$/u.test(word);
}

/** What kind of thing bears a name, as far as the name itself tells. */
function typeOf(text: string, { name, span }: Named): EntityType {
  if (/^[\p{Lu}\d.&-]{2,}$/u.test(name) || ORGANIZATION.test(name)) return 'organization';
  return /\bthe\s+$/iu.test(text.slice(Math.max(0, span.start - 5), span.start)) ? 'organization' : 'person';
}

const ORGANIZATION =
  /\b(?:Ministry|Party|Council|Union|Agency|Committee|Commission|Court|Senate|Congress|Parliament|Bank|Group|Corp|Inc|University|Institute|Department|Office|Times|Post|News|House|Kremlin|Pentagon|Nations|Association|Army|Police|Navy|Forces|Government|Campaign|Foundation|Center|Centre)\b/u;

/** The same name, or a full name and its surname. */
function isSame(a: string, b: string): boolean {
  return a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
}

function inOrder(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort((a, b) => a.start - b.start);
}
