import { blockerIdioms, blockerWords } from '../../lookup/index.ts';
import type { Act } from './act.ts';
import { isLongAgo, isRecalled, isStaged, remembrance, sentenceOf } from './elsewhen.ts';
import { isIrregularForm, nounLemmas } from './lemma.ts';
import { lexicon } from './lexicon.ts';
import type { Party } from './party.ts';
import { caseOf, phraseSpan } from './phrases.ts';
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
        .find((own) => own !== undefined) ??
      fields().get(`${tree.lower(node)} ${tree.lower(node + 1)}`) ??
      (tree.lower(node + 1) === '-' ? fields().get(`${tree.lower(node)}-${tree.lower(node + 2)}`) : undefined);
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
  if (isStaged(tree, act) || isRecalled(tree, act)) return 'film';
  if (isRivalry(act, roles)) return 'business';
  if (isGoods(tree, act)) return 'business';
  if (roles.actors.some((own) => isOfField(tree, own, 'nature'))) return 'nature';
  const all = [...roles.actors, ...roles.recipients];
  const political = all.filter((own) => own.rank === 2 && !(about.has('business') && isGroup(tree, own))).length;
  if (political === 0 && !isPublic(tree, act, roles)) return 'private';
  const [field, words = 0] = [...about].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (field === undefined) return undefined;
  if (field === 'sport' || field === 'film') {
    if (political > 0 && field === 'film' && words < 2 && isNoPlot(act, roles)) return undefined;
    // Teams are called as their states: of those a single verb tells nothing.
    const areStates = all.filter(isOfState).length > 1;
    return areStates && act.sure && roles.exact && words < 2 ? undefined : field;
  }
  if (field === 'law') return all.every(isAnyoneOrCourt) ? field : undefined;
  if (field === 'nature') return political === 0 ? field : undefined;
  if (isCaseOf(act, roles)) return undefined;
  if (roles.actors.some(isOfState) || (political > 0 && act.sure && words < 2)) return undefined;
  return political > 1 && words < 2 ? undefined : field;
}

/** What no story on a screen tells: police arrest an actor, a theatre is bombed, a state's spokesman calls a charge a fairy tale. */
function isNoPlot({ type, mode }: Act, { actors }: Roles): boolean {
  if (type === 'COERCE') return true;
  if (type === 'ASSAULT') return mode !== undefined;
  return /^(?:ACCUSE|REJECT|SANCTION)$/u.test(type) && actors.every(isOfState);
}

/** "Prosecutors are investigating the candidate over a loan": business comes into the case, and is not what it is about. */
function isCaseOf({ type }: Act, { actors, recipients }: Roles): boolean {
  if (!/^(?:ACCUSE|COERCE|SANCTION)$/u.test(type)) return false;
  const isLaw = actors.every(({ code }) => /(?:JUD|COP|GOV)$/u.test(code));
  return isLaw && recipients.length > 0 && recipients.every(({ rank, entity }) => rank === 2 && entity !== undefined);
}

/** "A Japanese group", "the textile group": where the sentence is about business no band of rebels. */
function isGroup(tree: Tree, { node, entity }: Party): boolean {
  return entity === undefined && /^groups?$/u.test(tree.lower(node));
}

/** Those whose words say whom they act for, beyond "regulators" or "police". */
function isOfState({ rank, entity, code }: Party): boolean {
  return rank === 2 && (entity !== undefined || code.length > 3);
}

/** Courts and police of no state in particular, and people without office: a case like any other. */
function isAnyoneOrCourt({ rank, entity, code }: Party): boolean {
  return entity === undefined && (rank < 2 ? NO_OFFICE.test(code) : /^(?:JUD|COP)$/u.test(code));
}

function isOfField(tree: Tree, { node }: Party, field: string): boolean {
  const before = tree.lower(node - 1);
  return nounLemmas(tree.lower(node)).some((lemma) =>
    [lemma, `${before} ${lemma}`].some((own) => fields().get(own) === field),
  );
}

/** "The largest supplier of coffee to Algeria": trade in what no state supplies another with to help it. */
function isGoods(tree: Tree, { by, node, things }: Act): boolean {
  if (by !== 'noun' || !/^(?:supplier|seller|exporter|source)s?$/u.test(tree.lower(node)) || things.length === 0)
    return false;
  const { goods } = lexicon();
  return things.every(
    (thing) => !words(tree, thing).some((word) => nounLemmas(word).some((lemma) => goods.has(lemma))),
  );
}

function words(tree: Tree, node: number): string[] {
  const { start, end } = phraseSpan(tree, node, true);
  return tree.text
    .slice(start, end)
    .toLowerCase()
    .split(/[^\p{L}-]+/u);
}

