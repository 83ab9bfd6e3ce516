import { concatUint8Arrays, uint8ArrayToString } from 'uint8array-extras';
import { SCHEMA_VERSION } from './schema.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const NONCES_DRAWN = 256;
/** First byte of every seal: the suite it was made with. 1 = AES-256-GCM with a random 96-bit nonce. */
const SUITE = 1;

/** A seal that does not open: wrong key, moved to another row, or changed bytes. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

/** Seal bytes for one place: a seal made for one table, id and schema version does not open at another. */
export async function sealBytes(
  key: CryptoKey,
  table: string,
  id: string | number,
  plain: Uint8Array<ArrayBuffer>,
  version = SCHEMA_VERSION,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = nextNonce();
  const box = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: place(table, id, version) },
    key,
    plain,
  );
  const sealed = new Uint8Array(1 + IV_BYTES + box.byteLength);
  sealed[0] = SUITE;
  sealed.set(iv, 1);
  sealed.set(new Uint8Array(box), 1 + IV_BYTES);
  return sealed;
}

/** Open what {@link sealBytes} made for the same place. Throws {@link SealError}. */
export async function openBytes(
  key: CryptoKey,
  table: string,
  id: string | number,
  sealed: Uint8Array,
  version = SCHEMA_VERSION,
): Promise<Uint8Array<ArrayBuffer>> {
  if (sealed[0] !== SUITE) throw new SealError('unknown suite');
  const iv = new Uint8Array(sealed.subarray(1, 1 + IV_BYTES));
  const box = sealed.subarray(1 + IV_BYTES) as Uint8Array<ArrayBuffer>;
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: place(table, id, version) }, key, box),
    );
  } catch {
    throw new SealError('the seal does not open');
  }
}

/** What tells one seal from every other made with its key: nonce and tag. */
export function sealMark(sealed: Uint8Array): Uint8Array<ArrayBuffer> {
  const mark = new Uint8Array(IV_BYTES + TAG_BYTES);
  mark.set(sealed.subarray(1, 1 + IV_BYTES));
  mark.set(sealed.subarray(sealed.length - TAG_BYTES), IV_BYTES);
  return mark;
}

/** Seal a JSON value for one place. */
export function sealJson(key: CryptoKey, table: string, id: string | number, value: unknown) {
  return sealBytes(key, table, id, encodeJson(value));
}

/** JSON text of which some pieces are encoded already. */
export type JsonPieces = readonly (string | Uint8Array)[];

/** As {@link sealJson}, for text that is made of pieces: what goes into several seals is encoded once. */
export function sealPieces(key: CryptoKey, table: string, id: string | number, pieces: JsonPieces) {
  const encoded: Uint8Array[] = [];
  // Texts in a row are encoded together: most are of a few characters.
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    encoded.push(encodeText(text), piece);
    text = '';
  }
  return sealBytes(key, table, id, concatUint8Arrays([...encoded, encodeText(text)]));
}

/** The JSON of a value, encoded. */
export function encodeJson(value: unknown): Uint8Array<ArrayBuffer> {
  return encodeText(JSON.stringify(value));
}

/** Open a sealed JSON value. The seal vouches that this program wrote it, so its type is taken as given. */
export async function openJson<T>(key: CryptoKey, table: string, id: string | number, sealed: Uint8Array): Promise<T> {
  return JSON.parse(uint8ArrayToString(await openBytes(key, table, id, sealed))) as T;
}

const ENCODER = new TextEncoder();
/** Texts up to a third of this are encoded here first: a result of the right length takes the browser half as long again. */
const SCRATCH = new Uint8Array(64 * 1024);
const LONGEST_UNIT = 3;

function encodeText(text: string): Uint8Array<ArrayBuffer> {
  if (text.length * LONGEST_UNIT > SCRATCH.length) return ENCODER.encode(text);
  return SCRATCH.slice(0, ENCODER.encodeInto(text, SCRATCH).written);
}

/** Random bytes are drawn for many seals at once: the call costs as much as sealing a shelf. */
let nonces = new Uint8Array(0);
let nextUnused = 0;

/** A random nonce that has not been used before. */
function nextNonce(): Uint8Array<ArrayBuffer> {
  if (nextUnused === nonces.length) {
    nonces = crypto.getRandomValues(new Uint8Array(IV_BYTES * NONCES_DRAWN));
    nextUnused = 0;
  }
  nextUnused += IV_BYTES;
  return nonces.slice(nextUnused - IV_BYTES, nextUnused);
}

function place(table: string, id: string | number, version: number): Uint8Array<ArrayBuffer> {
  return encodeText(`${table}|${id}|${version}`);
}
