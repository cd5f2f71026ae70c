import { useQuery } from '@tanstack/react-query';
import { networkQuery } from '../api/network.ts';
import { ActorLink } from '../ui/actor-link.tsx';
import { Empty } from '../ui/empty.tsx';
import { Skeleton } from '../ui/loading.tsx';
import { Problem } from '../ui/problem.tsx';
import { words } from '../words.ts';

/** Whom somebody speaks of, and how often. */
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
        <li key={to}>
          <ActorLink id={to} name={nodes.find((node) => node.id === to)?.name ?? to} />
          <meter min={0} max={most} value={count} aria-hidden="true" />
          <span>{words.count(count, 'statement')}</span>
        </li>
      ))}
    </ol>
  );
}
