import { z } from 'zod';
import type { CopyManifest } from '../copy.ts';

// The pages' security policy forbids generated code, which Zod would otherwise try for speed.
z.config({ jitless: true });

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const base64 = z
  .string()
  .max(4096)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/);
const name = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,99}$/);
const part = z.strictObject({
  name,
  bytes: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  rows: count,
  first: count,
  last: count,
});
const id = z.string().min(1).max(100);

const manifest = z.strictObject({
  format: z.literal('suixing-copy'),
  version: count,
  schema: count,
  generation: count,
  at: count,
  vault: z.strictObject({
    vaultId: id,
    createdAt: count,
    suite: z.string().max(40),
    kdf: z.strictObject({
      algorithm: z.literal('argon2id'),
      salt: base64,
      // A copy is a file from outside: it must not be able to ask for all memory, or for hours.
      memoryKiB: z
        .number()
        .int()
        .min(8)
        .max(2 * 1024 * 1024),
      iterations: z.number().int().min(1).max(64),
      parallelism: z.number().int().min(1).max(16),
    }),
    wrappedKey: base64,
  }),
  head: z.strictObject({ seq: count, hash: base64, clients: count, created: count }),
  bases: z
    .array(
      z.strictObject({
        from: count,
        to: count,
        at: count,
        parts: z.array(part).max(100_000),
      }),
    )
    .max(10),
  log: z.array(part).max(100_000),
  kept: z.strictObject({ at: z.string().max(100), parts: z.array(part).max(1000) }).optional(),
}) satisfies z.ZodType<CopyManifest>;

/** A manifest as read from a file; undefined when it is none. */
export function parseCopyManifest(value: unknown): CopyManifest | undefined {
  const parsed = manifest.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
