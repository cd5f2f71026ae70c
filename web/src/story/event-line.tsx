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
      {excerpt(text, [...trigger, ...objects])}
    </Line>
  );
}

/** Letters of an event's words at most that are shown in one piece, with what stands between them. */
const LONGEST = 160;

/** The words from the first to the last span as they stand in the text; each by itself where they are far apart. */
function excerpt(text: string, spans: readonly Span[]): string {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  if (!(end - start <= LONGEST))
    return wordsAt(
      text,
      spans.toSorted((a, b) => a.start - b.start),
    );
  return wordsAt(text, [{ start, end }]);
}
