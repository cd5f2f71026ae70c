import { type PointerEvent, useState } from 'react';

/** Bars from the first to the last that the pointer was drawn across, both inclusive. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Draws a pointer across bars of equal width. A press that stays on one bar is left to its button. */
export function useBrush(bars: number, choose: (stretch: Stretch) => void) {
  const [drawn, setDrawn] = useState<{ readonly from: number; readonly to: number } | undefined>();
  const barAt = ({ clientX, currentTarget }: PointerEvent): number => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return Math.min(bars - 1, Math.max(0, Math.floor(((clientX - left) / width) * bars)));
  };
  const stretch: Stretch | undefined =
    drawn === undefined || drawn.from === drawn.to
      ? undefined
      : { first: Math.min(drawn.from, drawn.to), last: Math.max(drawn.from, drawn.to) };
  return {
    /** What is drawn across just now. */
    stretch,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button === 0) setDrawn({ from: barAt(event), to: barAt(event) });
      },
      onPointerMove: (event: PointerEvent) => {
        if (drawn === undefined) return;
        const to = barAt(event);
        // From here on the pointer is ours, also outside of the bars, and no button takes it for a press.
        if (to !== drawn.from) event.currentTarget.setPointerCapture(event.pointerId);
        if (to !== drawn.to) setDrawn({ ...drawn, to });
      },
      onPointerUp: () => {
        if (stretch !== undefined) choose(stretch);
        setDrawn(undefined);
      },
      onPointerCancel: () => setDrawn(undefined),
    },
  };
}
