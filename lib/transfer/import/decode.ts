import type { ReadNotice, TextEncoding } from '../../domain/import/table.ts';
import { ReadError } from './read-error.ts';

/** Text with what it was decoded from. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly notices: readonly ReadNotice[];
}

/** Share of characters that may be unreadable before an encoding is held for the wrong one. */
const MAX_BAD = 0.001;
/** The same where a mark says which encoding it is. */
const MAX_BAD_MARKED = 0.1;
/** Share of control characters past which bytes are no text. */
const MAX_CONTROLS = 0.01;
/** The same for NUL. Past it the text is UTF-16. */
const MAX_NULS = 0.1;
const SAMPLE = 65_536;

/**
 * Decode text as Chinese programs write it: byte-order mark, then strict UTF-8, then GB18030; UTF-16 also without a mark.
 * A file in which a few bytes were damaged is still read in its encoding, with a notice; throws {@link ReadError}
 * `notATable` for bytes that are no text, `encoding` for text in another encoding.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return lenient(bytes.subarray(3), 'utf-8', MAX_BAD_MARKED) ?? fail(bytes);
  if (a === 0xff && b === 0xfe) return lenient(bytes.subarray(2), 'utf-16le', MAX_BAD_MARKED) ?? fail(bytes);
  if (a === 0xfe && b === 0xff) return lenient(bytes.subarray(2), 'utf-16be', MAX_BAD_MARKED) ?? fail(bytes);
  const plain = strict(bytes, 'utf-8');
  if (plain) return plain;
  const wide = guessWide(bytes);
  return (wide && lenient(bytes, wide)) ?? strict(bytes, 'gb18030') ?? better(bytes) ?? fail(bytes);
}

function strict(bytes: Uint8Array, encoding: TextEncoding): DecodedText | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return isText(text) ? { text, encoding, notices: [] } : undefined;
  } catch {
    return undefined;
  }
}

/** Neither encoding fits strictly: a few bytes are damaged, or the file is cut off within a character. */
function better(bytes: Uint8Array): DecodedText | undefined {
  return lenient(bytes, 'utf-8') ?? lenient(bytes, 'gb18030');
}

function lenient(bytes: Uint8Array, encoding: TextEncoding, share = MAX_BAD): DecodedText | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  const bad = count(text, '\uFFFD');
  if (bad > Math.max(2, text.length * share) || !isText(text)) return undefined;
  return { text, encoding, notices: bad > 0 ? ['badCharacters'] : [] };
}

/** UTF-16 without its mark: zero bytes on one side only, where commas, digits and line ends have their upper half. */
function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  let [even, odd] = [0, 0];
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const least = Math.max(1, end / 50);
  if (odd >= least && even * 20 < odd) return 'utf-16le';
  return even >= least && odd * 20 < even ? 'utf-16be' : undefined;
}

/** Whether this reads as text: hardly any control characters. NULs may be more: old hosts fill fields with them. */
function isText(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  let [controls, nuls] = [0, 0];
  for (let i = 0; i < sample.length; i += 1) {
    const code = sample.charCodeAt(i);
    if (code === 0) nuls += 1;
    else if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code >= 0xfffe) controls += 1;
  }
  return controls <= Math.max(4, sample.length * MAX_CONTROLS) && nuls <= Math.max(4, sample.length * MAX_NULS);
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found += 1;
  return found;
}

function fail(bytes: Uint8Array): never {
  // Bytes below the space that no encoding uses: a picture, a program.
  let controls = 0;
  const end = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < end; i += 1) {
    const byte = bytes[i] as number;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  throw new ReadError(controls > end * MAX_CONTROLS ? 'notATable' : 'encoding');
}
