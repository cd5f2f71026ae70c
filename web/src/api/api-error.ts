/** What the server says went wrong: an RFC 9457 problem. */
export class ApiError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
  }
}

/** A request did not reach the server. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}
