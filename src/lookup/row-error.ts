/** Why a row of a user's table is not read. */
export class RowError extends Error {
  override readonly name = 'RowError';
}

/** A row of a user's table before it is checked. */
export type GazetteerRow = Readonly<Record<string, unknown>>;
