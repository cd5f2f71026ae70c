import { useInfiniteQuery } from '@tanstack/react-query';
import { listQuery } from '../api/lists.ts';
import type { Position } from '../api/types.ts';
import { Empty } from '../ui/empty.tsx';
import { Paged } from '../ui/paged.tsx';
import { PositionItem } from '../ui/position-item.tsx';
import { words } from '../words.ts';

/** What somebody is for and what against, side by side. */
export function Positions({ speakerId }: { readonly speakerId: string }) {
  const positions = useInfiniteQuery(listQuery<Position>('/positions', { speakerId }));
  return (
    <Paged query={positions} empty={<Empty title={words.actor.noPositions} />}>
      {(items) => (
        <div className="stands">
          {(['for', 'against'] as const).map((polarity) => (
            <section key={polarity}>
              <h2>{words.polarity[polarity]}</h2>
              <ul className="items">
                {items
                  .filter((position) => position.polarity === polarity)
                  .map((position) => (
                    <PositionItem
                      key={`${position.statement.article} ${position.statement.attribution}`}
                      position={position}
                    />
                  ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Paged>
  );
}
