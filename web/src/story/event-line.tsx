import { Link } from 'wouter';
import type { ArticleRecord, EventRecord } from '../../../src/record/index.ts';
import type { Span } from '../../../src/text/index.ts';
import { actWords } from '../ui/act-words.ts';
import { ActorLink } from '../ui/actor-link.tsx';
import { shortDate } from '../ui/date-text.ts';
import { FactualityMark } from '../ui/factuality-mark.tsx';
import { words } from '../words.ts';
import { Line } from './line.tsx';
import { speakerOf, wordsAt } from './lines.ts';
import { useStory } from './story-context.ts';

interface EventLineProps {
  readonly record: ArticleRecord;
  readonly event: EventRecord;
}

/** Who did what to whom, and according to whom, as a line of the record. */
export function EventLine({ record, event }: EventLineProps) {
  const { across } = useStory();
  const { text } = record.article;
  const { id, trigger, objects, factuality, date, place, disputedBy } = event;
  const carrier = record.attributions.find((attribution) => attribution.id === event.attribution);
  const side = (ids: readonly string[], spans: readonly Span[]) =>
    ids.length === 0
      ? wordsAt(text, spans) || words.anyone
      : ids.map((actor, index) => (
          <span key={actor}>
            {index > 0 && ', '}
            <ActorLink
              id={across.entities[actor]}
              byName
              name={record.entities.find((entity) => entity.id === actor)?.name ?? ''}
            />
          </span>
        ));
  const actors =
    event.actors.length > 0
      ? event.actors.map((id) => record.entities.find((entity) => entity.id === id)?.name ?? '')
      : event.actorSpans.map(({ start, end }) => text.slice(start, end));
  const hasRecipient = event.recipients.length > 0 || event.recipientSpans.length > 0;
  return (
    <Line
      id={id}
      className="done"
      head={
        <>
          {side(event.actors, event.actorSpans)} <span className="act">{actWords(event, actors)}</span>{' '}
          {hasRecipient && side(event.recipients, event.recipientSpans)}
        </>
      }
      foot={
        <>
          <FactualityMark factuality={factuality} />
          {carrier !== undefined && (
            <span className="tag">
              {words.story.accordingTo} {speakerOf(record, carrier)}
            </span>
          )}
          {event.flow !== undefined && <span className="tag">{words.flow[event.flow.kind]}</span>}
          {date !== undefined && <span className="tag">{shortDate(date)}</span>}
          {place !== undefined && <span className="tag">{place}</span>}
          {disputedBy !== undefined && disputedBy.length > 0 && (
            <span className="tag disputed">{words.story.disputed}</span>
          )}
        </>
      }
      more={
        across.events[id] !== undefined && (
          <Link className="button quiet" href={`/events/${across.events[id]}`}>
            {words.story.allReports}
          </Link>
        )
      }
    >
      {[wordsAt(text, trigger), wordsAt(text, objects)].filter((part) => part !== '').join(' … ')}
    </Line>
  );
}
