import type { Cause } from '../domain/audit/cause.ts';
import { uint8ArrayToBase64 } from 'uint8array-extras';
import type { Keys } from './keys.ts';
import { chainHash, openEntry } from './log.ts';
import type { ChangeRow, SuixingDatabase } from './schema.ts';
import { isSame } from './same.ts';
import { SealError, sealMark } from './seal.ts';

/** Rows read at a time. */
const BATCH = 256;

/**
 * What following the chain found. `missing`: there is no entry where one must be; `altered`: the entry is not the one the
 * chain vouches for, or stands in another's place.
 */
export type Verdict =
  | { readonly ok: true; readonly entries: number; readonly erased: number }
  | { readonly ok: false; readonly brokenAt: number; readonly fault: 'missing' | 'altered' };

/**
 * Follow the audit chain from the first entry to the last. An entry whose content was rewritten counts as erased only when
 * a later entry says that it was. `onProgress` gets 0…1; `signal` stops it by rejecting.
 */
export async function verifyChain(
  db: SuixingDatabase,
  keys: Keys,
  { onProgress, signal }: { onProgress?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<Verdict> {
  const total = await db.changes.count();
  let previous: Uint8Array | undefined;
  let seq = 0;
  /** Rewritten entries and the mark they carry now, until an erasure accounts for them. */
  const rewritten = new Map<number, string>();
  let erased = 0;
  for (;;) {
    signal?.throwIfAborted();
    const rows = await db.changes.where('seq').above(seq).limit(BATCH).sortBy('seq');
    if (rows.length === 0) break;
    for (const row of rows) {
      seq += 1;
      if (row.seq !== seq) return { ok: false, brokenAt: seq, fault: 'missing' };
      const cause = await soundCause(keys, previous, row);
      if (!cause) return { ok: false, brokenAt: seq, fault: 'altered' };
      const mark = sealMark(row.sealed);
      if (!isSame(mark, row.mark)) rewritten.set(seq, uint8ArrayToBase64(mark));
      if (cause.type === 'erase') {
        for (const [index, erasedSeq] of cause.seqs.entries()) {
          if (rewritten.get(erasedSeq) === cause.marks[index] && rewritten.delete(erasedSeq)) erased += 1;
        }
      }
      previous = row.hash;
    }
    onProgress?.(Math.min(1, seq / Math.max(1, total)));
  }
  const [unaccounted] = rewritten.keys();
  return unaccounted === undefined
    ? { ok: true, entries: seq, erased }
    : { ok: false, brokenAt: unaccounted, fault: 'altered' };
}

async function soundCause(keys: Keys, previous: Uint8Array | undefined, row: ChangeRow): Promise<Cause | undefined> {
  if (!isSame(await chainHash(keys.audit, previous, row), row.hash)) return undefined;
  try {
    return (await openEntry(keys, row)).cause;
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
}
