/** Whether a verb of the lexicon means something else where it stands. */
import { objectsOf } from './clause.ts';
import { verbLemmas } from './lemma.ts';
import type { Frame } from './lexicon.ts';
import { isIndicative } from './mood.ts';
import { caseOf } from './phrases.ts';
import type { Tree } from './tree.ts';

/** Times and occasions at which something is said: "insisted on arrival", "insisted on Thursday". */
const OCCASION =
  /^(?:\p{L}+day|arrival|return|departure|visit|trip|tour|way|eve|sidelines?|television|radio|camera|air|stage|board|twitter|facebook|x|telegram|condition|behalf|occasion|morning|evening|afternoon|night)$/u;

/** Whether the verb of a frame is meant otherwise: what it would take is a time, says that something is so, or names something. */
export function isOtherSense(tree: Tree, verb: number, frame: Frame): boolean {
  if (frame.mode === 'phone') return tree.lower(verb) === 'calling' || namesSomething(tree, verb);
  if (frame.type === 'AID' && verbLemmas(tree.lower(verb)).includes('give') && isPraise(tree, verb)) return true;
  const last = frame.rest.at(-1);
  if (frame.type === 'MOBILIZE' && /^order/u.test(tree.lower(verb))) return asksTo(tree, verb); // "ordered troops to leave"
  if (last === 'on' && /^insist/u.test(tree.lower(verb))) return isOccasion(tree, verb);
  if (last === 'to' && /^t(?:ell|old)/u.test(tree.lower(verb))) return !asksTo(tree, verb);
  if (/^tr(?:y|ies|ied)$/u.test(tree.lower(verb))) return wantsTo(tree, verb); // "tried to overthrow" is no trial
  if (frame.type === 'REQUEST' && /^(?:propos|suggest)/u.test(tree.lower(verb))) return saysThat(tree, verb);
  return false;
}

/** "Gave him credit for the deal": nothing changes hands; "gave Kenya a credit" and "credits" are money. */
function isPraise(tree: Tree, verb: number): boolean {
  return objectsOf(tree, verb).some((object) => {
    const isBare = !tree.children(object).some((child) => /^(?:an?|the)$/u.test(tree.lower(child)));
    return tree.lower(object) === 'credit' && isBare;
  });
}

/** "Calling him a liar", "called the sanctions “an insult”": a second object behind the first says what it is. */
function namesSomething(tree: Tree, verb: number): boolean {
  const object = objectsOf(tree, verb)[0];
  if (object === undefined) return false;
  const last = Math.max(
    object,
    ...tree.children(object).filter((child) => /^(?:flat|nmod)/u.test(tree.relation(child))),
  );
  return (
    /^(?:an?|["“‘'«])$/u.test(tree.lower(last + 1)) ||
    tree.children(verb).some((child) => child > object && /^xcomp$/u.test(tree.relation(child)))
  );
}

function isOccasion(tree: Tree, verb: number): boolean {
  const on = tree
    .children(verb)
    .filter((child) => child > verb && /^(?:obl|nmod)/u.test(tree.relation(child)) && caseOf(tree, child) === 'on');
  return on.length > 0 && on.every((child) => OCCASION.test(tree.lower(child)));
}

/** "Told them to leave", but not "told parliament, to applause". */
function asksTo(tree: Tree, verb: number): boolean {
  const end = Math.min(verb + 12, tree.starts[tree.sentence(verb) + 1] ?? tree.size);
  for (let node = verb + 1; node + 1 < end; node += 1)
    if (tree.lower(node) === 'to' && /^(?:VERB|AUX|ADV|PART)$/u.test(tree.upos(node + 1))) return true;
  return false;
}

function wantsTo(tree: Tree, verb: number): boolean {
  return (
    tree.children(verb).some((child) => child > verb && tree.relation(child) === 'xcomp') ||
    tree.lower(verb + 1) === 'to'
  );
}

/** "Suggested that the shells had come from a ship", but not "suggested that observers be sent". */
function saysThat(tree: Tree, verb: number): boolean {
  const clause = tree.children(verb).find((child) => child > verb && tree.relation(child) === 'ccomp');
  return clause !== undefined && isIndicative(tree, clause);
}
