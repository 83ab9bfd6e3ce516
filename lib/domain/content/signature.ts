/** A signature over the canonical JSON (RFC 8785) of a pack, beside it in its file. */
export interface PackSignature {
  readonly algorithm: 'ECDSA-P256-SHA256';
  /** The public key as SPKI, base64. */
  readonly publicKey: string;
  /** SHA-256 of the public key (SPKI), 64 hexadecimal digits: what people compare. */
  readonly keyId: string;
  /** The signature, base64. */
  readonly value: string;
}

/**
 * What is known of a pack's origin. `trusted`: signed, whole, with a key that the user or the bank trusts; `unknownKey`: signed and
 * whole, nobody has said whose key it is; `broken`: signed, and no longer what was signed; `unsigned`.
 */
export type SignatureState = 'trusted' | 'unknownKey' | 'broken' | 'unsigned';

/** A key whose packs are trusted. */
export interface TrustedKey {
  readonly keyId: string;
  /** Whose it is, in the user's words. */
  readonly name: string;
}

/** A key id as people read it: `AB12 CD34 …`, in groups of four. */
export function readableKeyId(keyId: string): string {
  return (keyId.toUpperCase().match(/.{1,4}/g) ?? []).join(' ');
}
