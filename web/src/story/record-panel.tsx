import { useId, useState } from 'react';
import { Tabs } from '../ui/tabs.tsx';
import { words } from '../words.ts';
import { EventLine } from './event-line.tsx';
import { inTextOrder, nested } from './lines.ts';
import { NamedList } from './named-list.tsx';
import { StatementLine } from './statement-line.tsx';
import { useStory } from './story-context.ts';
import { useSelection } from './use-selection.ts';

type Tab = 'said' | 'done' | 'named';

/** The record beside the text: what was said, what was done, who is named. */
export function RecordPanel() {
  const { record } = useStory();
  const { selected, side } = useSelection();
  const [chosen, choose] = useState<{ tab: Tab; selected: string | undefined }>({ tab: 'said', selected: undefined });
  // A line that was selected in the text shows itself, whatever tab was open; until another tab is chosen.
  const ofSelected = tabOf(selected, record);
  const isFollowing = side === 'text' && selected !== chosen.selected && ofSelected !== undefined;
  const tab = isFollowing ? ofSelected : chosen.tab;
  const panel = useId();
  return (
    <aside className="record" data-side={side} aria-label={words.story.record}>
      <Tabs
        label={words.story.record}
        panel={panel}
        current={tab}
        change={(next) => choose({ tab: next, selected })}
        tabs={[
          { value: 'said', name: words.story.said, count: record.attributions.length },
          { value: 'done', name: words.story.done, count: record.events.length },
          { value: 'named', name: words.story.named, count: record.entities.length },
        ]}
      />
      <div id={panel} role="tabpanel" aria-label={words.story[tab]} className="record-lines">
        {tab === 'said' && <Statements />}
        {tab === 'done' && <Events />}
        {tab === 'named' && <NamedList />}
      </div>
    </aside>
  );
}

function Statements() {
  const { record } = useStory();
  if (record.attributions.length === 0)
    return <Nothing title={words.story.noStatements} todo={words.story.noStatementsTodo} />;
  return (
    <ol>
      {nested(record.attributions).map(({ attribution, depth }) => (
        <StatementLine key={attribution.id} record={record} attribution={attribution} depth={depth} />
      ))}
    </ol>
  );
}

function Events() {
  const { record } = useStory();
  if (record.events.length === 0) return <Nothing title={words.story.noEvents} todo={words.story.noEventsTodo} />;
  return (
    <ol>
      {inTextOrder(record.events).map((event) => (
        <EventLine key={event.id} record={record} event={event} />
      ))}
    </ol>
  );
}

function Nothing({ title, todo }: { readonly title: string; readonly todo: string }) {
  return (
    <div className="nothing">
      <h2>{title}</h2>
      <p>{todo}</p>
    </div>
  );
}

function tabOf(line: string | undefined, record: ReturnType<typeof useStory>['record']): Tab | undefined {
  if (record.attributions.some(({ id }) => id === line)) return 'said';
  return record.events.some(({ id }) => id === line) ? 'done' : undefined;
}
