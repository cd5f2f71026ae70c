import { useQueries } from '@tanstack/react-query';
import { Link } from 'wouter';
import { eventQuery } from '../api/events.ts';
import type { EntityRef, EventDetail, FlowLine, Teller } from '../api/types.ts';
import { ActorLink } from '../ui/actor-link.tsx';
import { evidenceWords } from '../ui/event-item.tsx';
import { Factualities } from '../ui/factualities.tsx';
import { wordsOf } from '../ui/quotes.ts';
import { Tellers } from '../ui/tellers.tsx';
import { words } from '../words.ts';

/** Events of a flow whose tellers are named and whose words are shown: those with most origins. */
const ASKED = 3;

/** The questions for what a row shows of the events of its flow. */
export function eventsOf({ eventIds }: FlowLine) {
  return eventIds.slice(0, ASKED).map((id) => eventQuery(id));
}

/** One flow: from whom, what, to whom; how it is told and by whom; the words, which open the event. */
export function FlowRow({ line }: { readonly line: FlowLine }) {
  const { kind, from, to, factuality, events, origins } = line;
  const asked = useQueries({ queries: eventsOf(line) });
  const known = asked.flatMap(({ data }) => data ?? []);
  const [first] = known;
  return (
    <tr>
      <td>
        <End of={from} otherwise={first && wordsOf(first.evidence.actorSpans)} />
      </td>
      <td>
        {words.flow[kind]}
        <span className="quiet-text objects">{thingsOf(line).slice(0, 3).join(', ')}</span>
      </td>
      <td>
        <span className="sr-only">{words.flows.to} </span>
        <End of={to} otherwise={first && wordsOf(first.evidence.recipientSpans)} />
      </td>
      <td>
        <span className="ways">
          <Factualities counts={factuality} />
        </span>
        <span className="flow-tellers">
          <Tellers event={{ asserters: tellers(known, 'asserters'), deniers: tellers(known, 'deniers') }} />
        </span>
      </td>
      <td>
        <ul className="flow-words">
          {known.map(({ id, evidence }) => (
            <li key={id} className="verbatim">
              <Link className="words-link" href={`/events/${encodeURIComponent(id)}`}>
                {evidenceWords(evidence)}
              </Link>
            </li>
          ))}
        </ul>
        <span className="quiet-text">
          {words.count(origins, 'independent origin')}
          {events > ASKED && ` · ${words.event.andMore(events - ASKED)}`}
        </span>
      </td>
    </tr>
  );
}

/** What went from one to the other: neither small words nor parts of their names, which the reader at times takes for things. */
function thingsOf({ objects, from, to }: FlowLine): readonly string[] {
  const names = `${from?.name ?? ''} ${to?.name ?? ''}`;
  return objects.filter((object) => !/^(?:an?|the|its|and|or|no|of)$/iu.test(object) && !names.includes(object));
}

/** Who is named; otherwise how the text puts it. */
function End({ of, otherwise }: { readonly of: EntityRef | undefined; readonly otherwise: string | undefined }) {
  if (of === undefined) return <span className="unnamed-end">{otherwise || words.anyone}</span>;
  return <ActorLink id={of.id} name={of.name} />;
}

/** Each once, those who say it before outlets that tell it in their own voice. */
function tellers(events: readonly EventDetail[], of: 'asserters' | 'deniers'): Teller[] {
  const all = events.flatMap((event) => event[of]);
  const byName = new Map(all.map((teller) => [teller.id ?? `${teller.kind} ${teller.name}`, teller]));
  return [...byName.values()].sort((a, b) => Number(a.kind === 'outlet') - Number(b.kind === 'outlet'));
}
