import './position-list.css';
import { Link } from 'wouter';
import type { Position } from '../api/types.ts';
import { words } from '../words.ts';
import { ActorLink } from './actor-link.tsx';
import { shortDate } from './date-text.ts';
import { wordsOf } from './quotes.ts';
import { type Stand, standsOf, type Topic, topicsOf } from './stands.ts';
import { storyPath } from './story-link.tsx';

interface PositionListProps {
  readonly positions: readonly Position[];
  /** Whether a page is about one holder, who is then not named again. */
  readonly withHolder: boolean;
}

/** Who is for what and who against, topic by topic, with the words that take the stand. */
export function PositionList({ positions, withHolder }: PositionListProps) {
  return (
    <div className="topics">
      {topicsOf(standsOf(positions)).map((topic) => (
        <TopicStands key={topic.target} topic={topic} withHolder={withHolder} />
      ))}
    </div>
  );
}

function TopicStands({
  topic: { target, stands },
  withHolder,
}: {
  readonly topic: Topic;
  readonly withHolder: boolean;
}) {
  return (
    <section className="topic">
      <h2>{target}</h2>
      <ul>
        {stands.map((stand) => (
          <StandItem key={stand.key} stand={stand} withHolder={withHolder} />
        ))}
      </ul>
    </section>
  );
}

function StandItem({
  stand: { position, others },
  withHolder,
}: {
  readonly stand: Stand;
  readonly withHolder: boolean;
}) {
  const { holder, holderText, polarity, statement, date } = position;
  const all = [position, ...others];
  return (
    <li className={`stand s-${polarity}`}>
      <p className="line-head">
        {withHolder && (
          <>
            <ActorLink id={holder?.id} name={holder?.name ?? holderText} />{' '}
          </>
        )}
        <span className="polarity">{words.polarity[polarity]}</span>{' '}
        {date !== undefined && (
          <time dateTime={date} className="quiet-text">
            {shortDate(date)}
          </time>
        )}
      </p>
      <p className="verbatim">
        <span className="cue">{statement.cue} </span>
        {wordsOf(statement.content)}
      </p>
      <p className="item-foot">
        {all.map(({ statement: own }) => (
          <Link key={`${own.article} ${own.attribution}`} href={storyPath(own, own.attribution)} title={own.title}>
            {own.publisher ?? own.title ?? words.story.untitled}
          </Link>
        ))}
      </p>
    </li>
  );
}
