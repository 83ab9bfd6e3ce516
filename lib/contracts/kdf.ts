/** How the passphrase becomes a key. `memoryKiB` in KiB. */
export interface KdfParams {
  readonly algorithm: 'argon2id';
  readonly salt: Uint8Array;
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** Turns a passphrase into a 32-byte wrapping key. Takes some hundred milliseconds by design. */
export type DerivePassphraseKey = (passphrase: string, params: KdfParams) => Promise<Uint8Array<ArrayBuffer>>;
