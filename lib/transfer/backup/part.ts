import { concatUint8Arrays, stringToUint8Array } from 'uint8array-extras';
import type { CopyPart, CopySource, CopyTarget } from '../../contracts/copy.ts';
import { bytesOf, sha256 } from './digest.ts';
import { type CopyRow, decodeRows, encodeEnd, encodeRow } from './rows.ts';

/** What a file of rows holds. */
export type PartKind = 'base' | 'log' | 'kept';

/** How every file of rows begins; the digit is the version of the framing. */
const MAGIC = stringToUint8Array('SXROWS1\n');
/** Content of one file, roughly: small enough to be hashed and read back in one piece. */
const PART_BYTES = 4 * 1024 * 1024;

/** What is wrong with a file of a copy. `cut`: shorter than it was; `altered`: same length, other content. */
export type PartFault = 'missing' | 'cut' | 'altered';

/** A file that was written does not read back as it was written. */
export class NotAsWritten extends Error {
  override readonly name = 'NotAsWritten';
}

/**
 * Write rows into files of a few megabytes, each read back and compared before the next. Yields nothing for no rows.
 */
export async function* writeParts<T extends object>(
  target: CopyTarget,
  kind: PartKind,
  batches: AsyncIterable<readonly T[]>,
  numberOf: (row: T) => number,
): AsyncGenerator<CopyPart> {
  let frames: Uint8Array[] = [];
  let bytes = 0;
  let first = 0;
  let last = 0;
  const flush = async () => {
    const part = await writePart(target, kind, frames, first, last);
    frames = [];
    bytes = 0;
    return part;
  };
  for await (const batch of batches) {
    for (const row of batch) {
      const frame = encodeRow(row);
      last = numberOf(row);
      if (frames.length === 0) first = last;
      frames.push(frame);
      bytes += frame.length;
      if (bytes >= PART_BYTES) yield await flush();
    }
  }
  if (frames.length > 0) yield await flush();
}

async function writePart(
  target: CopyTarget,
  kind: PartKind,
  frames: readonly Uint8Array[],
  first: number,
  last: number,
): Promise<CopyPart> {
  const content = concatUint8Arrays([MAGIC, ...frames, encodeEnd(frames.length)]);
  const hash = await sha256(content);
  // The hash in the name: a new file never takes the name of one that a manifest still counts on.
  const where = kind === 'log' ? `${first}-${last}-` : '';
  const part = {
    name: `${kind}-${where}${hash.slice(0, 16)}.rows`,
    bytes: content.length,
    sha256: hash,
    rows: frames.length,
    first,
    last,
  };
  await target.write(part.name, [content]);
  if (await faultOf(target, part)) throw new NotAsWritten(part.name);
  return part;
}

/** Whether a name is that of a file of rows: only such are ever removed from a place that others use too. */
export function isPartName(name: string): boolean {
  return /^(base-|kept-|log-\d+-\d+-)[0-9a-f]{16}\.rows$/.test(name);
}

/** Read a file to its end and compare it with its manifest; undefined when it is right. */
export async function faultOf(source: CopySource, part: CopyPart): Promise<PartFault | undefined> {
  return (await readPart(source, part)).fault;
}

/** The rows of a file with what is wrong with it: of a damaged file those before the damage. */
export interface ReadPart {
  readonly rows: readonly CopyRow[];
  readonly fault?: PartFault;
}

/** Read a file of rows. Rows of a file without a fault are exactly those that were written. */
export async function readPart(source: CopySource, part: CopyPart): Promise<ReadPart> {
  const blob = await source.read(part.name).catch(() => undefined);
  if (!blob) return { rows: [], fault: 'missing' };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await bytesOf(blob);
  } catch {
    return { rows: [], fault: 'missing' };
  }
  const isSame = bytes.length === part.bytes && (await sha256(bytes)) === part.sha256;
  const { rows, isWhole } = startsRight(bytes) ? decodeRows(bytes, MAGIC.length) : { rows: [], isWhole: false };
  if (isSame && isWhole && rows.length === part.rows) return { rows };
  return { rows, fault: bytes.length < part.bytes ? 'cut' : 'altered' };
}

function startsRight(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}
