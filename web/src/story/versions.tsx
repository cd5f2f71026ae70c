import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { ask } from '../api/client.ts';
import type { SentenceChange, StoryVersion, Versions as VersionsAnswer } from '../api/types.ts';
import { dateText } from '../ui/date-text.ts';
import { words } from '../words.ts';

/** The texts that the story has had, and what changed from each to the next. */
export function Versions({ number }: { readonly number: number }) {
  const versions = useQuery({
    queryKey: ['versions', number],
    queryFn: ({ signal }) => ask<VersionsAnswer>(`/articles/${number}/versions`, { signal }),
  });
  const items = versions.data?.items ?? [];
  if (items.length < 2) return null;
  return (
    <details className="versions">
      <summary>{words.story.versions(items.length)}</summary>
      <ol>
        {items.map((version) => (
          <li key={version.article}>
            <Version version={version} isShown={version.article === number} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Version({ version, isShown }: { readonly version: StoryVersion; readonly isShown: boolean }) {
  const { article, title, added, changes } = version;
  return (
    <>
      <p className="where">
        <time dateTime={added}>{words.story.addedAt(dateText(added))}</time>
        {isShown ? (
          <strong>{words.story.thisVersion}</strong>
        ) : (
          <Link href={`/stories/${article}`}>{title ?? words.story.untitled}</Link>
        )}
      </p>
      {changes.map((change, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the changes of a version never move, and a sentence may come twice
        <Change key={at} change={change} />
      ))}
    </>
  );
}

function Change({ change }: { readonly change: SentenceChange }) {
  switch (change.kind) {
    case 'kept':
      return <p className="quiet-text">{words.story.kept(change.sentences)}</p>;
    case 'added':
      return (
        <p>
          <ins>{change.sentence}</ins>
        </p>
      );
    case 'removed':
      return (
        <p>
          <del>{change.sentence}</del>
        </p>
      );
    case 'changed':
      return (
        <p>
          <del>{change.before}</del> <ins>{change.sentence}</ins>
        </p>
      );
  }
}
