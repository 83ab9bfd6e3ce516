import { concatUint8Arrays, stringToUint8Array } from 'uint8array-extras';
import type { CopyFile, CopySource } from '../../contracts/copy.ts';
import { bytesOf } from './digest.ts';
import { isManifestName, MANIFEST_NAMES } from './manifest.ts';
import { isPartName } from './part.ts';

/** How a downloaded copy begins; the digit is the version of the container. */
const MAGIC = stringToUint8Array('SXCOPY1\n');
const MOST_NAME = 200;
const HEAD_BYTES = 10;

/**
 * A copy as one file: for every file of the copy the length of its name (16 bit), of its content (64 bit), the name and
 * the content, the manifests first. The content is taken over as it lies on disk and never read into memory.
 */
export async function packCopy(source: CopySource, names: readonly string[]): Promise<Blob> {
  const parts: BlobPart[] = [MAGIC];
  const ordered = [...MANIFEST_NAMES, ...names.filter((name) => !isManifestName(name))];
  for (const name of ordered) {
    const blob = await source.read(name);
    if (!blob) continue;
    const nameBytes = stringToUint8Array(name);
    const head = new Uint8Array(HEAD_BYTES);
    const view = new DataView(head.buffer);
    view.setUint16(0, nameBytes.length);
    view.setBigUint64(2, BigInt(blob.size));
    parts.push(concatUint8Arrays([head, nameBytes]), blob);
  }
  return new Blob(parts, { type: 'application/octet-stream' });
}

/** Whether a file begins like a downloaded copy. */
export async function isContainer(file: Blob): Promise<boolean> {
  const start = await bytesOf(file.slice(0, MAGIC.length));
  return start.length === MAGIC.length && MAGIC.every((byte, index) => start[index] === byte);
}

/** A downloaded copy as a place to read from. A container that was cut holds what came before the cut, the last file cut too. */
export async function openContainer(file: Blob): Promise<CopySource> {
  const files = new Map<string, Blob>();
  let at = MAGIC.length;
  while (at + HEAD_BYTES <= file.size) {
    const view = new DataView((await bytesOf(file.slice(at, at + HEAD_BYTES))).buffer);
    const nameLength = view.getUint16(0);
    const size = Number(view.getBigUint64(2));
    at += HEAD_BYTES;
    if (nameLength > MOST_NAME || size > Number.MAX_SAFE_INTEGER) break;
    const name = await file.slice(at, at + nameLength).text();
    // What follows a damaged head would be taken for something else.
    if (!isManifestName(name) && !isPartName(name)) break;
    at += nameLength;
    files.set(name, file.slice(at, at + size));
    at += size;
  }
  return sourceOf(files);
}

/** Files the user picked as a place to read from. */
export function sourceOf(files: ReadonlyMap<string, Blob>): CopySource {
  return {
    list: async () => [...files].map(([name, blob]): CopyFile => ({ name, bytes: blob.size })),
    read: async (name) => files.get(name),
  };
}
