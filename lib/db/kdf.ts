import { argon2id } from 'hash-wasm';
import type { DerivePassphraseKey, KdfParams } from '../contracts/kdf.ts';

/**
 * The floor for new vaults: 64 MiB, 3 passes. Above OWASP's minimum for Argon2id (19 MiB, 2 passes), and about a quarter
 * of a second on the machine it was measured on.
 */
const FLOOR = Object.freeze({ memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 });

/** Parameters for a new vault, with a fresh salt. */
export function newKdfParams(): KdfParams {
  return { algorithm: 'argon2id', salt: crypto.getRandomValues(new Uint8Array(16)), ...FLOOR };
}

/** Derive the 32-byte wrapping key from a passphrase. Blocks the thread it runs on for some hundred milliseconds. */
export const derivePassphraseKey: DerivePassphraseKey = async (passphrase, params) => {
  const key = await argon2id({
    // The same passphrase typed through another input method must give the same bytes.
    password: passphrase.normalize('NFC'),
    salt: params.salt,
    memorySize: params.memoryKiB,
    iterations: params.iterations,
    parallelism: params.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  return new Uint8Array(key);
};
