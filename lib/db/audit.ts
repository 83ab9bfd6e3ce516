import { type Stamp, readStamp } from '../domain/clock/hlc.ts';
import type { Keys } from './keys.ts';
import { type ChangeEntry, openEntry } from './log.ts';
import type { ChangeRow, SuixingDatabase } from './schema.ts';
import { SealError } from './seal.ts';
import { type Verdict, verifyChain } from './verify.ts';

/** A place in the log as the viewer gets it. `unreadable`: its seal does not open; `missing`: there is no row. */
export type LoggedEntry =
  | { readonly seq: number; readonly fault?: undefined; readonly entry: ChangeEntry }
  | { readonly seq: number; readonly fault: 'unreadable' | 'missing' };

/**
 * Up to `limit` entries before `seq`, newest first, opened. A stretch without rows counts as one missing entry, that of
 * its newest place; the first entry of the log has none before it.
 */
export async function readEntriesBefore(
  db: SuixingDatabase,
  keys: Keys,
  seq: number,
  limit: number,
): Promise<LoggedEntry[]> {
  const rows = await db.changes.where('seq').below(seq).reverse().limit(limit).toArray();
  const opened = await Promise.all(rows.map((row) => open(keys, row)));
  const found: LoggedEntry[] = [];
  let expected = Number.isFinite(seq) ? seq - 1 : rows[0]?.seq;
  for (const each of opened) {
    if (expected !== undefined && each.seq < expected) found.push({ seq: expected, fault: 'missing' });
    found.push(each);
    expected = each.seq - 1;
  }
  return found;
}

/** One entry of the log; undefined when there is none with this number. */
export async function readEntryAt(db: SuixingDatabase, keys: Keys, seq: number): Promise<LoggedEntry | undefined> {
  const row = await db.changes.get(seq);
  return row && open(keys, row);
}

/**
 * The number of the first entry made at `wallMs` or later (one more than the last entry's when there is none). Stamps never
 * go back, so this looks at a few entries only; one that does not open counts as early.
 */
export async function firstSeqAt(db: SuixingDatabase, keys: Keys, wallMs: number): Promise<number> {
  const last = await db.changes.orderBy('seq').last();
  let low = 1;
  let high = (last?.seq ?? 0) + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const row = await db.changes.where('seq').aboveOrEqual(middle).first();
    const stamp = row && (await stampOf(keys, row));
    if (row && (stamp === undefined || readStamp(stamp).wallMs < wallMs)) low = Math.max(middle, row.seq) + 1;
    else high = middle;
  }
  return low;
}

/** What following the chain found, with `reordered` told from `altered` and the time of the last sound entry. */
export type Finding =
  | Extract<Verdict, { ok: true }>
  | {
      readonly ok: false;
      readonly brokenAt: number;
      readonly fault: 'missing' | 'altered' | 'reordered';
      /** Epoch milliseconds of the entry before; undefined for the first. */
      readonly afterMs?: number;
    };

/**
 * Follow the chain (see `verifyChain`) and say what is wrong with the first entry that breaks it. `last`: what the log must
 * at least have reached, noted before; newest entries that were cut off are found by it alone.
 */
export async function examineChain(
  db: SuixingDatabase,
  keys: Keys,
  last: number,
  options: Parameters<typeof verifyChain>[2],
): Promise<Finding> {
  const verdict = await verifyChain(db, keys, options);
  if (verdict.ok && verdict.entries >= last) return verdict;
  const brokenAt = verdict.ok ? verdict.entries + 1 : verdict.brokenAt;
  const before = await readEntryAt(db, keys, brokenAt - 1);
  return {
    ok: false,
    brokenAt,
    fault: verdict.ok ? 'missing' : await faultAt(db, brokenAt, verdict.fault),
    ...(before && !before.fault ? { afterMs: readStamp(before.entry.stamp).wallMs } : {}),
  };
}

/**
 * An id begins with the number of its entry. One that stands elsewhere was moved there; if the entry that belongs here is
 * nowhere, the others have closed up over it.
 */
async function faultAt(
  db: SuixingDatabase,
  seq: number,
  fault: 'missing' | 'altered',
): Promise<'missing' | 'altered' | 'reordered'> {
  const row = await db.changes.get(seq);
  if (row && placeOf(row) === seq) return fault;
  const moved = await db.changes.filter((each) => placeOf(each) === seq).first();
  return moved ? 'reordered' : 'missing';
}

function placeOf(row: Pick<ChangeRow, 'id'>): number {
  return Number.parseInt(row.id, 10);
}

async function open(keys: Keys, row: ChangeRow): Promise<LoggedEntry> {
  try {
    return { seq: row.seq, entry: await openEntry(keys, row) };
  } catch (error) {
    if (error instanceof SealError) return { seq: row.seq, fault: 'unreadable' };
    throw error;
  }
}

async function stampOf(keys: Keys, row: ChangeRow): Promise<Stamp | undefined> {
  const opened = await open(keys, row);
  return opened.fault ? undefined : opened.entry.stamp;
}
