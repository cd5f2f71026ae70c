import './desk.css';
import { useQuery } from '@tanstack/react-query';
import { feedsQuery } from '../api/feeds.ts';
import { searchesQuery } from '../api/searches.ts';
import { Page } from '../ui/page.tsx';
import { words } from '../words.ts';
import { AddStories } from './add-stories.tsx';
import { Feeds } from './feeds.tsx';
import { Jobs } from './jobs.tsx';
import { Latest } from './latest.tsx';
import { StartHere } from './start-here.tsx';
import { useLive } from './use-live.ts';
import { Watches } from './watches.tsx';

/** Where a day begins: put stories on the record, see them come, and what is new. */
export function DeskPage() {
  const { jobs, isPending } = useLive();
  const kept = [useQuery(searchesQuery), useQuery(feedsQuery)];
  return (
    <Page title={words.desk.title} lead={words.desk.lead}>
      <div className="desk">
        <div className="desk-add">
          <AddStories />
          <Jobs jobs={jobs} />
        </div>
        {/* What may stand above comes first, so that nothing is pushed down. */}
        <Latest isPending={isPending} />
        <div className="desk-side">
          <StartHere />
          {kept.every((query) => !query.isPending) && (
            <>
              <Watches />
              <Feeds />
            </>
          )}
        </div>
      </div>
    </Page>
  );
}
