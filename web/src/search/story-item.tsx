import { Link } from 'wouter';
import type { Story } from '../api/types.ts';
import { shortDate } from '../ui/date-text.ts';
import { Highlighted } from '../ui/highlighted.tsx';
import { words } from '../words.ts';

/** A story that has the words, with the place where it has them. */
export function StoryItem({ story, found }: { readonly story: Story; readonly found: readonly string[] }) {
  const { article, title, publisher, published, passage } = story;
  return (
    <li className="item story-item">
      <h2>
        <Link href={`/stories/${article}`} className="words-link">
          <Highlighted text={title ?? words.story.untitled} found={found} />
        </Link>
      </h2>
      <p>
        <Highlighted text={passage.exact.replace(/\s+/g, ' ')} found={found} />
      </p>
      <p className="item-foot">
        {publisher !== undefined && <span>{publisher}</span>}
        {published !== undefined && <time dateTime={published}>{shortDate(published)}</time>}
      </p>
    </li>
  );
}
