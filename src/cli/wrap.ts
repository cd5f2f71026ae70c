import wrapAnsi from 'wrap-ansi';

/** Lines no wider than `width`, the first moved in by `margin` columns and the others two more. */
export function wrap(text: string, width: number, margin: number): readonly string[] {
  const hang = margin === 0 ? 0 : 2;
  const room = Math.max(12, width - margin - hang);
  return wrapAnsi(text, room, { hard: true })
    .split('\n')
    .map((line, i) => ' '.repeat(margin + (i === 0 ? 0 : hang)) + line);
}
