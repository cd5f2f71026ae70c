import type { FlowKind } from '../../record/index.ts';
import type { Span } from '../../text/index.ts';
import type { Act } from './act.ts';
import { nounLemmas } from './lemma.ts';
import { lexicon } from './lexicon.ts';
import type { Party } from './party.ts';
import { caseOf, conjuncts, phraseSpan } from './phrases.ts';
import type { Roles } from './roles.ts';
import type { Tree } from './tree.ts';

export interface FoundFlow {
  readonly kind: FlowKind;
  readonly objects: readonly Span[];
  readonly from: readonly Party[];
  readonly to: readonly Party[];
}

/** What an act moves, and from whom to whom; undefined where it moves nothing or the words do not say what. */
export function flowOf(tree: Tree, act: Act, roles: Roles): FoundFlow | undefined {
  if (act.flow === undefined || roles.recipients.length === 0 || roles.mutual) return undefined;
  const back = act.flow.startsWith('<');
  const fixed = act.flow.replace('<', '');
  const taken = new Set(roles.recipients.map(({ node }) => node));
  const things = act.things.filter((node) => !taken.has(node));
  const nouns = [...new Set(things.length > 0 ? things : act.by === 'noun' ? [act.node] : [])];
  const kinds = nouns.map((noun) => kindOf(tree, noun));
  const kind = kinds.find((own) => own !== undefined) ?? (fixed === '*' || fixed === 'goods' ? undefined : fixed);
  if (!isKind(kind)) return undefined;
  const objects = nouns.map((noun) => withoutGoal(tree.text, phraseSpan(tree, noun, true), roles.recipients));
  const [from, to] = back ? [roles.recipients, roles.actors] : [roles.actors, roles.recipients];
  return { kind, objects, from, to };
}

function isKind(kind: string | undefined): kind is FlowKind {
  return /^(?:aid|arms|troops|money|technology|people|goods)$/u.test(kind ?? '');
}

/** What kind of thing a noun names, or the nouns behind its "of" or "in": "million in aid". */
function kindOf(tree: Tree, noun: number): string | undefined {
  const before = `${tree.lower(noun - 1)} `;
  const of = tree
    .children(noun)
    .filter((child) => tree.relation(child) === 'nmod' && /^(?:of|in|worth)$/u.test(caseOf(tree, child)));
  const { goods } = lexicon();
  const own = nounLemmas(tree.lower(noun))
    .map((lemma) => goods.get(before + lemma) ?? (isPit(tree, noun) ? undefined : goods.get(lemma)))
    .find((kind) => kind !== undefined);
  const inner = of
    .flatMap((child) => conjuncts(tree, child))
    .map((child) => kindOf(tree, child))
    .find((kind) => kind !== undefined);
  // "$5 million in military aid" is aid, "millions of shells" are arms.
  const described = tree
    .children(noun)
    .some((child) => tree.relation(child) === 'amod' && tree.lower(child) === 'military');
  if (described && own === 'goods') return 'arms';
  return inner !== undefined && (own === undefined || own === 'money') ? inner : (own ?? inner);
}

/** "A coal mine" is dug, and no weapon; those come in numbers ("mines") or by their kind ("a sea mine"). */
function isPit(tree: Tree, noun: number): boolean {
  return tree.lower(noun) === 'mine' && !/^(?:land|sea|naval|tank|personnel)$/u.test(tree.lower(noun - 1));
}

/** "The Belmor Liberation Army | rifles": what is given without the name of whom it is given to, which the parser may put before it. */
export function withoutGoal(text: string, span: Span, recipients: readonly Party[]): Span {
  const goal = recipients.find(
    (own) => own.span.start <= span.start + ARTICLE && own.span.start >= span.start && own.span.end < span.end,
  );
  if (goal === undefined || /^['’]/u.test(text.slice(goal.span.end))) return span;
  const start = goal.span.end + (/^\s*/u.exec(text.slice(goal.span.end))?.[0].length ?? 0);
  return start < span.end ? { start, end: span.end } : span;
}

/** Length of "the " before a name. */
const ARTICLE = 4;
