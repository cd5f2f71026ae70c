import { type KeyboardEvent, memo, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import type { ArticleRecord } from '../../../src/record/index.ts';
import { words } from '../words.ts';
import { type Layer, type Mark, marksOf } from './lines.ts';
import { Paragraph } from './paragraph.tsx';
import { useSelection } from './use-selection.ts';

interface StoryTextProps {
  readonly record: ArticleRecord;
  readonly layers: ReadonlySet<Layer>;
}

/** The text as it was, with the record marked in it. Pointing, clicking and the arrow keys lead to the lines beside it. */
export const StoryText = memo(function StoryText({ record, layers }: StoryTextProps) {
  const { lit, selected, side, select, point } = useSelection();
  const element = useRef<HTMLElement>(null);
  const marks = useMemo(() => marksOf(record), [record]);
  const shown = useMemo(() => marks.filter(({ layer }) => layers.has(layer)), [marks, layers]);

  useEffect(() => {
    if (selected === undefined || side === 'text') return;
    const at = element.current?.querySelector(`[data-lines~="${CSS.escape(selected)}"]`);
    at?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }, [selected, side]);

  const step = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (event.key === 'Escape') select(undefined, 'text');
    if (by === 0) return;
    event.preventDefault();
    const line = lineAfter(shown, selected, by);
    select(line, 'text');
    if (line === undefined) return;
    element.current?.querySelector(`[data-lines~="${CSS.escape(line)}"]`)?.scrollIntoView({ block: 'center' });
  };

  return (
    <section
      ref={element}
      className="story-text"
      aria-label={words.story.text}
      aria-describedby="text-help"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys step through its marks; a stop for each would be hundreds
      tabIndex={0}
      onKeyDown={step}
      onPointerOver={(event) => point(lineAt(event))}
      onPointerLeave={() => point(undefined)}
      onClick={(event) => {
        if (getSelection()?.isCollapsed !== false) select(lineAt(event), 'text');
      }}
    >
      <p id="text-help" className="sr-only">
        {words.story.textHelp}
      </p>
      {record.article.paragraphs.map((paragraph) => (
        <Paragraph key={paragraph.start} text={record.article.text} span={paragraph} marks={shown} lit={lit} />
      ))}
    </section>
  );
});

function lineAt({ target }: Pick<PointerEvent, 'target'>): string | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest<HTMLElement>('[data-lines]')?.dataset.lines?.split(' ')[0];
}

/** The line whose words come next in the text, or come before; round the end. */
function lineAfter(marks: readonly Mark[], line: string | undefined, by: 1 | -1): string | undefined {
  const inOrder = [...new Set([...marks].sort((a, b) => a.start - b.start).flatMap((mark) => mark.line ?? []))];
  const at = line === undefined ? -1 : inOrder.indexOf(line);
  if (at === -1) return by === 1 ? inOrder[0] : inOrder.at(-1);
  return inOrder[(at + by + inOrder.length) % inOrder.length];
}
