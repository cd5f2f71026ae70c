import { type ReactNode, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { words } from '../words.ts';
import { citation } from './citation.ts';
import { speakerOf } from './lines.ts';
import { useStory } from './story-context.ts';

/** Milliseconds for which the button says that it has copied. */
const SAID_FOR = 2000;

/** What can be done with a line: copy it with its source, correct it. */
export function LineActions({ id, children }: { readonly id: string; readonly children?: ReactNode }) {
  const { record, correct } = useStory();
  const [copied, setCopied] = useState<'yes' | 'no' | undefined>();
  const copy = async (): Promise<void> => {
    const done = await navigator.clipboard?.writeText(citationOf(id, record)).then(
      () => true,
      () => false,
    );
    setCopied(done === true ? 'yes' : 'no');
    setTimeout(() => setCopied(undefined), SAID_FOR);
  };
  return (
    <span className="line-actions">
      <button type="button" className="button quiet" title={words.story.copyTitle} onClick={copy}>
        <Icon name="copy" />
        <span role="status">{copied === 'yes' ? words.story.copied : words.story.copy}</span>
      </button>
      <button type="button" className="button quiet" onClick={() => correct(id)}>
        <Icon name="edit" />
        {words.story.correct}
      </button>
      {children}
      {copied === 'no' && (
        <span className="problem-text" role="alert">
          {words.story.notCopied}
        </span>
      )}
    </span>
  );
}

function citationOf(id: string, record: ReturnType<typeof useStory>['record']): string {
  const attribution = record.attributions.find((other) => other.id === id);
  if (attribution !== undefined) return citation(record, attribution.content, speakerOf(record, attribution));
  const event = record.events.find((other) => other.id === id);
  return event === undefined
    ? ''
    : citation(
        record,
        [...event.actorSpans, ...event.trigger, ...event.recipientSpans, ...event.objects].sort(
          (a, b) => a.start - b.start,
        ),
      );
}
