import { words } from '../words.ts';

interface Act {
  readonly type: string;
  readonly mode?: string | undefined;
}

/** A PLOVER type and mode in plain words, in the number of who acts: "attacks (drone)", "two officials ask". */
export function actWords({ type, mode }: Act, actors: readonly string[] = []): string {
  const forms = isMany(actors) ? words.actOfMany : words.act;
  const act = forms[type] ?? type.toLowerCase();
  return mode === undefined ? act : `${act} (${words.mode[mode] ?? mode.replaceAll('-', ' ')})`;
}

/** Several, or one that is a plural: a common noun in -s; names such as "United States" are one. */
function isMany(actors: readonly string[]): boolean {
  if (actors.length !== 1) return actors.length > 1;
  const last = actors[0]?.trim().split(/\s+/u).at(-1) ?? '';
  return /^\p{Ll}*(?<![sui])s$/u.test(last) || /^(?:people|police|men|women|children)$/u.test(last);
}
