import { useQuery } from '@tanstack/react-query';
import { eventQuery } from '../api/events.ts';
import { Tellers } from '../ui/tellers.tsx';

/** According to whom the best attested event of a flow happened, and who denies it. */
export function FlowTellers({ events }: { readonly events: readonly string[] }) {
  const [best] = events;
  const event = useQuery({ ...eventQuery(best ?? ''), enabled: best !== undefined });
  if (event.data === undefined) return null;
  return (
    <span className="flow-tellers">
      <Tellers event={event.data} />
    </span>
  );
}
