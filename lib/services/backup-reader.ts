import type { CopyManifest, CopyPart, CopySource } from '../contracts/copy.ts';
import type { CopiedBook } from '../db/restore.ts';
import type { ChangeRow, KeptRow, ShelfRow } from '../db/schema.ts';
import { isStamp } from '../domain/clock/hlc.ts';
import { readPart } from '../transfer/backup/part.ts';
import { type CheckedCopy, rowsOf } from '../transfer/backup/read-copy.ts';
import { gapsIn } from '../transfer/backup/plan.ts';
import type { CopyRow } from '../transfer/backup/rows.ts';

/** Shelves handed on together. */
const PORTION = 32;

/** The rows of a checked copy: of a whole one those of its best base, of a damaged one whatever can be read. */
export function copiedBook(source: CopySource, manifest: CopyManifest, checked: CheckedCopy): CopiedBook {
  const isSound = (part: CopyPart) => !checked.damaged.some((each) => each.part.name === part.name);
  const soundLog = manifest.log.filter(isSound);
  const lastGap = gapsIn(soundLog, manifest.head.seq).at(-1)?.to ?? 0;
  const base = manifest.bases.find(({ from, parts }) => from >= lastGap && parts.every(isSound));
  const parts = base ? base.parts : manifest.bases.flatMap((each) => each.parts);
  return {
    isWhole: base !== undefined,
    from: base?.from ?? 0,
    shelves: () => shelfRowsOf(source, parts),
    changes: (after) => changeRowsOf(source, manifest.log, after),
  };
}

/** The row of one shelf in the newest base that has it. */
export async function findShelfRow(
  source: CopySource,
  manifest: CopyManifest,
  id: number,
): Promise<{ readonly row: ShelfRow | undefined; readonly from: number }> {
  for (const { from, parts } of manifest.bases) {
    for (const part of parts) {
      if (part.first > id || part.last < id) continue;
      const row = (await readPart(source, part)).rows.filter(isShelfRow).find((each) => each.id === id);
      if (row) return { row, from };
    }
  }
  return { row: undefined, from: 0 };
}

/** The row of one entry of the log. */
export async function findChangeRow(
  source: CopySource,
  manifest: CopyManifest,
  seq: number,
): Promise<ChangeRow | undefined> {
  const part = manifest.log.find(({ first, last }) => first <= seq && seq <= last);
  return part && (await readPart(source, part)).rows.filter(isChangeRow).find((row) => row.seq === seq);
}

/** Rows of the log after an entry. */
export async function* changeRowsOf(
  source: CopySource,
  log: readonly CopyPart[],
  after: number,
): AsyncGenerator<readonly ChangeRow[]> {
  const parts = log.filter(({ last }) => last > after);
  for await (const rows of rowsOf(source, parts)) yield rows.filter(isChangeRow).filter(({ seq }) => seq > after);
}

/** What a copy holds of what is kept besides the book; undefined when it says nothing of it. */
export function keptRowsOf(source: CopySource, { kept }: CopyManifest): AsyncIterable<readonly KeptRow[]> | undefined {
  if (!kept) return undefined;
  return (async function* rows() {
    for await (const batch of rowsOf(source, kept.parts)) yield batch.filter(isKeptRow);
  })();
}

/** The row of one kept value. */
export async function findKeptRow(
  source: CopySource,
  manifest: CopyManifest,
  id: string,
): Promise<KeptRow | undefined> {
  for await (const rows of keptRowsOf(source, manifest) ?? []) {
    const row = rows.find((each) => each.id === id);
    if (row) return row;
  }
  return undefined;
}

async function* shelfRowsOf(source: CopySource, parts: readonly CopyPart[]): AsyncGenerator<readonly ShelfRow[]> {
  for await (const rows of rowsOf(source, parts)) {
    // In portions, so that what reads them need not open a whole file at once.
    for (let at = 0; at < rows.length; at += PORTION) yield rows.slice(at, at + PORTION).filter(isShelfRow);
  }
}

function isShelfRow(row: CopyRow | ShelfRow): row is CopyRow & ShelfRow {
  return typeof row.id === 'number' && row.sealed instanceof Uint8Array;
}

function isKeptRow(row: CopyRow | KeptRow): row is CopyRow & KeptRow {
  const { id, at, sealed } = row as Partial<Record<keyof KeptRow, unknown>>;
  if (typeof id !== 'string' || typeof at !== 'string') return false;
  // The stamp is in the clear, and every later one is made from it.
  return isStamp(at) && (sealed === undefined || sealed instanceof Uint8Array);
}

function isChangeRow(row: CopyRow | ChangeRow): row is CopyRow & ChangeRow {
  const given = row as Partial<Record<keyof ChangeRow, unknown>>;
  const numbers = [given.seq, given.clients, given.created];
  const bytes = [given.sealed, given.mark, given.hash];
  return (
    typeof given.id === 'string' &&
    numbers.every((value) => typeof value === 'number') &&
    bytes.every((value) => value instanceof Uint8Array)
  );
}
