import type { StoryOnRecord } from '../api/stories.ts';
import { dateText } from '../ui/date-text.ts';
import { isExample } from '../ui/is-example.ts';
import { words } from '../words.ts';
import { Copies } from './copies.tsx';
import { Corrections } from './corrections.tsx';
import { Versions } from './versions.tsx';

/** Where and when the story appeared, under which title, and who else carried it. */
export function StoryHead({ story }: { readonly story: StoryOnRecord }) {
  const { title, publisher, published, byline, url } = story.record.article;
  return (
    <>
      <p className="where">
        {publisher !== undefined && <strong>{publisher}</strong>}
        {published !== undefined && <time dateTime={published}>{dateText(published)}</time>}
        {byline !== undefined && <span>{byline}</span>}
        {isExample(url) && <span className="tag">{words.desk.example}</span>}
        {url !== undefined && isWebAddress(url) && (
          <a href={url} rel="noreferrer">
            {words.story.original}
          </a>
        )}
      </p>
      <h1>{title ?? words.story.untitled}</h1>
      <div className="more">
        <Copies number={story.number} />
        <Versions number={story.number} />
        <Corrections made={story.corrections} />
      </div>
    </>
  );
}

/** An address comes from a page that anybody may have written: only the web's own schemes become links. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//iu.test(url);
}
