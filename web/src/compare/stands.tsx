import { useInfiniteQuery } from '@tanstack/react-query';
import { listQuery } from '../api/lists.ts';
import type { Position } from '../api/types.ts';
import { Empty } from '../ui/empty.tsx';
import { Paged } from '../ui/paged.tsx';
import { PositionList } from '../ui/position-list.tsx';
import { words } from '../words.ts';

/** Who is for a topic and who against. */
export function Stands({ q }: { readonly q: string }) {
  const positions = useInfiniteQuery(listQuery<Position>('/positions', { q }, 100));
  return (
    <Paged
      query={positions}
      empty={
        <Empty title={words.compare.noStands}>
          <p>{words.compare.noneTodo}</p>
        </Empty>
      }
    >
      {(items) => <PositionList positions={items} withHolder />}
    </Paged>
  );
}
