import type { Keys } from './keys.ts';
import type { StateRow, SuixingDatabase } from './schema.ts';
import { openBytes, SealError, sealBytes } from './seal.ts';

/** Something derived from the book, as of commit `seq`. */
export interface Derived {
  readonly seq: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What was derived and kept; undefined when there is none or it does not open, which only means making it again. */
export async function readDerived(
  db: SuixingDatabase,
  keys: Keys,
  id: Exclude<StateRow['id'], 'fold'>,
): Promise<Derived | undefined> {
  const row = await db.state.get(id);
  if (!row?.sealed) return undefined;
  try {
    return { seq: row.seq, bytes: await openBytes(keys.seal, 'state', id, row.sealed) };
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
}

/** Keep something derived, sealed. */
export async function writeDerived(
  db: SuixingDatabase,
  keys: Keys,
  id: Exclude<StateRow['id'], 'fold'>,
  { seq, bytes }: Derived,
): Promise<void> {
  await db.state.put({ id, seq, sealed: await sealBytes(keys.seal, 'state', id, bytes) });
}
