import { useState } from 'react';
import type { EntityProfile } from '../api/types.ts';
import { words } from '../words.ts';
import { MergeForm } from './merge-form.tsx';

/** Why stories are taken to speak of one; and how to say that they are not, or that somebody else is the same. */
export function Together({ actor }: { readonly actor: EntityProfile }) {
  const [isOpen, open] = useState(false);
  return (
    <section>
      <details>
        <summary>{words.actor.together}</summary>
        <ul>
          {actor.merges.map(({ names, reason, articles }) => (
            <li key={`${reason.rule} ${names.join(' ')}`}>
              {names.join(', ')}{' '}
              <span className="quiet-text">
                {words.actor.rule[reason.rule] ?? reason.rule.replaceAll('-', ' ')} ·{' '}
                {words.count(articles, 'story', 'stories')}
              </span>
            </li>
          ))}
        </ul>
      </details>
      <button type="button" className="button" onClick={() => open(true)}>
        {words.actor.mergeWith}
      </button>
      {isOpen && <MergeForm id={actor.id} name={actor.name} close={() => open(false)} />}
    </section>
  );
}
