/** How far the download of a model is. */
export interface DownloadProgress {
  /** Bytes that have come, of all files. */
  readonly loaded: number;
  /** Bytes of the files that have begun to come; undefined where a server does not tell. */
  readonly total: number | undefined;
}

/** A file of the model did not come, or is none. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
}

/**
 * The bytes at an address; `onBytes` hears of each piece as it comes, and of the whole length where the server tells.
 * @throws {LoadError} naming the address; an abort is thrown as the signal's reason
 */
export async function download(
  url: URL,
  onBytes: (loaded: number, total: number | undefined) => void,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  try {
    const response = await fetch(url, signal === undefined ? {} : { signal });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return await collect(response, onBytes);
  } catch (cause) {
    signal?.throwIfAborted();
    throw new LoadError(`${url} cannot be loaded: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

async function collect(
  response: Response,
  onBytes: (loaded: number, total: number | undefined) => void,
): Promise<Uint8Array> {
  const total = lengthOf(response);
  const pieces: Uint8Array[] = [];
  let loaded = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
    pieces.push(next.value);
    loaded += next.value.length;
    onBytes(loaded, total);
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** A compressed answer tells the length of what is sent, not of what comes out. */
function lengthOf({ headers }: Response): number | undefined {
  const length = Number(headers.get('content-length'));
  return length > 0 && !headers.has('content-encoding') ? length : undefined;
}
