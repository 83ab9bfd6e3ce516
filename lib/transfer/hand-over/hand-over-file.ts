import { stringToUint8Array, uint8ArrayToString } from 'uint8array-extras';
import type { DerivePassphraseKey, KdfParams } from '../../contracts/kdf.ts';
import { parseHandOver } from '../../contracts/schemas/hand-over.schema.ts';
import type { HandOver } from '../../domain/hand-over/hand-over.ts';
import { type Envelope, openEnvelope, sealEnvelope } from './envelope.ts';

/** A file that was written does not read back as it was written. */
export class NotAsGiven extends Error {
  override readonly name = 'NotAsGiven';
}

/** Write a hand-over as a sealed file, and open that again with the code before anybody relies on it. */
export async function writeHandOver(
  handOver: HandOver,
  code: string,
  kdf: KdfParams,
  derive: DerivePassphraseKey,
  reread: (file: Blob) => Promise<Envelope | string>,
): Promise<Blob> {
  const text = JSON.stringify(handOver);
  const file = await sealEnvelope(new Uint8Array(stringToUint8Array(text)), code, kdf, derive);
  const envelope = await reread(file);
  const content = typeof envelope === 'string' ? undefined : await openEnvelope(envelope, code, derive);
  if (!content || uint8ArrayToString(content) !== text || !parseHandOver(JSON.parse(text))) throw new NotAsGiven();
  return file;
}

/** What an envelope holds. `wrongCode`: it does not open; `badContent`: it opens, and what is in it is no hand-over. */
export async function openHandOver(
  envelope: Envelope,
  code: string,
  derive: DerivePassphraseKey,
): Promise<HandOver | 'wrongCode' | 'badContent'> {
  const content = await openEnvelope(envelope, code, derive);
  if (!content) return 'wrongCode';
  try {
    return parseHandOver(JSON.parse(uint8ArrayToString(content))) ?? 'badContent';
  } catch {
    return 'badContent';
  }
}
