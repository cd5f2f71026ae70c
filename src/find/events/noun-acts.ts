/** The acts that nouns tell: "Russia's invasion", "a suspension of aid". */
import type { Act } from './act.ts';
import { hasTo } from './clause.ts';
import type { Frame, Slot } from './lexicon.ts';
import { frameOfNoun, framesOfVerb } from './matching.ts';
import { nounSlot, obliques } from './slots.ts';
import type { Tree } from './tree.ts';
import { retyped, typeUnder } from './under.ts';

/** A noun that tells of an act, with the parts that hang on it. */
export function nounAct(tree: Tree, noun: number): Act | undefined {
  if (tree.upos(noun) !== 'NOUN' && tree.upos(noun) !== 'PROPN') return undefined;
  if (/^(?:compound|flat|nmod:desc)$/u.test(tree.relation(noun))) return undefined;
  if (isEffortTo(tree, noun)) return undefined;
  const ended = endOf(tree, noun);
  if (ended !== undefined) return ended;
  const found = frameOfNoun(tree, noun);
  if (found === undefined || tree.form(noun) === 'March') return undefined;
  const { frame, nodes } = found;
  const fill = (slot: Slot): number[] => nounSlot(tree, noun, slot);
  const between = frame.actor.includes('between') ? fill('between') : [];
  return {
    node: noun,
    trigger: nodes,
    type: frame.type,
    ...kindOf(frame),
    actors: between.length > 1 ? [between] : frame.actor.map(fill),
    recipients: between.length > 1 ? [] : frame.recipient.map(fill),
    things: frame.thing.flatMap(fill),
    mutual: between.length > 1,
    by: 'noun',
    made: [`noun-row ${nodes.map((node) => tree.lower(node)).join(' ')}`],
    takes: [],
    sure: frame.rest.length > 0,
  };
}

/** "Launched operations to detain them": what the operation is for is the act. */
function isEffortTo(tree: Tree, noun: number): boolean {
  if (!/^(?:operation|mission|campaign)s?$/u.test(tree.lower(noun))) return false;
  const hosts = [noun, tree.head(noun)].filter((node) => node >= 0);
  const clauses = hosts
    .flatMap((host) => tree.children(host))
    .filter((child) => child > noun && /^(?:acl|advcl)$/u.test(tree.relation(child)) && hasTo(tree, child));
  return clauses.some((clause) => framesOfVerb(tree, clause).length > 0);
}

/** Nouns for the end, or the new beginning, of what stands behind "of", "to", "in" or "on". */
const END =
  /^(?:end|halt|stop|suspension|freeze|cessation|lifting|easing|removal|cuts?|reduction|cancellation|interruption|resumption)$/u;

/** "A suspension of aid to Kenya", "an end to the siege of Qalat": the end of an act that a noun tells. */
function endOf(tree: Tree, noun: number): Act | undefined {
  if (!END.test(tree.lower(noun))) return undefined;
  const below = ['of', 'to', 'in', 'on'].flatMap((mark) => obliques(tree, noun, mark));
  for (const own of below) {
    const inner = own === noun ? undefined : nounAct(tree, own);
    const type =
      inner === undefined ? undefined : tree.lower(noun) === 'resumption' ? inner.type : typeUnder('stop', inner.type);
    if (inner === undefined || type === undefined) continue;
    const { flow: _, ...rest } = retyped(inner, type, 'noun-of-end');
    const by = [...nounSlot(tree, noun, 'poss'), ...nounSlot(tree, noun, 'by')];
    return {
      ...rest,
      node: noun,
      trigger: [...new Set([noun, ...inner.trigger])].sort((a, b) => a - b),
      actors: [by, ...inner.actors],
      takes: [inner.node, ...inner.takes],
    };
  }
  return undefined;
}

/** What a frame says of the kind of its act. */
export function kindOf({ mode, context, flow }: Frame) {
  return {
    ...(mode === undefined ? {} : { mode }),
    ...(context === undefined ? {} : { context }),
    ...(flow === undefined ? {} : { flow }),
  };
}
