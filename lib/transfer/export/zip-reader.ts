import { Inflate } from 'fflate';

/** One file in a zip. */
export interface ZipEntry {
  readonly path: string;
  /** Its unpacked content, piece by piece. Throws {@link BrokenZip} where it cannot be unpacked. */
  chunks(): AsyncGenerator<Uint8Array<ArrayBuffer>>;
}

/** Thrown where a zip does not hold what it promises. */
export class BrokenZip extends Error {}

const END_SIGNATURE = 0x0605_4b50;
const ENTRY_SIGNATURE = 0x0201_4b50;
const LOCAL_SIGNATURE = 0x0403_4b50;
const END_BYTES = 22;
const LOCAL_BYTES = 30;
const MOST_COMMENT = 0xffff;
const MOST_DIRECTORY = 1024 * 1024;
/** Packed bytes unpacked at a time: at the format's best ratio of 1:1032 they become 16 MB, usually 100 kB. */
const SLICE = 16 * 1024;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/**
 * The files of a zip by path, read where they lie: the directory at the end is read now, contents when they are asked
 * for, several side by side. Undefined when it is no zip. Encrypted files and zips beyond 4 GiB are not read.
 */
export async function openZip(blob: Blob): Promise<ReadonlyMap<string, ZipEntry> | undefined> {
  const tail = await viewOf(blob, Math.max(0, blob.size - END_BYTES - MOST_COMMENT), blob.size);
  let end = tail.byteLength - END_BYTES;
  while (end >= 0 && tail.getUint32(end, true) !== END_SIGNATURE) end -= 1;
  if (end < 0) return undefined;
  const count = tail.getUint16(end + 10, true);
  const size = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (size > MOST_DIRECTORY || start + size > blob.size) return undefined;
  const directory = await viewOf(blob, start, start + size);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > size || directory.getUint32(at, true) !== ENTRY_SIGNATURE) return undefined;
    const nameLength = directory.getUint16(at + 28, true);
    const next = at + 46 + nameLength + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
    if (next > size) return undefined;
    const path = new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, nameLength));
    const isEncrypted = (directory.getUint16(at + 8, true) & ENCRYPTED) !== 0;
    const method = isEncrypted ? Number.NaN : directory.getUint16(at + 10, true);
    const packed = directory.getUint32(at + 20, true);
    const offset = directory.getUint32(at + 42, true);
    entries.set(path, { path, chunks: () => unpack(blob, offset, packed, method) });
    at = next;
  }
  return entries;
}

async function* unpack(
  blob: Blob,
  offset: number,
  packed: number,
  method: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (method !== STORED && method !== DEFLATED) throw new BrokenZip();
  const head = await viewOf(blob, offset, offset + LOCAL_BYTES);
  if (head.byteLength < LOCAL_BYTES || head.getUint32(0, true) !== LOCAL_SIGNATURE) throw new BrokenZip();
  const start = offset + LOCAL_BYTES + head.getUint16(26, true) + head.getUint16(28, true);
  if (start + packed > blob.size) throw new BrokenZip();
  let ready: Uint8Array<ArrayBuffer>[] = [];
  const inflate = new Inflate((chunk) => {
    ready.push(chunk);
  });
  for (let from = 0; from < packed; from += SLICE) {
    const to = Math.min(from + SLICE, packed);
    const bytes = new Uint8Array(await blob.slice(start + from, start + to).arrayBuffer());
    if (method === STORED) {
      yield bytes;
      continue;
    }
    try {
      inflate.push(bytes, to === packed);
    } catch {
      throw new BrokenZip();
    }
    yield* ready;
    ready = [];
  }
}

async function viewOf(blob: Blob, start: number, end: number): Promise<DataView<ArrayBuffer>> {
  return new DataView(await blob.slice(start, end).arrayBuffer());
}
