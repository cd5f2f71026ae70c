import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { ask } from '../api/client.ts';
import { queryString } from '../api/query-string.ts';
import type { QuoteCheck as Check } from '../api/types.ts';
import { ActorLink } from '../ui/actor-link.tsx';
import { Differences } from '../ui/differences.tsx';
import { Empty } from '../ui/empty.tsx';
import { Skeleton } from '../ui/loading.tsx';
import { Problem } from '../ui/problem.tsx';
import { StoryLink } from '../ui/story-link.tsx';
import { words } from '../words.ts';

/** Whether a quote is on record, by whom, and which words differ. */
export function QuoteCheck({ quote }: { readonly quote: string }) {
  const check = useQuery({
    queryKey: ['check', quote],
    queryFn: ({ signal }) => ask<Check>(`/check${queryString({ quote })}`, { signal }),
    enabled: quote !== '',
  });
  if (quote === '') return <Empty title={words.search.quoteEmpty} />;
  if (check.isPending) return <Skeleton lines={4} />;
  if (check.isError) return <Problem error={check.error} retry={() => check.refetch()} />;
  return (
    <>
      <p className="verdict" role="status">
        {words.search.verdict[check.data.verdict]}
      </p>
      {check.data.verdict === 'not-found' && (
        <Link className="button" href={`/search?q=${encodeURIComponent(quote)}`}>
          {words.search.quoteTodo}
        </Link>
      )}
      <ul className="items">
        {check.data.sightings.map(({ statement, differences }) => (
          <li key={`${statement.article} ${statement.attribution}`} className="item said">
            <p className="line-head">
              <ActorLink id={statement.speakerId} name={statement.speaker ?? words.story.unnamed} />{' '}
              <span className="cue">{statement.cue}</span>
            </p>
            <p className="verbatim">
              <Differences of={differences} />
            </p>
            <p className="item-foot">
              <StoryLink of={statement} line={statement.attribution} date={statement.date} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
