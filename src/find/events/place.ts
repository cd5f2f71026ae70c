import type { Entity } from '../../record/index.ts';
import { contains, type Span } from '../../text/index.ts';
import type { TimeExpression } from '../dates/index.ts';
import type { Act } from './act.ts';
import { caseOf } from './phrases.ts';
import type { Tree } from './tree.ts';

/** The nodes of the clause that an act stands in: what hangs on its trigger, without clauses of their own. */
function clauseNodes(tree: Tree, act: Act): number[] {
  const out: number[] = [];
  const visit = (node: number): void => {
    out.push(node);
    for (const child of tree.children(node)) {
      const ownClause = /^(?:ccomp|advcl|acl:relcl|parataxis|conj|csubj|advcl:relcl)$/u.test(tree.relation(child));
      if (!ownClause || act.trigger.includes(child)) visit(child);
    }
  };
  visit(act.node);
  return out;
}

/** Where it happened: a place named in its clause behind "in", "at", "near", "outside". */
export function placeOf(
  tree: Tree,
  act: Act,
  entities: readonly Entity[],
  parties: ReadonlySet<number>,
  dates: readonly Span[] = [],
): string | undefined {
  const marked = clauseNodes(tree, act).filter(
    (node) =>
      /^(?:obl|nmod)$/u.test(tree.relation(node)) &&
      /^(?:in|at|near|outside|inside|around)$/u.test(caseOf(tree, node)) &&
      !parties.has(node) &&
      !dates.some((date) => contains(date, tree.span(node))), // "in June"
  );
  for (const node of marked) {
    const span = tree.span(node);
    const own = entities.find(
      ({ type, mentions }) =>
        (type === 'place' || type === 'country') &&
        mentions.some((mention) => mention.kind === 'name' && contains(mention, span)),
    );
    if (own !== undefined) return own.name;
    if (tree.upos(node) === 'PROPN' && /^(?:in|near|outside)$/u.test(caseOf(tree, node))) return tree.form(node);
  }
  return undefined;
}

/** When it happened: a time in its clause, a day rather than a year; a verb of saying above has times of its own. */
export function dateOf(tree: Tree, act: Act, dates: readonly TimeExpression[]): string | undefined {
  const spans: Span[] = clauseNodes(tree, act).map((node) => tree.span(node));
  const near = dates.filter((date) => date.value !== undefined && spans.some((span) => contains(date, span)));
  const trigger = tree.span(act.node);
  const away = (date: Span): number => Math.min(Math.abs(date.start - trigger.end), Math.abs(trigger.start - date.end));
  return near.sort((a, b) => away(a) - away(b))[0]?.value;
}
