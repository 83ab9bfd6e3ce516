import { concatUint8Arrays, stringToUint8Array, uint8ArrayToString } from 'uint8array-extras';

/** A row of the store: plain values and bytes. */
export type CopyRow = Readonly<Record<string, string | number | Uint8Array>>;

/** Length that stands where a frame would begin and says that none follows. */
const END = 0xffff_ffff;
const LENGTH_BYTES = 4;
/** Name of the field that lists the byte fields and their lengths. */
const BYTES_FIELD = '$bytes';

/**
 * One row as a frame: length of the frame, length of its head, the head (JSON of the plain values and the lengths of the
 * byte fields), the bytes one after the other. Lengths are unsigned 32-bit, most significant byte first.
 */
export function encodeRow(row: object): Uint8Array<ArrayBuffer> {
  const plain: Record<string, unknown> = {};
  const lengths: [string, number][] = [];
  const bytes: Uint8Array[] = [];
  for (const [field, value] of Object.entries(row)) {
    if (value instanceof Uint8Array) {
      lengths.push([field, value.length]);
      bytes.push(value);
    } else plain[field] = value;
  }
  const head = stringToUint8Array(JSON.stringify({ ...plain, [BYTES_FIELD]: lengths }));
  const size = LENGTH_BYTES + head.length + bytes.reduce((sum, each) => sum + each.length, 0);
  return concatUint8Arrays([lengthOf(size), lengthOf(head.length), head, ...bytes]);
}

/** What stands after the last frame: that it was the last, and how many there were. */
export function encodeEnd(rows: number): Uint8Array<ArrayBuffer> {
  return concatUint8Arrays([lengthOf(END), lengthOf(rows)]);
}

/** Frames read from the beginning of some bytes. */
export interface DecodedRows {
  readonly rows: readonly CopyRow[];
  /** Whether the end stood where it belongs and counted these rows. */
  readonly isWhole: boolean;
}

/** Read frames until the end or until they make no sense any more; what came before is kept. Bytes are copied out. */
export function decodeRows(bytes: Uint8Array, start = 0): DecodedRows {
  const rows: CopyRow[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = start;
  while (at + LENGTH_BYTES <= bytes.length) {
    const size = view.getUint32(at);
    at += LENGTH_BYTES;
    if (size === END) {
      const isWhole = at + LENGTH_BYTES === bytes.length && view.getUint32(at) === rows.length;
      return { rows, isWhole };
    }
    const row = at + size <= bytes.length ? decodeFrame(bytes.subarray(at, at + size)) : undefined;
    if (!row) break;
    rows.push(row);
    at += size;
  }
  return { rows, isWhole: false };
}

function decodeFrame(frame: Uint8Array): CopyRow | undefined {
  if (frame.length < LENGTH_BYTES) return undefined;
  const headLength = new DataView(frame.buffer, frame.byteOffset, frame.byteLength).getUint32(0);
  let at = LENGTH_BYTES + headLength;
  if (at > frame.length) return undefined;
  let head: Record<string, unknown>;
  try {
    head = JSON.parse(uint8ArrayToString(frame.subarray(LENGTH_BYTES, at))) as Record<string, unknown>;
  } catch {
    return undefined;
  }
  const lengths = isRecord(head) ? head[BYTES_FIELD] : undefined;
  if (!Array.isArray(lengths)) return undefined;
  const row: Record<string, string | number | Uint8Array> = Object.create(null);
  for (const [field, value] of Object.entries(head)) {
    if (field === BYTES_FIELD) continue;
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    row[field] = value;
  }
  for (const pair of lengths as readonly unknown[]) {
    if (!Array.isArray(pair)) return undefined;
    const [field, length] = pair as readonly unknown[];
    if (typeof field !== 'string' || !isLength(length) || at + length > frame.length) return undefined;
    row[field] = Uint8Array.from(frame.subarray(at, at + length));
    at += length;
  }
  return at === frame.length ? { ...row } : undefined;
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lengthOf(value: number): Uint8Array {
  const bytes = new Uint8Array(LENGTH_BYTES);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
