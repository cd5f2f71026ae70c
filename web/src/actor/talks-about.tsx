import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listQuery } from '../api/lists.ts';
import { networkQuery } from '../api/network.ts';
import type { Statement } from '../api/types.ts';
import { Empty } from '../ui/empty.tsx';
import { Skeleton } from '../ui/loading.tsx';
import { Paged } from '../ui/paged.tsx';
import { Problem } from '../ui/problem.tsx';
import { StatementList } from '../ui/statement-list.tsx';
import { words } from '../words.ts';

/** Whom somebody speaks of, how often, and in which words. */
export function TalksAbout({ id }: { readonly id: string }) {
  const network = useQuery(networkQuery({ of: 'statements', speakerId: id }));
  if (network.isPending) return <Skeleton lines={4} />;
  if (network.isError) return <Problem error={network.error} retry={() => network.refetch()} />;
  const { nodes, edges } = network.data;
  const spoken = edges.filter(({ from }) => from === id).toSorted((a, b) => b.count - a.count);
  const most = spoken[0]?.count ?? 1;
  if (spoken.length === 0) return <Empty title={words.actor.noTalk} />;
  return (
    <ol className="bars">
      {spoken.map(({ to, count }) => (
        <SpokenOf
          key={to}
          speaker={id}
          about={to}
          name={nodes.find((node) => node.id === to)?.name ?? to}
          count={count}
          most={most}
        />
      ))}
    </ol>
  );
}

interface SpokenOfProps {
  readonly speaker: string;
  readonly about: string;
  readonly name: string;
  readonly count: number;
  /** The most that anybody is spoken of. */
  readonly most: number;
}

/** One who is spoken of; opens to what is said. */
function SpokenOf({ speaker, about, name, count, most }: SpokenOfProps) {
  const [isOpen, open] = useState(false);
  return (
    <li>
      <details onToggle={({ currentTarget }) => open(currentTarget.open)}>
        <summary>
          <span className="bar-name">{name}</span>
          <meter min={0} max={most} value={count} aria-hidden="true" />
          <span>{words.count(count, 'statement')}</span>
        </summary>
        {isOpen && <Statements speaker={speaker} about={about} />}
      </details>
    </li>
  );
}

function Statements({ speaker, about }: { readonly speaker: string; readonly about: string }) {
  const statements = useInfiniteQuery(listQuery<Statement>('/statements', { speakerId: speaker, aboutId: about }));
  return (
    <Paged query={statements} empty={null}>
      {(items) => <StatementList statements={items} withSpeaker={false} />}
    </Paged>
  );
}
