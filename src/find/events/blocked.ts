import { blockerIdioms, blockerWords } from '../../lookup/index.ts';
import type { Act } from './act.ts';
import { nounLemmas } from './lemma.ts';
import type { Party } from './party.ts';
import { caseOf } from './phrases.ts';
import type { Roles } from './roles.ts';
import type { Tree } from './tree.ts';

const idioms = new RegExp(`\\b(?:${blockerIdioms.map(([phrase = '']) => phrase).join('|')})\\b`, 'u');
let byWord: ReadonlyMap<string, string> | undefined;

/** Words of sport, business, stage and screen, nature, remembrance and law, each with its field. */
function fields(): ReadonlyMap<string, string> {
  byWord ??= new Map(
    blockerWords.flatMap(([field = '', cell = '']) => cell.split(';').map((word): [string, string] => [word, field])),
  );
  return byWord;
}

/** What a sentence is about besides politics, by its words: each field with the number of its words there. */
export function fieldsOf(tree: Tree, from: number, to: number): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (let node = from; node < to; node += 1) {
    const field =
      nounLemmas(tree.lower(node))
        .map((lemma) => fields().get(lemma))
        .find((own) => own !== undefined) ?? fields().get(`${tree.lower(node)} ${tree.lower(node + 1)}`);
    if (field !== undefined) out.set(field, (out.get(field) ?? 0) + 1);
    const isScore = /^\d{1,2}[-–]\d{1,2}$/u.test(tree.lower(node)) && !tree.lower(node + 1).startsWith('vote');
    if (isScore) out.set('sport', (out.get('sport') ?? 0) + 1);
  }
  return out;
}

/**
 * Why the words of an act are none here: an idiom, sport, business, a film, a storm, a day of remembrance, the text of a
 * law. Undefined where they are meant as they stand. Between two parties to politics only an idiom stops an act.
 */
export function blockedBy(tree: Tree, act: Act, roles: Roles, about: ReadonlyMap<string, number>): string | undefined {
  const first = tree.span(Math.min(...act.trigger)).start;
  const near = tree.text
    .slice(Math.max(0, first - 12), tree.span(Math.max(...act.trigger)).end + 24)
    .toLowerCase()
    .replace(/\s+/gu, ' ');
  if (idioms.test(near)) return 'idiom';
  const remembered = remembrance(tree, act);
  if (remembered) return 'history';
  if (isLongAgo(tree, act, roles)) return 'history';
  if (isGeneric(tree, act, roles) || isRule(tree, act, roles)) return 'law';
  if (isPrivateCase(tree, roles)) return 'law';
  if (isUnarmed(tree, act, roles)) return 'idiom';
  if (isElsewhere(tree, act, roles)) return 'business';
  if (isStaged(tree, act)) return 'film';
  if (isRivalry(act, roles)) return 'business';
  const ranks = [...roles.actors, ...roles.recipients].map(({ rank }) => rank);
  const political = ranks.filter((rank) => rank === 2).length;
  if (political === 0 && !isPublic(act, roles)) return 'private';
  const [field, words = 0] = [...about].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (political > 0 && act.sure && words < 2 && field !== 'sport' && field !== 'film') return undefined;
  if (political > 0 && act.type === 'COERCE' && words < 2 && field === 'film') return undefined; // police arrest an actor
  // Teams are called as their states: of those a single verb tells nothing.
  if (political > 1 && ((act.sure && roles.exact) || (field !== 'sport' && field !== 'film'))) return undefined;
  return field;
}

/** Whether an act among people without office is one all the same: violence, or two whom the text names. */
function isPublic(act: Act, { actors, recipients }: Roles): boolean {
  const all = [...actors, ...recipients];
  if (recipients.length === 0 || all.some(({ rank }) => rank === 0)) return false;
  const isCrime = all.every(({ code, entity }) => entity === undefined && /^(?:CVL|LAB|BUS|EDU|MED|---)$/u.test(code));
  return (
    (/^(?:ASSAULT|PROTEST|COERCE)$/u.test(act.type) && (!isCrime || act.type === 'PROTEST')) ||
    all.every(({ entity }) => entity !== undefined)
  );
}

/** Firms attack their rivals and others of their kind in the market only, and conquer nothing else. */
function isRivalry({ type }: Act, { actors, recipients }: Roles): boolean {
  if (actors.length === 0 || !actors.every(({ code }) => code.endsWith('BUS'))) return false;
  const isRival = recipients.every(({ code }) => /(?:OPP|BUS|---)$/u.test(code));
  return isRival
    ? /^(?:ASSAULT|ACCUSE|THREATEN|RETREAT)$/u.test(type)
    : type === 'ASSAULT' && recipients.every(({ rank }) => rank === 2);
}

/** "Any state that supplies", "a state may withdraw": who it is said of is nobody in particular. */
function isGeneric(tree: Tree, { node }: Act, { actors }: Roles): boolean {
  const may = tree
    .children(node)
    .some((child) => tree.upos(child) === 'AUX' && /^(?:may|shall|must|can)$/u.test(tree.lower(child))); // not "in May"
  return actors.some((own) => {
    const det = tree.children(own.node).map((child) => tree.lower(child));
    if (det.some((word) => /^(?:any|every|each)$/u.test(word))) return true;
    return may && det.some((word) => /^an?$/u.test(word)) && own.entity === undefined;
  });
}

/** Texts that bind; none of them acts. */
const RULES =
  /^(?:constitution|convention|charter|act|law|treaty|statute|covenant|regulation|code|directive|text|clause|bill)$/u;

