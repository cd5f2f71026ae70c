import './timeline.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { eventQuery } from '../api/events.ts';
import type { Teller } from '../api/types.ts';
import { actWords } from '../ui/act-words.ts';
import { ActorLink } from '../ui/actor-link.tsx';
import { dateText } from '../ui/date-text.ts';
import { namesOf } from '../ui/event-item.tsx';
import { Factualities } from '../ui/factualities.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { words } from '../words.ts';
import { Report } from './report.tsx';

/** One event: who says it happened, who denies it, and the words of each report. */
export default function EventPage({ id }: { readonly id: string }) {
  const event = useQuery(eventQuery(id));
  if (event.isPending) return <Loading />;
  if (event.isError) {
    return (
      <div className="page">
        <Problem isPage error={event.error} retry={() => event.refetch()} />
      </div>
    );
  }
  const { actors, recipients, date, reported, place, factuality, disputed, reports, outlets, origins } = event.data;
  const { actorSpans, recipientSpans } = event.data.evidence;
  const actorNames = namesOf(actors, actorSpans);
  const day = date ?? reported;
  return (
    <Page
      title={sentence([
        actorNames.join(', ') || words.anyone,
        actWords(event.data, actorNames),
        namesOf(recipients, recipientSpans).join(', '),
      ])}
      lead={words.event.counts(reports, outlets, origins)}
    >
      <p className="item-foot event-facts">
        <Factualities counts={factuality} />
        {disputed && <span className="tag disputed">{words.story.disputed}</span>}
        {day !== undefined && <time dateTime={day}>{dateText(day)}</time>}
        {place !== undefined && <span>{place}</span>}
        {[...actors, ...recipients].map((actor) => (
          <ActorLink key={actor.id} id={actor.id} name={actor.name} />
        ))}
      </p>
      <div className="event-sides">
        <Side
          title={words.event.saidBy}
          none={factuality.alleged === undefined ? words.event.saidByNobody : words.event.allegedByNobody}
          tellers={event.data.asserters}
        />
        <Side title={words.event.deniedByTitle} none={words.event.deniedByNobody} tellers={event.data.deniers} />
      </div>
      <h2 className="section-title">{words.event.reports}</h2>
      <ol className="items">
        {event.data.evidences.map((report) => (
          <Report key={`${report.article}${report.event}`} report={report} />
        ))}
      </ol>
      <p className="show-more">
        <Link href="/timeline">{words.event.toTimeline}</Link>
      </p>
    </Page>
  );
}

/** Words as a headline: "Somebody attacks the bridge". */
function sentence(parts: readonly string[]): string {
  const text = parts.join(' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

interface SideProps {
  readonly title: string;
  readonly none: string;
  readonly tellers: readonly Teller[];
}

function Side({ title, none, tellers }: SideProps) {
  return (
    <section>
      <h2>{title}</h2>
      {tellers.length === 0 && <p className="quiet-text">{none}</p>}
      <ul>
        {tellers.map(({ id, name, kind }) => (
          <li key={`${kind}${name}`}>
            <ActorLink id={id} name={name} />{' '}
            {kind !== 'speaker' && <span className="tag">{words.event.teller[kind]}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
