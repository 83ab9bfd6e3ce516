import canonicalize from 'canonicalize';
import { base64ToUint8Array, stringToUint8Array, uint8ArrayToBase64, uint8ArrayToHex } from 'uint8array-extras';
import type { PackSignature } from '../../domain/content/signature.ts';

const CURVE: EcKeyImportParams & EcKeyGenParams = Object.freeze({ name: 'ECDSA', namedCurve: 'P-256' });
const SIGNING: EcdsaParams = Object.freeze({ name: 'ECDSA', hash: 'SHA-256' });

/** A pair of keys to be kept: `privateKey` (PKCS #8) and `publicKey` (SPKI) in base64, and the id of the pair. */
export interface SigningPair {
  readonly keyId: string;
  readonly publicKey: string;
  readonly privateKey: string;
}

/** The text that is signed: JSON in its one canonical form (RFC 8785). Throws for what is no JSON. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('no JSON');
  return text;
}

/** A fresh pair. Its private half can be read out this once, so that it can be kept sealed. */
export async function newSigningPair(): Promise<SigningPair> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
  const [secret, open] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', privateKey),
    crypto.subtle.exportKey('spki', publicKey),
  ]);
  return {
    keyId: await keyIdOf(new Uint8Array(open)),
    publicKey: uint8ArrayToBase64(new Uint8Array(open)),
    privateKey: uint8ArrayToBase64(new Uint8Array(secret)),
  };
}

/** Sign a value. From here the private key cannot be read out again. */
export async function signed(value: unknown, pair: SigningPair): Promise<PackSignature> {
  const key = await crypto.subtle.importKey('pkcs8', bytesOf(pair.privateKey), CURVE, false, ['sign']);
  const made = await crypto.subtle.sign(SIGNING, key, new Uint8Array(stringToUint8Array(canonicalText(value))));
  const { keyId, publicKey } = pair;
  return { algorithm: 'ECDSA-P256-SHA256', publicKey, keyId, value: uint8ArrayToBase64(new Uint8Array(made)) };
}

/** Whether a signature is of this value, made with the key it names, and its id is that key's. */
export async function isSignedBy(value: unknown, signature: PackSignature): Promise<boolean> {
  try {
    const open = bytesOf(signature.publicKey);
    if ((await keyIdOf(open)) !== signature.keyId) return false;
    const key = await crypto.subtle.importKey('spki', open, CURVE, false, ['verify']);
    const text = new Uint8Array(stringToUint8Array(canonicalText(value)));
    return await crypto.subtle.verify(SIGNING, key, bytesOf(signature.value), text);
  } catch {
    // No base64, no key of this curve, no JSON: nothing that was signed.
    return false;
  }
}

async function keyIdOf(publicKey: Uint8Array<ArrayBuffer>): Promise<string> {
  return uint8ArrayToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', publicKey)));
}

/** Throws when the text is not the one way to write these bytes: some last characters have bits that mean nothing. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(base64ToUint8Array(base64));
  if (uint8ArrayToBase64(bytes) !== base64) throw new TypeError('not canonical base64');
  return bytes;
}
