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
  const isOffice = actors.some(({ rank, entity, code }) => rank === 2 && (entity !== undefined || code.length > 3));
  if (!act.sure) return isOffice && isPlain(tree, act);
  if (ALONE.test(act.type)) return actors.some(({ rank }) => rank > 0);
  return ALONE_OF_STATES.test(act.type) && isOffice; // "Ruhanda rejects the charge"
}

/** Verbs of politics that mean little else where they have a complement: "refused to follow", "condemned the raid". */
const PLAIN =
  /^(?:agree|pledge|promise|vow|refuse|reject|veto|oppose|demand|urge|appeal|threaten|condemn|denounce|deplore|decry)$/u;
/** What is refused of a reporter only. */
const TO_THE_PRESS =
  /^(?:comment|say|elaborate|speculate|discuss|answer|identify|name|confirm|disclose|specify|reveal|give|provide|speak|be|take)$/u;

function isPlain(tree: Tree, { node, by }: Act): boolean {
  if (by !== 'verb' || !verbLemmas(tree.lower(node)).some((lemma) => PLAIN.test(lemma))) return false;
  const clause = tree.children(node).find((child) => /^(?:xcomp|ccomp)$/u.test(tree.relation(child)) && child > node);
  if (clause !== undefined) return !verbLemmas(tree.lower(clause)).some((lemma) => TO_THE_PRESS.test(lemma));
  const object = patientOf(tree, node);
  return object !== undefined && /^(?:NOUN|PROPN)$/u.test(tree.upos(object));
}
