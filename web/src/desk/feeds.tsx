import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { feedsQuery, useFollow, useUnfollow } from '../api/feeds.ts';
import type { Feed } from '../api/types.ts';
import { Problem } from '../ui/problem.tsx';
import { words } from '../words.ts';

/** What is followed as long as the server runs: add, look how each fares, remove. */
export function Feeds() {
  const feeds = useQuery(feedsQuery);
  const follow = useFollow();
  const [address, setAddress] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    follow.mutate({ address: address.trim() }, { onSuccess: () => setAddress('') });
  };
  const readList = async (files: FileList | null): Promise<void> => {
    const text = await files?.[0]?.text();
    if (text !== undefined) follow.mutate({ opml: text });
  };
  const items = feeds.data?.items ?? [];
  return (
    <section className="feeds" aria-labelledby="feeds-title">
      <h2 id="feeds-title" className="section-title">
        {words.feeds.title}
      </h2>
      <p className="quiet-text">{words.feeds.lead}</p>
      {items.length > 0 && (
        <ul>
          {items.map((feed) => (
            <FeedItem key={feed.address} feed={feed} />
          ))}
        </ul>
      )}
      <form className="follow" onSubmit={submit}>
        <input
          className="input"
          type="url"
          aria-label={words.feeds.address}
          placeholder={words.feeds.placeholder}
          autoComplete="off"
          value={address}
          onChange={({ target }) => setAddress(target.value)}
        />
        <button type="submit" className="button" disabled={address.trim() === '' || follow.isPending}>
          {words.feeds.follow}
        </button>
        <label className="button quiet file">
          {words.feeds.list}
          <input
            type="file"
            accept=".opml,.xml"
            className="sr-only"
            onChange={({ target }) => void readList(target.files)}
          />
        </label>
      </form>
      {follow.isError && <Problem error={follow.error} />}
    </section>
  );
}

function FeedItem({ feed }: { readonly feed: Feed }) {
  const unfollow = useUnfollow();
  const { address, state, stories, failure, movedTo } = feed;
  return (
    <li className={`feed f-${state}`}>
      <p className="feed-address">{address}</p>
      <p className="item-foot">
        <span>{words.feeds.state[state]}</span>
        {stories > 0 && <span>{words.feeds.stories(stories)}</span>}
        {movedTo !== undefined && <span>{words.feeds.movedTo(movedTo)}</span>}
        <button
          type="button"
          className="button quiet"
          aria-label={words.feeds.removeTitle(address)}
          disabled={unfollow.isPending}
          onClick={() => unfollow.mutate(address)}
        >
          {words.feeds.remove}
        </button>
      </p>
      {failure !== undefined && (
        <p className="job-failure">
          {failure.message} {failure.hint}
        </p>
      )}
    </li>
  );
}
