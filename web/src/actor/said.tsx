import { useInfiniteQuery } from '@tanstack/react-query';
import { listQuery } from '../api/lists.ts';
import type { Statement } from '../api/types.ts';
import { byUtterance } from '../ui/by-utterance.ts';
import { Days } from '../ui/days.tsx';
import { Empty } from '../ui/empty.tsx';
import { Paged } from '../ui/paged.tsx';
import { StatementItem } from '../ui/statement-item.tsx';
import { words } from '../words.ts';

interface SaidProps {
  readonly filter: { readonly speakerId: string } | { readonly aboutId: string };
  readonly withSpeaker: boolean;
}

/** Statements over time. */
export function Said({ filter, withSpeaker }: SaidProps) {
  const statements = useInfiniteQuery(listQuery<Statement>('/statements', filter));
  return (
    <Paged query={statements} empty={<Empty title={words.actor.noStatements} />}>
      {(items) => (
        <Days items={byUtterance(items)} dayOf={({ statement: { date, published } }) => date ?? published}>
          {(of) => (
            <StatementItem
              key={`${of.statement.article} ${of.statement.attribution}`}
              of={of}
              withSpeaker={withSpeaker}
            />
          )}
        </Days>
      )}
    </Paged>
  );
}
