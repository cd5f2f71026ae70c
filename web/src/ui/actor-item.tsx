import type { EntitySummary } from '../api/types.ts';
import { words } from '../words.ts';
import { ActorLink } from './actor-link.tsx';

/** Somebody on record, with how much there is. */
export function ActorItem({
  actor: { id, name, type, articles, statements, events },
}: {
  readonly actor: EntitySummary;
}) {
  return (
    <li className="item actor-item">
      <p className="verbatim">
        <ActorLink id={id} name={name} />
      </p>
      <p className="item-foot">
        <span className="tag">{words.entityType[type]}</span>
        <span>{words.count(articles, 'story', 'stories')}</span>
        {statements > 0 && <span>{words.count(statements, 'statement')}</span>}
        {events > 0 && <span>{words.count(events, 'event')}</span>}
      </p>
    </li>
  );
}
