import type { Position } from '../api/types.ts';
import { words } from '../words.ts';
import { ActorLink } from './actor-link.tsx';
import { wordsOf } from './quotes.ts';
import { StoryLink } from './story-link.tsx';

/** A stand that somebody takes: for or against what, and the words that take it. */
export function PositionItem({
  position,
  withHolder = false,
}: {
  readonly position: Position;
  readonly withHolder?: boolean;
}) {
  const { holder, holderText, polarity, target, statement, date } = position;
  const said = wordsOf(statement.content);
  return (
    <li className={`item said stand-${polarity}`}>
      <p className="line-head">
        {withHolder && <ActorLink id={holder?.id} name={holder?.name ?? holderText} />} {words.polarity[polarity]}{' '}
        <strong>{target}</strong>
      </p>
      <p className="verbatim">{said}</p>
      <p className="item-foot">
        <StoryLink of={statement} line={statement.attribution} date={date} />
      </p>
    </li>
  );
}
