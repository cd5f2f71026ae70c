import './compare.css';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { UtteranceDetail } from '../api/types.ts';
import { ActorLink } from '../ui/actor-link.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { words } from '../words.ts';
import { Wording } from './wording.tsx';

/** One quote in all its wordings, word by word. */
export default function QuotePage({ id }: { readonly id: string }) {
  const quote = useQuery({
    queryKey: ['utterance', id],
    queryFn: ({ signal }) => ask<UtteranceDetail>(`/utterances/${encodeURIComponent(id)}`, { signal }),
  });
  if (quote.isPending) return <Loading />;
  if (quote.isError) {
    return (
      <div className="page">
        <Problem isPage error={quote.error} retry={() => quote.refetch()} />
      </div>
    );
  }
  const { speaker, speakerId, wordings, outlets, origins } = quote.data;
  return (
    <Page
      title={words.quote.title(speaker ?? words.story.unnamed)}
      lead={words.quote.lead(wordings.length, outlets, origins)}
    >
      <p className="item-foot">
        <ActorLink id={speakerId} name={speaker ?? words.story.unnamed} />
      </p>
      <ol className="wordings">
        {wordings.map((wording, index) => (
          <Wording key={wording.words} wording={wording} isFullest={index === 0} />
        ))}
      </ol>
      {wordings.length > 1 && (
        <p className="quiet-text wording-help">
          <ins>{words.quote.added}</ins> <del>{words.quote.leftOut}</del>
        </p>
      )}
    </Page>
  );
}
