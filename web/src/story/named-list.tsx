import type { Entity } from '../../../src/record/index.ts';
import { ActorLink } from '../ui/actor-link.tsx';
import { Icon } from '../ui/icon.tsx';
import { words } from '../words.ts';
import { useStory } from './story-context.ts';

/** Who and what the story names, those it names most first. */
export function NamedList() {
  const { record, across, correct } = useStory();
  const named = record.entities.toSorted((a, b) => b.mentions.length - a.mentions.length);
  if (named.length === 0) return <p className="nothing">{words.story.nobodyNamed}</p>;
  return (
    <ul>
      {named.map((entity) => (
        <li key={entity.id} className="named">
          <p className="line-head">
            <ActorLink id={across.entities[entity.id]} name={entity.name} byName />{' '}
            <span className="quiet-text">{rolesOf(entity)}</span>
          </p>
          <div className="line-foot">
            <span className="tag">{words.entityType[entity.type]}</span>
            <span className="quiet-text">{words.count(entity.mentions.length, 'mention')}</span>
            <span className="line-actions">
              <button type="button" className="button quiet" onClick={() => correct(entity.id)}>
                <Icon name="edit" />
                {words.story.correct}
              </button>
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

function rolesOf({ roles = [] }: Entity): string {
  return roles.slice(0, 2).join('; ');
}
