import { useQueries } from '@tanstack/react-query';
import { eventQuery } from '../api/events.ts';
import type { Teller } from '../api/types.ts';
import { Tellers } from '../ui/tellers.tsx';

/** Events of a flow whose tellers are named. */
const ASKED = 3;

/** According to whom the best attested events of a flow happened, and who denies them. */
export function FlowTellers({ events }: { readonly events: readonly string[] }) {
  const asked = useQueries({ queries: events.slice(0, ASKED).map((id) => eventQuery(id)) });
  const known = asked.flatMap(({ data }) => data ?? []);
  if (known.length === 0) return null;
  const asserters = once(known.flatMap((event) => event.asserters));
  const deniers = once(known.flatMap((event) => event.deniers));
  return (
    <span className="flow-tellers">
      <Tellers event={{ asserters, deniers }} />
    </span>
  );
}

/** Each once, those who say it before outlets that tell it in their own voice. */
function once(tellers: readonly Teller[]): Teller[] {
  const byName = new Map(tellers.map((teller) => [teller.id ?? `${teller.kind} ${teller.name}`, teller]));
  return [...byName.values()].sort((a, b) => Number(a.kind === 'outlet') - Number(b.kind === 'outlet'));
}
