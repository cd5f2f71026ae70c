import { useInfiniteQuery } from '@tanstack/react-query';
import { listQuery } from '../api/lists.ts';
import type { Position } from '../api/types.ts';
import { Empty } from '../ui/empty.tsx';
import { Paged } from '../ui/paged.tsx';
import { PositionList } from '../ui/position-list.tsx';
import { words } from '../words.ts';

/** What somebody is for and what against, topic by topic. */
export function Positions({ speakerId }: { readonly speakerId: string }) {
  const positions = useInfiniteQuery(listQuery<Position>('/positions', { speakerId }));
  return (
    <Paged query={positions} empty={<Empty title={words.actor.noPositions} />}>
      {(items) => <PositionList positions={items} withHolder={false} />}
    </Paged>
  );
}
