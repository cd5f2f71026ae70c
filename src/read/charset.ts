import { InputError } from '../record/index.ts';

/**
 * Bytes as text: by byte order mark, then what the server said, then what the page or XML declares (WHATWG labels), then
 * UTF-8, and windows-1252 where that does not fit.
 * @throws {InputError} `binary` where the bytes are no text
 */
export function decode(input: string, bytes: Uint8Array, declared?: string): string {
  const mark = markOf(bytes) ?? unmarkedUtf16(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  if (mark === undefined && looksBinary(bytes)) {
    throw new InputError(input, 'binary', 'it is a binary file, not a text or a web page');
  }
  const label = mark ?? declared ?? declaredIn(head);
  if (label !== undefined) {
    const text = (isOneByte(label) ? manyUtf8(bytes) : undefined) ?? tryDecode(bytes, label);
    // A page that says it is UTF-8 and is not was most often written in windows-1252.
    if (text !== undefined) return text;
  }
  return tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, 'windows-1252') ?? '';
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return undefined;
}

/** UTF-16 without a mark: the page begins with Latin letters or marks, every other byte of which is 0. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 64);
  if (head.length < 16) return undefined;
  const zeros = (parity: number): number => head.filter((byte, i) => i % 2 === parity && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (even === 0 && odd >= 0.45 * head.length) return 'utf-16le';
  return odd === 0 && even >= 0.45 * head.length ? 'utf-16be' : undefined;
}

const isOneByte = (label: string): boolean =>
  /^(?:iso-?8859-?\d+|windows-?125\d|cp125\d|latin-?\d|us-ascii|ascii)$/i.test(label.trim());

/** Letters of more than one byte that make a text in a charset of one byte a lie; by chance they hardly ever stand together. */
const MANY = 3;

/** A page that says that it is Latin and is UTF-8 throughout, with such letters enough. */
function manyUtf8(bytes: Uint8Array): string | undefined {
  const text = tryDecode(bytes, 'utf-8');
  return text !== undefined && (text.match(/[^\0-\x7f]/gu)?.length ?? 0) >= MANY ? text : undefined;
}

function declaredIn(head: string): string | undefined {
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)["']/i.exec(head)?.[1]
  );
}

/** Some versions of Node decode windows-1252 as ISO 8859-1: what differs, 0x80 to 0x9F, is mended here. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const CONTROLS = /[\u0080-\u009f]/g;

/** The text, or undefined where the label is unknown or the bytes do not fit it. */
function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252'
      ? text.replace(CONTROLS, (char) => WINDOWS[char.charCodeAt(0) - 0x80] ?? char)
      : text;
  } catch {
    return undefined;
  }
}

/** NUL bytes stand in no text but UTF-16, which has a mark; many other control bytes in none at all. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  let odd = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1;
  }
  return odd > head.length / 20;
}
