import { words } from '../words.ts';

/** A PLOVER type and mode in plain words: "attacks with a drone". */
export function actWords({ type, mode }: { readonly type: string; readonly mode?: string | undefined }): string {
  const act = words.act[type] ?? type.toLowerCase();
  return mode === undefined ? act : `${act} (${words.mode[mode] ?? mode.replaceAll('-', ' ')})`;
}