/** Whether an act among people without office is one all the same: violence, or two whom the text names. */
function isPublic(tree: Tree, act: Act, { actors, recipients }: Roles): boolean {
  const all = [...actors, ...recipients];
  if (recipients.length === 0 || all.some(({ rank }) => rank === 0)) return false;
  const isCrime = all.every(({ code, entity }) => entity === undefined && /^(?:CVL|LAB|BUS|EDU|MED|---)$/u.test(code));
  return (
    (/^(?:ASSAULT|PROTEST|COERCE)$/u.test(act.type) && (!isCrime || act.type === 'PROTEST')) ||
    all.every(({ node, entity }) => entity !== undefined && tree.upos(node) !== 'ADJ') // no "Danish brewer"
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
function isGeneric(tree: Tree, act: Act, { actors, recipients }: Roles): boolean {
  const { node } = act;
  if ([...actors, ...recipients].every((own) => isKind(tree, own)) && isTimeless(tree, act)) return true;
  const may = tree
    .children(node)
    .some((child) => tree.upos(child) === 'AUX' && /^(?:may|shall|must|can)$/u.test(tree.lower(child))); // not "in May"
  return actors.some((own) => {
    const det = tree.children(own.node).map((child) => tree.lower(child));
    if (det.some((word) => /^(?:any|every|each)$/u.test(word))) return true;
    return may && det.some((word) => /^an?$/u.test(word)) && own.entity === undefined;
  });
}

/** "Lobbyists", "a consul", "the neighbour": nobody whom the text names or says the state of. */
function isKind(tree: Tree, { node, entity, code }: Party): boolean {
  return entity === undefined && code.length <= 3 && tree.upos(node) !== 'PROPN';
}

/** A whole sentence without a name or number, told of now or of what may be: "Lobbyists meet deputies in the café." */
function isTimeless(tree: Tree, { node }: Act): boolean {
  const sentence = tree.sentence(node);
  const [from, to] = [tree.starts[sentence] ?? 0, tree.starts[sentence + 1] ?? tree.size];
  if (tree.lower(to - 1) !== '.') return false; // a headline
  for (let at = from; at < to; at += 1) {
    if (/^(?:PROPN|NUM)$/u.test(tree.upos(at))) return false;
    if (/^(?:VERB|AUX)$/u.test(tree.upos(at)) && !MODAL.test(tree.lower(at)) && isInflected(tree.lower(at)))
      return false;
  }
  return true;
}

const MODAL = /^(?:can|may|must|shall|should|would|could|might|tends?)$/u;

/** "Met", "has", "shelling", "shelled": more than a base form or the present tense of one. */
function isInflected(form: string): boolean {
  return isIrregularForm(form) || /(?:ed|ing)$/u.test(form);
}

/** Texts that bind; none of them acts. */
const RULES =
  /^(?:constitution|convention|charter|act|law|treaty|statute|covenant|regulation|code|directive|text|clause|bill)$/u;

/** "Under the constitution the president may", "each party agrees to": what a text allows or binds whoever it is about to. */
function isRule(tree: Tree, act: Act, roles: Roles): boolean {
  const sentence = sentenceOf(tree, act.node);
  if (/^(?:under )?(?:article|clause|paragraph|rule|section) \d+\b/u.test(sentence)) return true;
  if (roles.actors.every(({ node }) => RULES.test(tree.lower(node)))) return true;
  const binds = /\b(?:may|shall|must|can|agrees? to|undertakes? to|obliged to)\b/u.test(sentence);
  const opens =
    /^under (?:the|this|its|an?) (?:\p{L}+ ){0,2}(?:constitution|convention|charter|act|law|treaty|statute|covenant|rules)\b/u;
  const anybody = /\b(?:each|any|every|no|a) (?:\p{L}+ )?(?:party|member|state|signatory)\b/u;
  return binds && (opens.test(sentence) || anybody.test(sentence.slice(0, 60)));
}

/** Codes of people without office; a state alone is of those of whom the words tell no more: "a Norwegian author". */
const NO_OFFICE = /^(?!JRN|REF)[A-Z]{3}$|^---$/u;

/** "The jury cleared the accountant": what courts do with people whom nobody knows is no politics. */
function isPrivateCase(tree: Tree, { actors, recipients }: Roles): boolean {
  const isCourt = actors.every(({ code }) => code === 'JUD');
  const isAnyone = ({ node, rank, entity, code }: Party): boolean =>
    entity === undefined && tree.upos(node) !== 'PROPN' && rank < 2 && NO_OFFICE.test(code);
  return isCourt && recipients.every(isAnyone);
}

/** "Tourists invade the island", "Rome surrendered to the tourists": only states and the armed can, and only to such. */
function isUnarmed(tree: Tree, act: Act, { actors, recipients }: Roles): boolean {
  if (act.by === 'verb' && /^surrender/u.test(tree.lower(act.node)) && recipients.length > 0)
    return recipients.every(
      ({ rank, entity, code }) => rank < 2 && entity === undefined && /(?:CVL|BUS|---)$/u.test(code),
    );
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
