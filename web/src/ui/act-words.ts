import type { EventRecord } from '../../../src/record/index.ts';
import { words } from '../words.ts';

/** A PLOVER type and mode in plain words: "attacks with a drone". */
export function actWords({ type, mode }: Pick<EventRecord, 'type' | 'mode'>): string {
  const act = words.act[type] ?? type.toLowerCase();
  return mode === undefined ? act : `${act} (${words.mode[mode] ?? mode.replaceAll('-', ' ')})`;
}
