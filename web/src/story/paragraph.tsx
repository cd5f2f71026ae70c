import { memo, useMemo } from 'react';
import type { Span } from '../../../src/text/index.ts';
import type { Mark } from './lines.ts';
import { segmentsOf } from './segments.ts';

interface ParagraphProps {
  readonly text: string;
  readonly span: Span;
  readonly marks: readonly Mark[];
  readonly lit: string | undefined;
}

/** A short line without a full stop between paragraphs is a cross-head. */
const CROSS_HEAD = 60;

export function Paragraph({ text, span, marks, lit }: ParagraphProps) {
  const own = useMemo(() => marks.filter(({ start, end }) => start < span.end && end > span.start), [marks, span]);
  const hasLit = lit !== undefined && own.some(({ line }) => line === lit);
  return <Segments text={text} span={span} marks={own} lit={hasLit ? lit : undefined} />;
}

/** Only the paragraphs with the line that is lit up are drawn anew. */
const Segments = memo(function Segments({ text, span, marks, lit }: ParagraphProps) {
  const segments = useMemo(() => segmentsOf(span, marks), [span, marks]);
  const isHead = span.end - span.start < CROSS_HEAD && !/[.!?…:;,]["”’)]*$/u.test(text.slice(span.start, span.end));
  return (
    <p className={isHead ? 'cross-head' : undefined}>
      {segments.map(({ start, end, layers, lines }) => {
        const piece = text.slice(start, end);
        if (layers.length === 0) return piece;
        const isLit = lit !== undefined && lines.includes(lit);
        const classes = ['mark', ...layers.map((layer) => `m-${layer}`), ...(isLit ? ['lit'] : [])];
        return (
          <span key={start} className={classes.join(' ')} data-lines={lines.length > 0 ? lines.join(' ') : undefined}>
            {piece}
          </span>
        );
      })}
    </p>
  );
}, isSame);

function isSame(a: ParagraphProps, b: ParagraphProps): boolean {
  const areMarksSame = a.marks.length === b.marks.length && a.marks.every((mark, index) => mark === b.marks[index]);
  return a.text === b.text && a.span === b.span && a.lit === b.lit && areMarksSame;
}
