import './story.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { storyQuery } from '../api/stories.ts';
import { Loading } from '../ui/loading.tsx';
import { useTitle } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { words } from '../words.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { LayerSwitch } from './layer-switch.tsx';
import { RecordPanel } from './record-panel.tsx';
import { StoryProvider } from './story-context.ts';
import { StoryHead } from './story-head.tsx';
import { StoryText } from './story-text.tsx';
import { UndoToast } from './undo-toast.tsx';
import { useLayers } from './use-layers.ts';
import { SelectionProvider, useNewSelection } from './use-selection.ts';

/** One story: its text as it was, the record marked in it and beside it. `?line=a3` opens it at a line. */
export default function StoryPage({ number }: { readonly number: number }) {
  const story = useQuery(storyQuery(number));
  const [params] = useSearchParams();
  const [correcting, correct] = useState<string | undefined>();
  const [made, corrected] = useState<number | undefined>();
  const [layers, turn] = useLayers();
  const selection = useNewSelection(params.get('line') ?? undefined);
  useTitle(story.data?.record.article.title ?? '');
  if (story.isPending) return <Loading lines={10} />;
  if (story.isError) {
    return (
      <div className="page">
        <Problem isPage error={story.error} retry={() => story.refetch()} />
      </div>
    );
  }
  const { record, across } = story.data;
  return (
    <StoryProvider value={{ number, record, across, correct, corrected }}>
      <SelectionProvider value={selection}>
        <article className="story" aria-label={record.article.title ?? words.story.untitled}>
          <header className="story-head">
            <StoryHead story={story.data} />
            <LayerSwitch on={layers} turn={turn} />
          </header>
          <StoryText record={record} layers={layers} />
          <RecordPanel />
        </article>
        {correcting !== undefined && <CorrectDialog id={correcting} close={() => correct(undefined)} />}
        <UndoToast made={made} gone={() => corrected(undefined)} />
      </SelectionProvider>
    </StoryProvider>
  );
}
