/** A stream ended before what was asked for had come. */
export class CutOff extends Error {
  override readonly name = 'CutOff';
}

/** Reads a stream of bytes by lines and lengths; holds one chunk and what is being asked for. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #left: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** The next line without its break; undefined at the end. @throws {RangeError} where it is longer than `most` bytes */
  async line(most = 65_536): Promise<string | undefined> {
    for (let from = 0; ; ) {
      const at = this.#left.indexOf(0x0a, from);
      if (at >= 0) {
        const line = this.#left.toString('utf8', 0, at).replace(/\r$/, '');
        this.#left = this.#left.subarray(at + 1);
        return line;
      }
      if (this.#left.length > most) throw new RangeError(`a line is longer than ${most} bytes`);
      from = this.#left.length;
      if (await this.#more()) continue;
      const line = this.#left.toString('utf8');
      this.#left = Buffer.alloc(0);
      return line === '' ? undefined : line;
    }
  }

  /** The next `length` bytes. @throws {CutOff} */
  async bytes(length: number): Promise<Uint8Array> {
    const parts: Buffer[] = [];
    for (let wanted = length; wanted > 0; ) {
      const part = await this.#part(wanted);
      parts.push(part);
      wanted -= part.length;
    }
    return Buffer.concat(parts);
  }

  /** Passes over the next `length` bytes, holding none of them. @throws {CutOff} */
  async skip(length: number): Promise<void> {
    for (let wanted = length; wanted > 0; ) wanted -= (await this.#part(wanted)).length;
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  /** At most `most` bytes, as many as are there. */
  async #part(most: number): Promise<Buffer> {
    if (this.#left.length === 0 && !(await this.#more())) throw new CutOff('the stream ended');
    const part = this.#left.subarray(0, most);
    this.#left = this.#left.subarray(part.length);
    return part;
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done) return false;
    this.#left = this.#left.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.#left, next.value]);
    return true;
  }
}
