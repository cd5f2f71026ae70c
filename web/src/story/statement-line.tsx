import { Link } from 'wouter';
import type { ArticleRecord, Attribution } from '../../../src/record/index.ts';
import { ActorLink } from '../ui/actor-link.tsx';
import { shortDate } from '../ui/date-text.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../words.ts';
import { Line } from './line.tsx';
import { speakerOf, wordsAt } from './lines.ts';
import { useStory } from './story-context.ts';

/** Below this the reader is shown that the machine is not sure. */
const SURE = 0.6;

interface StatementLineProps {
  readonly record: ArticleRecord;
  readonly attribution: Attribution;
  readonly depth: number;
}

/** Who said what, as a line of the record. */
export function StatementLine({ record, attribution, depth }: StatementLineProps) {
  const { across } = useStory();
  const { text } = record.article;
  const { id, cue, content, source, quotation, confidence, speaker, sourceKind, stance } = attribution;
  const name = speakerOf(record, attribution);
  const parent = record.attributions.find((other) => other.id === attribution.within);
  const isUnnamed = speaker === null && source.length > 0;
  return (
    <Line
      id={id}
      className="said"
      depth={depth}
      head={
        <>
          {depth > 0 && <Icon name="within" />}
          <ActorLink
            id={speaker === null ? undefined : across.entities[speaker]}
            name={name}
            byName={speaker !== null}
          />{' '}
          <span className="cue">{wordsAt(text, cue)}</span>
        </>
      }
      foot={
        <>
          <span className="tag">{words.quotation[quotation]}</span>
          {isUnnamed && (
            <span className="tag">
              {sourceKind === undefined ? words.story.unnamedTag : words.sourceKind[sourceKind]}
            </span>
          )}
          {parent !== undefined && <span className="tag">{words.story.withinOf(speakerOf(record, parent))}</span>}
          {stance !== undefined && stance.polarity !== 'neutral' && (
            <span className="tag">{words.stance(stance.polarity, wordsAt(text, stance.toward.spans))}</span>
          )}
          {attribution.date !== undefined && <span className="tag">{shortDate(attribution.date)}</span>}
          {confidence < SURE && (
            <span className="tag unsure" title={words.story.unsureTitle(confidence)}>
              {words.story.unsure}
            </span>
          )}
        </>
      }
      more={
        across.utterances[id] !== undefined && (
          <Link className="button quiet" href={`/quotes/${across.utterances[id]}`}>
            {words.story.allWordings}
          </Link>
        )
      }
    >
      {wordsAt(text, content)}
    </Line>
  );
}
