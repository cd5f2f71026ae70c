/** Whether enough of an act is named for an event: who does it is, and whom it is done to where its words leave that open. */
import type { Act } from './act.ts';
import { patientOf } from './clause.ts';
import { verbLemmas } from './lemma.ts';
import type { Roles } from './roles.ts';
import type { Tree } from './tree.ts';

/** Types that need nobody whom they are done to, when their words leave no doubt; the others do of those without office. */
const ALONE = /^(?:PROTEST|MOBILIZE|RETREAT|CONCEDE)$/u;
const ALONE_OF_STATES = /^(?:REJECT|REQUEST|AGREE|AID|SANCTION|THREATEN|COERCE)$/u;

export function isComplete(tree: Tree, act: Act, { actors, recipients, exact }: Roles): boolean {
  if (recipients.length > 0) return act.by !== 'noun' || exact;
  if (act.by === 'noun') return false;
  const isOffice = actors.some(
    ({ node, rank, entity, code }) =>
      rank === 2 &&
      !code.endsWith('JUD') && // a court alone may have any case before it
      (entity !== undefined || code.length > 3 || BODIES.test(tree.lower(node))),
  );
  if (act.mode === 'resign') return actors.some(({ rank, code }) => rank === 2 && /(?:GOV|LEG|MIL|JUD)$/u.test(code)); // "the minister resigned"
  if (!act.sure) return (isOffice && isPlain(tree, act)) || isRaid(tree, act, actors);
  if (ALONE.test(act.type)) return actors.some(({ rank }) => rank > 0);
  if (act.mode === 'crowd-control') return actors.every(({ rank }) => rank === 2); // "police fired tear gas"
  if (act.mode === 'third-party') return isOffice; // "Angola mediated the ceasefire"
  return ALONE_OF_STATES.test(act.type) && isOffice; // "Ruhanda rejects the charge"
}

/** Bodies that a story calls by their kind alone once it has named the state: "the army has imposed a curfew". */
const BODIES =
  /^(?:government|authorities|junta|regime|ministry|cabinet|army|military|navy|troops|opposition|parliament|lawmakers|rebels|insurgents|militants|separatists|militia)$/u;

/** "The militia could attack again": the armed need nobody to attack. */
function isRaid(tree: Tree, { node, by, type }: Act, actors: Roles['actors']): boolean {
  if (by !== 'verb' || type !== 'ASSAULT' || !/^attack/u.test(tree.lower(node))) return false;
  return actors.length > 0 && actors.every(({ code }) => /(?:MIL|REB|UAF)$/u.test(code));
}

/** Verbs of politics that mean little else where they have a complement: "refused to follow", "condemned the raid". */
const PLAIN =
  /^(?:agree|pledge|promise|vow|refuse|reject|veto|oppose|demand|urge|appeal|threaten|vote|condemn|denounce|deplore|decry)$/u;
/** What is refused of a reporter only. */
const TO_THE_PRESS =
  /^(?:comment|say|elaborate|speculate|discuss|answer|identify|name|confirm|disclose|specify|reveal|give|provide|speak|be|take)$/u;

function isPlain(tree: Tree, { node, by }: Act): boolean {
  if (by !== 'verb' || !verbLemmas(tree.lower(node)).some((lemma) => PLAIN.test(lemma))) return false;
  const clause = tree.children(node).find((child) => /^(?:xcomp|ccomp)$/u.test(tree.relation(child)) && child > node);
  if (clause !== undefined) return !verbLemmas(tree.lower(clause)).some((lemma) => TO_THE_PRESS.test(lemma));
  const object = patientOf(tree, node);
  if (object === undefined) return false;
  return /^(?:NOUN|PROPN|SYM|NUM)$/u.test(tree.upos(object)) || /^(?:this|that)$/u.test(tree.lower(object)); // "pledged another $200 million", "condemned this"
}
