import { useMemo } from 'react';
import type { Statement } from '../api/types.ts';
import { byUtterance } from './by-utterance.ts';
import { StatementItem } from './statement-item.tsx';

interface StatementListProps {
  readonly statements: readonly Statement[];
  readonly found?: readonly string[];
  readonly withSpeaker?: boolean;
}

/** Statements, each utterance once however many stories carry it. */
export function StatementList({ statements, found = [], withSpeaker = true }: StatementListProps) {
  const carried = useMemo(() => byUtterance(statements), [statements]);
  return (
    <ul className="items">
      {carried.map((of) => (
        <StatementItem
          key={`${of.statement.article} ${of.statement.attribution}`}
          of={of}
          found={found}
          withSpeaker={withSpeaker}
        />
      ))}
    </ul>
  );
}
