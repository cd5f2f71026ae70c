import { Link } from 'wouter';
import type { Provenance } from '../api/types.ts';
import { words } from '../words.ts';
import { shortDate } from './date-text.ts';

interface StoryLinkProps {
  readonly of: Provenance;
  /** The line of the story's record to open it at. */
  readonly line?: string;
  /** When the thing itself was, where that is not the day of publication. */
  readonly date?: string | undefined;
}

/** The address of a story, opened at a line of its record. */
export function storyPath({ article }: Pick<Provenance, 'article'>, line?: string): string {
  return `/stories/${article}${line === undefined ? '' : `?line=${encodeURIComponent(line)}`}`;
}

/** Where something stands: outlet, day, title, and the way into the story at the line. */
export function StoryLink({ of, line, date }: StoryLinkProps) {
  const { publisher, published, title } = of;
  const day = date ?? published;
  return (
    <span className="story-link">
      {publisher !== undefined && <span>{publisher}</span>}
      {day !== undefined && <time dateTime={day}>{shortDate(day)}</time>}
      <Link href={storyPath(of, line)}>{title ?? words.story.untitled}</Link>
    </span>
  );
}
