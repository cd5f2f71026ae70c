import './desk.css';
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
  const jobs = useLive();
  return (
    <Page title={words.desk.title} lead={words.desk.lead}>
      <div className="desk">
        <div className="desk-add">
          <AddStories />
          <Jobs jobs={jobs} />
        </div>
        <Latest />
        <div className="desk-side">
          <StartHere />
          <Watches />
          <Feeds />
        </div>
      </div>
    </Page>
  );
}
