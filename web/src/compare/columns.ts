import type { Statement } from '../api/types.ts';
import { words } from '../words.ts';

export interface Column {
  readonly key: string;
  readonly name: string;
  /** The id of the speaker across stories, where it is one. */
  readonly actor?: string;
  /** The first said first. */
  readonly statements: readonly Statement[];
}

/** Statements under who said them, or under the outlet that carried them; those with most first. */
export function columnsOf(statements: readonly Statement[], by: 'speakers' | 'outlets'): readonly Column[] {
  const columns = new Map<string, { name: string; actor?: string; statements: Statement[] }>();
  for (const statement of statements) {
    const { speaker, speakerId, publisher } = statement;
    const name = (by === 'speakers' ? speaker : publisher) ?? words.story.unnamed;
    const key = by === 'speakers' && speakerId !== undefined ? speakerId : name;
    const column = columns.get(key) ?? {
      name,
      statements: [],
      ...(by === 'speakers' && speakerId !== undefined ? { actor: speakerId } : {}),
    };
    column.statements.push(statement);
    columns.set(key, column);
  }
  return [...columns]
    .map(([key, column]) => ({
      key,
      ...column,
      statements: column.statements.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1)),
    }))
    .sort((a, b) => b.statements.length - a.statements.length);
}
