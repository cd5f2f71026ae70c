import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { Copies as CopiesAnswer } from '../api/types.ts';
import { StoryLink } from '../ui/story-link.tsx';
import { words } from '../words.ts';

/** Which other articles are this same text: they are no further sources. */
export function Copies({ number }: { readonly number: number }) {
  const copies = useQuery({
    queryKey: ['copies', number],
    queryFn: ({ signal }) => ask<CopiesAnswer>(`/articles/${number}/copies`, { signal }),
  });
  const others = copies.data?.items.filter(({ article }) => article !== number) ?? [];
  if (others.length === 0) return null;
  return (
    <details className="copies">
      <summary>{words.story.sameText(others.length)}</summary>
      <ul>
        {others.map((copy) => (
          <li key={copy.article}>
            <StoryLink of={copy} />
          </li>
        ))}
      </ul>
    </details>
  );
}
