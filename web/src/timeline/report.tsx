import { useMemo } from 'react';
import type { EventReport } from '../api/types.ts';
import type { Mark } from '../story/lines.ts';
import { segmentsOf } from '../story/segments.ts';
import { FactualityMark } from '../ui/factuality-mark.tsx';
import { StoryLink } from '../ui/story-link.tsx';
import { words } from '../words.ts';

/** What one article says of the event, in its paragraph. */
export function Report({ report }: { readonly report: EventReport }) {
  const { passage, factuality, teller } = report;
  const segments = useMemo(() => segmentsOf(passage, marksOf(report)), [passage, report]);
  return (
    <li className="report">
      <p className="verbatim">
        {segments.map(({ start, end, layers }) => {
          const piece = passage.exact.slice(start - passage.start, end - passage.start);
          if (layers.length === 0) return piece;
          return (
            <span key={start} className={layers.map((layer) => `m-${layer}`).join(' ')}>
              {piece}
            </span>
          );
        })}
      </p>
      <p className="item-foot">
        <FactualityMark factuality={factuality} />
        {teller !== undefined && (
          <span>
            {words.story.accordingTo} {teller.name}
          </span>
        )}
        <StoryLink of={report} line={report.event} />
      </p>
    </li>
  );
}

function marksOf({ trigger, objects, actorSpans, recipientSpans, factualityCue = [] }: EventReport): readonly Mark[] {
  return [
    ...[...trigger, ...objects].map(({ start, end }) => ({ start, end, layer: 'done' as const })),
    ...[...actorSpans, ...recipientSpans, ...factualityCue].map(({ start, end }) => ({
      start,
      end,
      layer: 'who' as const,
    })),
  ];
}
