import { argon2id } from 'hash-wasm';
import type { DerivePassphraseKey, KdfParams } from '../contracts/kdf.ts';

/**
 * The floor for new vaults: 64 MiB, 3 passes. Above OWASP's minimum for Argon2id (19 MiB, 2 passes), and about a quarter
 * of a second on the machine it was measured on.
 */
export const KDF_FLOOR = Object.freeze({ memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 });

/** What unlocking may take on the machine the vault is made on: noticed once in the morning, felt by whoever guesses. */
const TARGET_MS = 500;
/** More passes than this would only make an older machine unbearable to which the book is moved. */
const MOST_ITERATIONS = 12;

/**
 * Parameters for a new vault, with a fresh salt: as many passes as this machine makes in about {@link TARGET_MS}, never
 * fewer than the floor. `derive` is timed with a throw-away passphrase; `clock` gives milliseconds.
 */
export async function measureKdfParams(derive: DerivePassphraseKey, clock: () => number): Promise<KdfParams> {
  const params = newKdfParams();
  // The first run also loads and compiles the function.
  await derive('-', { ...params, memoryKiB: 1024, iterations: 1 });
  const start = clock();
  await derive('-', params);
  return { ...params, iterations: iterationsFor(clock() - start) };
}

/** Passes that take {@link TARGET_MS} when the floor took `floorMs`. */
export function iterationsFor(floorMs: number): number {
  const wanted = Math.floor((TARGET_MS / Math.max(1, floorMs)) * KDF_FLOOR.iterations);
  return Math.min(MOST_ITERATIONS, Math.max(KDF_FLOOR.iterations, wanted));
}

/** Parameters at the floor, with a fresh salt. */
export function newKdfParams(): KdfParams {
  return { algorithm: 'argon2id', salt: crypto.getRandomValues(new Uint8Array(16)), ...KDF_FLOOR };
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
