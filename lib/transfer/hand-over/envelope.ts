import { base64ToUint8Array, concatUint8Arrays, stringToUint8Array, uint8ArrayToBase64 } from 'uint8array-extras';
import type { DerivePassphraseKey, KdfParams } from '../../contracts/kdf.ts';
import { type HandOverHeader, parseHandOverHeader } from '../../contracts/schemas/hand-over.schema.ts';

/** How every hand-over file begins; the digit is the version of the framing. */
const MAGIC = stringToUint8Array('SXHAND1\n');
/** Version of the header and of what is sealed. A reader refuses a higher one. */
const VERSION = 1;
const LENGTH_BYTES = 4;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HASH_BYTES = 32;
const LONGEST_HEADER = 4096;
/** Nothing that large is a hand-over. */
const MOST_BYTES = 256 * 1024 * 1024;

/** What a derivation may at least and at most ask of a machine: a file must neither be weak nor bring a browser down. */
export interface KdfBounds {
  readonly least: Pick<KdfParams, 'memoryKiB' | 'iterations' | 'parallelism'>;
  readonly most: Pick<KdfParams, 'memoryKiB' | 'iterations' | 'parallelism'>;
}

/** A file that is whole and of this format; its content is still sealed. */
export interface Envelope {
  readonly kdf: KdfParams;
  /** Everything before the box: the seal vouches for it. */
  readonly head: Uint8Array<ArrayBuffer>;
  readonly box: Uint8Array<ArrayBuffer>;
}

/** Why a file cannot be opened, before any code is asked for. `weak`: its derivation is out of bounds. */
export type EnvelopeFailure = 'foreign' | 'damaged' | 'newer' | 'weak';

/** Seal bytes under a code: docs/hand-over-format.md. */
export async function sealEnvelope(
  content: Uint8Array<ArrayBuffer>,
  code: string,
  kdf: KdfParams,
  derive: DerivePassphraseKey,
): Promise<Blob> {
  const { algorithm, salt, memoryKiB, iterations, parallelism } = kdf;
  const header: HandOverHeader = {
    format: 'suixing-hand-over',
    version: VERSION,
    suite: 'aes-256-gcm',
    kdf: { algorithm, salt: uint8ArrayToBase64(salt), memoryKiB, iterations, parallelism },
  };
  const text = stringToUint8Array(JSON.stringify(header));
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, text.length);
  const head = new Uint8Array(concatUint8Arrays([MAGIC, length, text]));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const key = await importKey(await derive(code, kdf), 'encrypt');
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: head }, key, content);
  const body = new Uint8Array(concatUint8Arrays([head, iv, new Uint8Array(sealed)]));
  return new Blob([body, await sha256(body)], { type: 'application/octet-stream' });
}

/** Look at a file without a code: is it one of ours, and as it was written? */
export async function readEnvelope(file: Blob, bounds: KdfBounds): Promise<Envelope | EnvelopeFailure> {
  if (file.size > MOST_BYTES) return 'foreign';
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!MAGIC.every((byte, index) => bytes[index] === byte)) return 'foreign';
  const bodyLength = bytes.length - HASH_BYTES;
  if (bodyLength < MAGIC.length + LENGTH_BYTES) return 'damaged';
  const body = bytes.subarray(0, bodyLength);
  const hash = await sha256(body);
  if (!hash.every((byte, index) => bytes[bodyLength + index] === byte)) return 'damaged';
  const headLength = MAGIC.length + LENGTH_BYTES + new DataView(bytes.buffer).getUint32(MAGIC.length);
  if (headLength > LONGEST_HEADER || headLength + IV_BYTES + TAG_BYTES > bodyLength) return 'damaged';
  const head = body.slice(0, headLength);
  const header = parseHandOverHeader(parseJson(head.subarray(MAGIC.length + LENGTH_BYTES)), VERSION);
  if (header === 'newer') return 'newer';
  if (!header) return 'damaged';
  const kdf: KdfParams = { ...header.kdf, salt: base64ToUint8Array(header.kdf.salt) };
  if (!isWithin(kdf, bounds)) return 'weak';
  return { kdf, head, box: body.slice(headLength) };
}

/** Open the content with the code; undefined when the code is wrong. */
export async function openEnvelope(
  { kdf, head, box }: Envelope,
  code: string,
  derive: DerivePassphraseKey,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const key = await importKey(await derive(code, kdf), 'decrypt');
  const iv = box.slice(0, IV_BYTES);
  try {
    const content = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: head },
      key,
      box.slice(IV_BYTES),
    );
    return new Uint8Array(content);
  } catch {
    // The file is whole, or its hash would not fit: what does not fit is the code.
    return undefined;
  }
}

function isWithin(kdf: KdfParams, { least, most }: KdfBounds): boolean {
  const isSalt = kdf.salt.length >= 16 && kdf.salt.length <= 64;
  return (
    isSalt &&
    (['memoryKiB', 'iterations', 'parallelism'] as const).every(
      (part) => kdf[part] >= least[part] && kdf[part] <= most[part],
    )
  );
}

function importKey(raw: Uint8Array<ArrayBuffer>, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [usage]);
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