/** "Under the constitution the president may", "each party agrees to": what a text allows or binds whoever it is about to. */
function isRule(tree: Tree, act: Act, roles: Roles): boolean {
  const sentence = sentenceOf(tree, act.node);
  if (roles.actors.every(({ node }) => RULES.test(tree.lower(node)))) return true;
  const binds = /\b(?:may|shall|must|can|agrees? to|undertakes? to|obliged to)\b/u.test(sentence);
  const opens =
    /^under (?:the|this|its|an?) (?:\p{L}+ ){0,2}(?:constitution|convention|charter|act|law|treaty|statute|covenant|rules)\b/u;
  const anybody = /\b(?:each|any|every|no|a) (?:\p{L}+ )?(?:party|member|state|signatory)\b/u;
  return binds && (opens.test(sentence) || anybody.test(sentence.slice(0, 60)));
}

/** "The jury cleared the accountant": what courts do with people whom nobody knows is no politics. */
function isPrivateCase(tree: Tree, { actors, recipients }: Roles): boolean {
  const isCourt = actors.every(({ code }) => code === 'JUD');
  const isAnyone = ({ node, entity, code }: Party): boolean =>
    entity === undefined && tree.upos(node) !== 'PROPN' && /^(?:CVL|BUS|EDU|AGR|LAB|MED|REL|ELI|---)$/u.test(code);
  return isCourt && recipients.every(isAnyone);
}

/** "Tourists invade the island": only states and the armed can. */
function isUnarmed(tree: Tree, act: Act, { actors }: Roles): boolean {
  return (
    act.by === 'verb' &&
    /^(?:invad|besieg|occup)/u.test(tree.lower(act.node)) &&
    actors.every(({ rank, entity, code }) => rank < 2 && entity === undefined && /^(?:CVL|BUS|---)$/u.test(code))
  );
}

/** "The lender pulled out of banking in Chile": firms and others without office act in a place, not upon it. */
function isElsewhere(tree: Tree, act: Act, { actors, recipients }: Roles): boolean {
  if (/^(?:ASSAULT|PROTEST|COERCE)$/u.test(act.type) || recipients.length === 0) return false;
  if (!actors.every(({ rank, entity }) => rank < 2 && entity === undefined)) return false;
  return recipients.every(({ node }) => /^(?:in|at|between|near|across|around|over)$/u.test(caseOf(tree, node)));
}

/** "In the opera the king declares war": what a work for the stage or screen tells. */
function isStaged(tree: Tree, act: Act): boolean {
  const first = tree.starts[tree.sentence(act.node)] ?? 0;
  const before = tree.text.slice(tree.span(first).start, tree.span(act.node).start).toLowerCase();
  if (/\b(?:plays?|played|portrays?|portrayed) (?:an?|the) (?:\p{L}+ )*who $/u.test(before)) return true;
  return /\b(?:in|of) (?:the|his|her|this|its) (?:\p{L}+ )?(?:film|movie|series|novel|play|opera|comedy|musical|thriller|video game|sequel)\b|^(?:the|a|her|his) (?:\p{L}+ )?(?:comedy|film|novel|game|opera|musical|play)\b/u.test(
    before,
  );
}

function sentenceOf(tree: Tree, node: number): string {
  const sentence = tree.sentence(node);
  const [from, to] = [tree.starts[sentence] ?? 0, tree.starts[sentence + 1] ?? tree.size];
  return tree.text.slice(tree.span(from).start, tree.span(to - 1).end).toLowerCase();
}

/** States that are no more; what they did is history. */
const GONE = /\b(?:soviet|ottoman|habsburg|prussian|napoleonic|nazi|confederate|byzantine|mongol)\b/u;

/** "In the eighteenth century Sweden and Denmark fought", "a hundred years ago". */
function isLongAgo(tree: Tree, act: Act, { actors }: Roles): boolean {
  const sentence = tree.sentence(act.node);
  const words = sentenceOf(tree, act.node);
  if (
    /\b(?:(?:thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|[3-9]\d|\d{3}) years|(?:half a|a|two|three) centur(?:y|ies)) ago\b/u.test(
      words,
    )
  )
    return true;
  if (actors.some(({ span }) => GONE.test(tree.text.slice(span.start, span.end).toLowerCase()))) return true;
  for (let node = tree.starts[sentence] ?? 0; node < (tree.starts[sentence + 1] ?? tree.size); node += 1) {
    if (/^1[0-8]\d\d$/u.test(tree.lower(node)) && /^(?:in|of|by|since|from|until)$/u.test(tree.lower(node - 1)))
      return true;
    const isCentury = /^centur(?:y|ies)$/u.test(tree.lower(node));
    if (isCentury && /^(?:\p{L}+(?:th|ieth)|\d+(?:st|nd|rd|th)|first|second|third)$/u.test(tree.lower(node - 1)))
      return true;
  }
  return false;
}

/** "Ten years after Russia's invasion", "the anniversary of": the act is only what a time is counted from. */
function remembrance(tree: Tree, act: Act): boolean {
  if (act.by !== 'noun') {
    const before = tree.text.slice(0, tree.span(act.node).start).slice(-90).toLowerCase();
    return /\b(?:mark|commemorat|celebrat|remember)\w* [^.]*\b(?:years?|decades?|centur(?:y|ies)) (?:since|after)\b[^.]*$/u.test(
      before,
    );
  }
  const from = Math.max(0, act.node - 9);
  const before = Array.from({ length: act.node - from }, (_, i) => tree.lower(from + i)).join(' ');
  return /\b(?:years?|decades?|months?|centur(?:y|ies)) (?:after|since|before|on from)\b|\banniversary of\b|\b(?:remember|commemorat|mark)\w*\b/u.test(
    before,
  );
}
