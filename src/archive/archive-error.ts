/** Why an archive cannot be used. Codes are part of the JSON contract, as those of failures are. */
export type ArchiveErrorCode =
  | 'unknown'
  | 'locked'
  | 'corrupt'
  | 'newer'
  | 'foreign'
  | 'full'
  | 'unreadable'
  | 'closed';

/** An archive that cannot be opened, read or written; what was written before stays whole. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  readonly code: ArchiveErrorCode;
  /** What the user can do about it. */
  readonly hint: string;

  constructor(code: ArchiveErrorCode, message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.hint = hint;
  }
}
