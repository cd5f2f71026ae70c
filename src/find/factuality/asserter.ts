import type { Attribution } from '../../record/index.ts';
import { contains, type Span } from '../../text/index.ts';

/**
 * According to whom: the id of the smallest attribution whose content holds every piece of the trigger; of two as
 * small the inner one. Null where the story itself says it.
 *
 *     asserterOf(record.attributions, event.trigger); // 'a3'
 */
export function asserterOf(attributions: readonly Attribution[], trigger: readonly Span[]): string | null {
  let best: Attribution | undefined;
  for (const own of attributions) {
    const holds = trigger.length > 0 && trigger.every((piece) => own.content.some((span) => contains(span, piece)));
    if (!holds) continue;
    const isSmaller = best === undefined || sizeOf(own) < sizeOf(best);
    if (isSmaller || (sizeOf(own) === sizeOf(best) && own.within === best?.id)) best = own;
  }
  return best?.id ?? null;
}

function sizeOf(attribution: Attribution | undefined): number {
  return (attribution?.content ?? []).reduce((sum, { start, end }) => sum + end - start, 0);
}
