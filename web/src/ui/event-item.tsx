import { Link } from 'wouter';
import type { EntityRef, EventReport, JoinedEvent, Quote } from '../api/types.ts';
import { words } from '../words.ts';
import { actWords } from './act-words.ts';
import { ActorLink } from './actor-link.tsx';
import { shortDate } from './date-text.ts';
import { Factualities } from './factualities.tsx';
import { wordsOf } from './quotes.ts';
import { Tellers } from './tellers.tsx';

/** One event as all its reports have it: who did what to whom, according to whom, in how many independent reports. */
export function EventItem({ event, withDate = true }: { readonly event: JoinedEvent; readonly withDate?: boolean }) {
  const { id, actors, recipients, factuality, disputed, origins, evidence, date, reported, place } = event;
  const day = date ?? reported;
  const hasRecipient = recipients.length > 0 || evidence.recipientSpans.length > 0;
  return (
    <li className={`item done ${disputed ? 'disputed' : ''}`}>
      <p className="line-head">
        <Side of={actors} otherwise={wordsOf(evidence.actorSpans)} />{' '}
        <span className="act">{actWords(event, namesOf(actors, evidence.actorSpans))}</span>{' '}
        {hasRecipient && <Side of={recipients} otherwise={wordsOf(evidence.recipientSpans)} />}
      </p>
      <p className="verbatim">
        <Link className="words-link" href={`/events/${encodeURIComponent(id)}`}>
          {evidenceWords(evidence)}
        </Link>
      </p>
      <p className="item-foot">
        <Factualities counts={factuality} />
        {disputed && <span className="tag disputed">{words.story.disputed}</span>}
        <Tellers event={event} />
        {withDate && day !== undefined && <time dateTime={day}>{shortDate(day)}</time>}
        {place !== undefined && <span>{place}</span>}
        <span>{words.count(origins, 'independent origin')}</span>
      </p>
    </li>
  );
}

/** Who stands on a side: the names on record, otherwise the words of the text. */
export function namesOf(of: readonly EntityRef[], otherwise: readonly Quote[]): readonly string[] {
  return of.length > 0 ? of.map(({ name }) => name) : otherwise.map(({ exact }) => exact.replace(/\s+/g, ' '));
}

interface SideProps {
  readonly of: readonly EntityRef[];
  /** How the text has them where it names nobody. */
  readonly otherwise: string;
}

function Side({ of, otherwise }: SideProps) {
  if (of.length === 0) return <span className="actor">{otherwise === '' ? words.anyone : otherwise}</span>;
  return of.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <ActorLink id={id} name={name} />
    </span>
  ));
}

/** What stands between the first and the last piece of the event in its report. */
export function evidenceWords({ passage, trigger, actorSpans, recipientSpans, objects }: EventReport): string {
  const spans = [...trigger, ...actorSpans, ...recipientSpans, ...objects];
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return Number.isFinite(start)
    ? passage.exact.slice(start - passage.start, end - passage.start).replace(/\s+/g, ' ')
    : '';
}
