import { Inflate } from 'fflate';
import { createCrc } from './crc.ts';
import { ReadError } from './read-error.ts';

/** One file in an archive, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly offset: number;
}

/** Most that all parts read of one file may inflate to, in bytes. */
export const MAX_INFLATED = 300 * 2 ** 20;
/** A part may inflate to this many times its packed size … */
const MAX_RATIO = 200;
/** … or to this many bytes, whatever the ratio: small parts of a real workbook compress well. */
const FREE_SIZE = 20 * 2 ** 20;
const MAX_ENTRIES = 10_000;
/** Packed bytes fed at a time: at the worst ratio of deflate (1032) this gives 16 MB before the limits are asked again. */
const FEED = 16_384;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const IN_EXTRA = 0xffffffff;

/** The files of an archive by lower-case name. Throws {@link ReadError} when the directory is cut off or contradicts itself. */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { at, count, end } = findDirectory(view);
  if (count > MAX_ENTRIES) throw new ReadError('unsafe');
  const entries = new Map<string, ZipEntry>();
  const utf8 = new TextDecoder();
  let position = at;
  for (let i = 0; i < count; i += 1) {
    if (position + 46 > end || view.getUint32(position, true) !== CENTRAL) throw new ReadError('damaged');
    const nameLength = view.getUint16(position + 28, true);
    const extraLength = view.getUint16(position + 30, true);
    const next = position + 46 + nameLength + extraLength + view.getUint16(position + 32, true);
    if (next > end) throw new ReadError('damaged');
    const name = utf8.decode(bytes.subarray(position + 46, position + 46 + nameLength));
    const [size, packedSize, offset] = sizesOf(view, position, position + 46 + nameLength, extraLength);
    const key = name.replaceAll('\\', '/').toLowerCase();
    // Two files of one name: what one program checks is not what the next one reads.
    if (entries.has(key)) throw new ReadError('unsafe');
    entries.set(key, {
      name,
      isEncrypted: (view.getUint16(position + 8, true) & 1) === 1,
      method: view.getUint16(position + 10, true),
      crc: view.getUint32(position + 16, true),
      packedSize,
      size,
      offset,
    });
    position = next;
  }
  return entries;
}

/** How much more may be inflated of a file. Shared by all its parts. */
export interface Budget {
  left: number;
}

/**
 * Inflate one entry, chunk by chunk. Throws {@link ReadError}: `unsafe` when it inflates beyond what it declares or beyond
 * reason, `tooLarge` beyond the budget, `damaged` when it is cut off, altered or packed in a way unknown here.
 */
export function inflateEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: Budget,
  onChunk: (chunk: Uint8Array) => void,
): void {
  if (entry.isEncrypted) throw new ReadError('encrypted');
  if (entry.size > FREE_SIZE && entry.size > entry.packedSize * MAX_RATIO) throw new ReadError('unsafe');
  if (entry.size > budget.left) throw new ReadError('tooLarge');
  const packed = packedBytes(bytes, entry);
  const crc = createCrc();
  let size = 0;
  const take = (chunk: Uint8Array) => {
    size += chunk.length;
    budget.left -= chunk.length;
    if (size > entry.size) throw new ReadError('unsafe');
    crc.add(chunk);
    onChunk(chunk);
  };
  if (entry.method === 0) take(packed);
  else if (entry.method === 8) feed(packed, take);
  else throw new ReadError('damaged');
  if (size !== entry.size || crc.value() !== entry.crc) throw new ReadError('damaged');
}

function feed(packed: Uint8Array, take: (chunk: Uint8Array) => void): void {
  const inflate = new Inflate(take);
  try {
    for (let at = 0; at < packed.length; at += FEED) {
      inflate.push(packed.subarray(at, at + FEED), at + FEED >= packed.length);
    }
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError('damaged');
  }
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL) throw new ReadError('damaged');
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packedSize > bytes.length) throw new ReadError('damaged');
  return bytes.subarray(start, start + entry.packedSize);
}

function findDirectory(view: DataView): { at: number; count: number; end: number } {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let end = view.byteLength - 22; end >= least; end -= 1) {
    if (view.getUint32(end, true) !== END) continue;
    let count = view.getUint16(end + 10, true);
    let size = view.getUint32(end + 12, true);
    let at = view.getUint32(end + 16, true);
    if (end >= 20 && view.getUint32(end - 20, true) === LOCATOR_64) {
      const far = Number(view.getBigUint64(end - 12, true));
      if (far + 56 > end || view.getUint32(far, true) !== END_64) throw new ReadError('damaged');
      count = Number(view.getBigUint64(far + 32, true));
      size = Number(view.getBigUint64(far + 40, true));
      at = Number(view.getBigUint64(far + 48, true));
    }
    if (at + size > end || (count > 0 && size < count * 46)) throw new ReadError('damaged');
    return { at, count, end };
  }
  throw new ReadError('damaged');
}

/** Size, packed size and offset; large archives keep them in an extra field, in this order, as far as they do not fit. */
function sizesOf(view: DataView, position: number, extraAt: number, extraLength: number): [number, number, number] {
  const sizes: [number, number, number] = [
    view.getUint32(position + 24, true),
    view.getUint32(position + 20, true),
    view.getUint32(position + 42, true),
  ];
  for (let at = extraAt; at + 4 <= extraAt + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const [i, size] of sizes.entries()) {
      if (size !== IN_EXTRA || field + 8 > extraAt + extraLength) continue;
      sizes[i] = Number(view.getBigUint64(field, true));
      field += 8;
    }
  }
  return sizes;
}
