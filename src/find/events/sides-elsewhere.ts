/** Who takes part in what a verb tells though they stand in none of its own places: in the clause beside it, or at a noun below it. */
import type { Act } from './act.ts';
import { objectBeside, subjectBeside } from './beside.ts';
import { agentOf, isPassive } from './clause.ts';
import { frameOfNoun, framesOfVerb } from './matching.ts';
import { conjuncts } from './phrases.ts';
import { nounSlot, obliques, verbSlot } from './slots.ts';
import type { Tree } from './tree.ts';

/** Words in which a clause behind a verb is looked for. */
const CLAUSE = 16;

/** "Demanded that Bentu withdraw": whoever the clause behind "that" is about. */
export function askedIn(tree: Tree, verb: number): number[] {
  const opens = [verb + 1, verb + 2].find((at) => tree.lower(at) === 'that' && tree.upos(at) === 'SCONJ');
  if (opens === undefined || tree.sentence(opens) !== tree.sentence(verb)) return [];
  const asked = objectBeside(tree, opens);
  return asked === undefined ? [] : conjuncts(tree, headOfName(tree, asked, opens));
}

/** The node that the words of a name hang on: "Ramon" of "Ramon | Valdez". */
function headOfName(tree: Tree, last: number, before: number): number {
  const head = tree.head(last);
  return /^(?:flat|appos)$/u.test(tree.relation(last)) && head > before && head < last ? head : last;
}

/** "Iran is accused of supplying drones, and soldiers have been sent": without an agent, whoever gives in the clause before. */
export function giverBeside(tree: Tree, verb: number): number[] {
  if (tree.relation(verb) !== 'conj' || !isPassive(tree, verb)) return [];
  const before = tree.head(verb);
  const gives = framesOfVerb(tree, before).some(({ frame }) => frame.flow !== undefined && !frame.flow.startsWith('<'));
  return gives ? verbSlot(tree, before, 'subj') : [];
}

/** "Soldiers were killed when insurgents stormed the barracks": without an agent, whoever attacks in the clause behind. */
export function attackersBehind(tree: Tree, verb: number): number[] {
  if (
    !isPassive(tree, verb) ||
    !/^(?:killed|wounded|injured|hurt|maimed|captured|seized|abducted|kidnapped|shot|damaged|destroyed|displaced)$/u.test(
      tree.lower(verb),
    )
  )
    return [];
  const end = Math.min(tree.starts[tree.sentence(verb) + 1] ?? tree.size, verb + CLAUSE);
  for (let when = verb + 1; when < end; when += 1) {
    if (!/^(?:when|after|as)$/u.test(tree.lower(when))) continue;
    if (tree.lower(when - 1) === ',' && /^(?:NUM|PROPN)$/u.test(tree.upos(when - 2))) return []; // "since September 8, when"
    for (let next = when + 1; next < end; next += 1) {
      if (tree.upos(next) !== 'VERB') continue;
      const isAttack = framesOfVerb(tree, next)[0]?.frame.type === 'ASSAULT' && !isPassive(tree, next);
      const who = isAttack ? (subjectBeside(tree, next) ?? agentOf(tree, next)) : undefined;
      return who === undefined ? [] : conjuncts(tree, who);
    }
  }
  return [];
}

/** "Twelve people were killed in an air strike by the army": without an agent, whoever the attack is laid to. */
export function attackersIn(tree: Tree, verb: number): number[] {
  if (!isPassive(tree, verb)) return [];
  for (const mark of ['in', 'by', 'during']) {
    for (const noun of verbSlot(tree, verb, mark)) {
      if (frameOfNoun(tree, noun)?.frame.type !== 'ASSAULT') continue;
      const who = ['poss', 'by', 'amod', 'compound'].map((slot) => nounSlot(tree, noun, slot));
      const first = who.find((all) => all.length > 0);
      if (first !== undefined) return first;
    }
  }
  return [];
}

/** "Talks between Chad and Sudan broke down": whoever talked. */
export function talkersOf(tree: Tree, verb: number): number[] {
  const subject = agentOf(tree, verb);
  if (subject === undefined || frameOfNoun(tree, subject)?.frame.type !== 'CONSULT') return [];
  return nounSlot(tree, subject, 'between');
}

/** "Two inspectors have been expelled from North Korea": where nobody else is named, the state does it. */
export function expellers(tree: Tree, act: Act): number[] {
  if (act.by === 'verb' && tree.lower(act.node) === 'summoned' && isPassive(tree, act.node))
    return obliques(tree, act.node, 'to'); // "was summoned to the foreign ministry"
  if (
    act.by !== 'verb' ||
    !/^(?:expelled|deported|banned|barred|ejected|evicted)$/u.test(tree.lower(act.node)) ||
    !isPassive(tree, act.node)
  )
    return [];
  return obliques(tree, act.node, 'from');
}

/**
 * "Seized a barge that flew its flag and arrested the captain", "told them that the mine was old and invited": what can only be done by
 * somebody is done by whoever is the subject of the clause above, where the parser joins it to a clause about a thing.
 */
export function subjectAbove(tree: Tree, act: Act): number[] {
  const before = tree.head(act.node);
  if (tree.relation(act.node) !== 'conj' || before < 0 || !PERSONS_ONLY.has(act.type) || act.by === 'noun') return [];
  const relation = tree.relation(before);
  const above = relation === 'acl:relcl' ? tree.head(tree.head(before)) : relation === 'ccomp' ? tree.head(before) : -1;
  if (above < 0 || !/^(?:VERB|AUX)$/u.test(tree.upos(above))) return [];
  const who = agentOf(tree, above);
  return who === undefined ? [] : conjuncts(tree, who);
}

/** What no thing does. */
const PERSONS_ONLY = new Set([
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'AGREE',
  'SUPPORT',
  'CONSULT',
  'THREATEN',
  'COERCE',
  'AID',
]);
