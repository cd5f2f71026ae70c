import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { ask } from '../api/client.ts';
import type { Page, Position } from '../api/types.ts';
import { standsOf, topicsOf } from '../ui/stands.ts';
import { words } from '../words.ts';

/** Stands that topics are taken from, and topics that are offered. */
const ASKED = 100;
const OFFERED = 12;
/** Letters of a topic at most: longer ones are whole clauses, which no other statement has. */
const LONGEST = 32;

/** What names a thing and not a deed. */
const ARTICLE = /^(?:an?|the)\s+/iu;

/** Topics that somebody takes a stand on, for who has none in mind. */
export function Topics() {
  const positions = useQuery({
    queryKey: ['topics'],
    queryFn: ({ signal }) => ask<Page<Position>>(`/positions?limit=${ASKED}`, { signal }),
  });
  const topics = topicsOf(standsOf(positions.data?.items ?? [])).filter(
    ({ target }) => target.length <= LONGEST && ARTICLE.test(target),
  );
  if (positions.isPending) return <div className="topics-room" aria-hidden="true" />;
  if (topics.length === 0) return null;
  return (
    <section className="chooser" aria-label={words.compare.topics}>
      <p className="quiet-text">{words.compare.topics}</p>
      {topics.slice(0, OFFERED).map(({ target }) => (
        <Link key={target} className="chip" href={`/compare?q=${encodeURIComponent(topicWords(target))}`}>
          {topicWords(target)}
        </Link>
      ))}
    </section>
  );
}

/** Without the article at its front: statements have it with others, too. */
function topicWords(target: string): string {
  return target.replace(ARTICLE, '');
}
