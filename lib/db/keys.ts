import { base64ToUint8Array, stringToUint8Array, uint8ArrayToBase64 } from 'uint8array-extras';

const KEY_BYTES = 32;

/** The working keys of an open vault, each derived from the data key for one purpose. */
export interface Keys {
  /** Opens and makes the seals. */
  readonly seal: CryptoKey;
  /** Chains the change log, so that it cannot be rewritten without the key. */
  readonly audit: CryptoKey;
  /** 16 bytes for the keyed hashes by which recognition looks names and codes up. */
  readonly lookup: Uint8Array;
}

/** A fresh random data key. */
export function newDataKey(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(KEY_BYTES));
}

/** Derive the working keys from a data key (HKDF-SHA-256, one label a purpose). */
export async function deriveKeys(dataKey: Uint8Array<ArrayBuffer>): Promise<Keys> {
  const root = await crypto.subtle.importKey('raw', dataKey, 'HKDF', false, ['deriveKey', 'deriveBits']);
  const hkdf = (label: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: stringToUint8Array(`suixing/${label}`),
  });
  const derive = (label: string, algorithm: AesKeyGenParams | HmacKeyGenParams, usages: KeyUsage[]) =>
    crypto.subtle.deriveKey(hkdf(label), root, algorithm, false, usages);
  const [seal, audit, lookup] = await Promise.all([
    derive('seal', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']),
    derive('audit', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign', 'verify']),
    crypto.subtle.deriveBits(hkdf('lookup'), root, 128),
  ]);
  return { seal, audit, lookup: new Uint8Array(lookup) };
}

/** A raw key as a key for {@link sealBytes}: used to wrap the data key itself. */
export function importSealKey(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Text form of a data key, for the browser's in-memory session storage, which holds JSON only. */
export function dataKeyToText(dataKey: Uint8Array): string {
  return uint8ArrayToBase64(dataKey);
}

/** Undo {@link dataKeyToText}; undefined when the text is not a key. */
export function dataKeyFromText(text: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (typeof text !== 'string') return undefined;
  const bytes = base64ToUint8Array(text);
  return bytes.length === KEY_BYTES ? new Uint8Array(bytes) : undefined;
}
