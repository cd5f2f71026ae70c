import type { Statement } from '../api/types.ts';

/** One thing that was said, as the first of several stories has it, and the others that carry it. */
export interface Carried {
  readonly statement: Statement;
  readonly others: readonly Statement[];
  /** Whether one of the others has it in other words. */
  readonly isReworded: boolean;
}

/**
 * Statements that are versions of one utterance become one line, where the first of them stands: reprints are no further sources. So do
 * the same words of one speaker, which the archive does not join where they are too short to be sure of.
 */
export function byUtterance(statements: readonly Statement[]): readonly Carried[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const { utterance, speakerId } = statement;
    const same = speakerId === undefined ? utterance : `${speakerId} ${lettersOf(statement)}`;
    const group = groups.get(utterance) ?? groups.get(same) ?? [];
    group.push(statement);
    groups.set(utterance, group).set(same, group);
  }
  return [...new Set(groups.values())].flatMap(([statement, ...others]) =>
    statement === undefined
      ? []
      : [{ statement, others, isReworded: others.some((other) => lettersOf(other) !== lettersOf(statement)) }],
  );
}

/** Quotation marks and spaces are the outlet's own. */
function lettersOf({ content }: Statement): string {
  return content
    .map(({ exact }) => exact)
    .join(' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
