import { ploverCodes } from './events.gen.ts';

/** What the PLOVER manual says of an event by its type, mode and contexts. */
export interface PloverCodes {
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  readonly quad: 1 | 2 | 3 | 4;
  /** Conflict-cooperation score of the manual, from -10 (conflict) to 10. */
  readonly intensity: number;
  /** Root code of CAMEO, two digits: `19`. */
  readonly cameo: string;
}

interface Row extends PloverCodes {
  readonly mode: string;
  readonly context: string;
}

let table: ReadonlyMap<string, readonly Row[]> | undefined;

/**
 * The codes of an event; undefined for what is no PLOVER type. A mode that the manual does not know counts as none.
 *
 *     ploverCodesOf('ASSAULT', 'firearms'); // { quad: 4, intensity: -9, cameo: '19' }
 */
export function ploverCodesOf(type: string, mode = '', contexts: readonly string[] = []): PloverCodes | undefined {
  table ??= byType();
  const row = table
    .get(type)
    ?.find((own) => (own.mode === '' || own.mode === mode) && (own.context === '' || contexts.includes(own.context)));
  return row && { quad: row.quad, intensity: row.intensity, cameo: row.cameo };
}

/** The types of events that PLOVER has, by name. */
export function ploverTypes(): readonly string[] {
  table ??= byType();
  return [...table.keys()].sort();
}

function byType(): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Row[]>();
  for (const [type = '', mode = '', context = '', quad, intensity, cameo = ''] of ploverCodes) {
    const row: Row = { mode, context, quad: Number(quad) as Row['quad'], intensity: Number(intensity), cameo };
    rows.set(type, [...(rows.get(type) ?? []), row]);
  }
  return rows;
}
