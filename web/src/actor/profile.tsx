import type { EntityProfile } from '../api/types.ts';
import { ActorLink } from '../ui/actor-link.tsx';
import { shortDate } from '../ui/date-text.ts';
import { words } from '../words.ts';
import { NetworkLink } from './network-link.tsx';
import { Together } from './together.tsx';

/** What somebody is called, which roles they had when, who writes about them. */
export function Profile({ actor }: { readonly actor: EntityProfile }) {
  const { articles, statements, events, first, last, names, roles, outlets, namesakes } = actor;
  return (
    <aside className="profile" aria-label={words.actor.profile}>
      <p className="profile-counts">
        <b>{articles}</b> {words.noun(articles, 'story', 'stories')} <b>{statements}</b>{' '}
        {words.noun(statements, 'statement')} <b>{events}</b> {words.noun(events, 'event')}
      </p>
      {first !== undefined && (
        <p className="quiet-text">
          {shortDate(first)}
          {last !== undefined && last !== first && ` – ${shortDate(last)}`}
        </p>
      )}
      <NetworkLink id={actor.id} />
      {roles.length > 0 && (
        <section>
          <h2>{words.actor.roles}</h2>
          <ul>
            {roles.map(({ role, first: from, last: to }) => (
              <li key={role}>
                {role}
                {from !== undefined && (
                  <span className="quiet-text">
                    {' '}
                    {from === to || to === undefined ? shortDate(from) : `${shortDate(from)} – ${shortDate(to)}`}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.actor.names}</h2>
        <ul>
          {names.map(({ name, articles: many }) => (
            <li key={name}>
              {name} <span className="quiet-text">{words.count(many, 'story', 'stories')}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.actor.outlets}</h2>
        <ul>
          {outlets.map(({ outlet, articles: many }) => (
            <li key={outlet}>
              {outlet} <span className="quiet-text">{words.count(many, 'story', 'stories')}</span>
            </li>
          ))}
        </ul>
      </section>
      {namesakes.length > 0 && (
        <section>
          <h2>{words.actor.namesakes}</h2>
          <ul>
            {namesakes.map(({ id, name }) => (
              <li key={id}>
                <ActorLink id={id} name={name} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Together actor={actor} />
    </aside>
  );
}
