import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { listQuery } from '../api/lists.ts';
import type { Utterance } from '../api/types.ts';
import { ActorLink } from '../ui/actor-link.tsx';
import { shortDate } from '../ui/date-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Paged } from '../ui/paged.tsx';
import { words } from '../words.ts';

/** What was said once and carried by many, those that most outlets carry first. */
export function Utterances({ q }: { readonly q: string }) {
  const utterances = useInfiniteQuery(listQuery<Utterance>('/utterances', { q }));
  return (
    <Paged
      query={utterances}
      empty={
        <Empty title={words.compare.none}>
          <p>{words.compare.noneTodo}</p>
        </Empty>
      }
    >
      {(items) => (
        <ul className="items">
          {items.map(({ id, speaker, speakerId, words: said, date, variants, outlets, origins }) => (
            <li key={id} className="item said">
              <p className="line-head">
                <ActorLink id={speakerId} name={speaker ?? words.story.unnamed} />
              </p>
              <p className="verbatim">
                <Link className="words-link" href={`/quotes/${encodeURIComponent(id)}`}>
                  {said}
                </Link>
              </p>
              <p className="item-foot">
                {date !== undefined && <time dateTime={date}>{shortDate(date)}</time>}
                <span>{words.count(outlets, 'outlet')}</span>
                <span>{words.count(origins, 'independent origin')}</span>
                {variants > 1 && <span className="tag">{words.count(variants, 'wording')}</span>}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Paged>
  );
}
