import { BOARD_VIEWS, readViews, withoutNamed } from '../domain/board/view.ts';
import { joinKept } from '../domain/kept/join-kept.ts';
import type { Keys } from './keys.ts';
import { keptStamp, nextKeptStamp, openKept, sealKept } from './kept.ts';
import { isSame } from './same.ts';
import type { KeptRow, SuixingDatabase } from './schema.ts';
import { openJson, SealError } from './seal.ts';

/**
 * Name of a row without a value, whose stamp says when something was merged: what is merged keeps the stamp it has in the copy, which may
 * be earlier than others here, and the next copy looks for a later one.
 */
const MERGED = 'merged';

/** What merging a row of a copy would write here: the row, and what lay there when it was decided. */
export interface KeptStep {
  readonly before: KeptRow | undefined;
  /** Without `at` for a value joined of both: it gets a stamp of its own when it is written. */
  readonly after: Omit<KeptRow, 'at'> & Partial<Pick<KeptRow, 'at'>>;
}

/**
 * What a copy has to add to what is kept here, name by name: the newer stamp wins, and values made of entries of their own are joined,
 * see `joinKept`. Nothing is removed: what has no value there says nothing, as it may only be a merge that was taken back. Rows that do not
 * open, here or there, are passed over. `erasedNames`: of clients that were erased here; no view that means one of them comes back.
 */
export async function compareKept(
  here: { readonly db: SuixingDatabase; readonly keys: Keys },
  rows: AsyncIterable<readonly KeptRow[]>,
  keys: Keys,
  erasedNames: readonly string[] = [],
): Promise<readonly KeptStep[]> {
  const steps: KeptStep[] = [];
  for await (const batch of rows) {
    for (const there of batch) {
      const step = await stepFor(here, there, keys, erasedNames).catch((error: unknown) => {
        if (error instanceof SealError) return undefined;
        throw error;
      });
      if (step) steps.push(step);
    }
  }
  return steps;
}

async function stepFor(
  here: { readonly db: SuixingDatabase; readonly keys: Keys },
  there: KeptRow,
  keys: Keys,
  erasedNames: readonly string[],
): Promise<KeptStep | undefined> {
  const { id, at } = there;
  const before = await here.db.kept.get(id);
  if (before?.at === at) return undefined;
  const copied = await openKept(keys, there);
  if (copied === undefined) return undefined;
  const valueThere =
    id === BOARD_VIEWS && erasedNames.length > 0 ? withoutNamed(readViews(copied), erasedNames) : copied;
  const valueHere = before && (await openKept(here.keys, before));
  const isNewerThere = before === undefined || before.at < at;
  const value = isNewerThere ? joinKept(id, valueThere, valueHere) : joinKept(id, valueHere, valueThere);
  if (JSON.stringify(value) === JSON.stringify(valueHere) && before !== undefined) {
    return undefined;
  }
  const sealed = value === undefined ? {} : { sealed: await sealKept(here.keys, id, value) };
  const isTheirs = JSON.stringify(value) === JSON.stringify(copied);
  return { before, after: { id, ...sealed, ...(isTheirs && isNewerThere ? { at } : {}) } };
}

/** Write what was compared, in one transaction. What was written here meanwhile stays. Gives the rows as they were before. */
export async function writeKept(
  db: SuixingDatabase,
  steps: readonly KeptStep[],
): Promise<readonly { readonly before: KeptRow | undefined; readonly after: KeptRow }[]> {
  return db.transaction('rw', db.kept, async () => {
    const newest = await keptStamp(db);
    const written: { before: KeptRow | undefined; after: KeptRow }[] = [];
    for (const { before, after } of steps) {
      if (!isSameRow(await db.kept.get(after.id), before)) continue;
      const row: KeptRow = { ...after, at: after.at ?? (await nextKeptStamp(db)) };
      await db.kept.put(row);
      written.push({ before, after: row });
    }
    if (written.length > 0 && (await keptStamp(db)) === newest) {
      await db.kept.put({ id: MERGED, at: await nextKeptStamp(db) });
    }
    return written;
  });
}

/** Take back what {@link writeKept} wrote, as a newer state again. A value that was changed since stays. */
export async function unwriteKept(
  db: SuixingDatabase,
  written: readonly { readonly before: KeptRow | undefined; readonly after: KeptRow }[],
): Promise<void> {
  await db.transaction('rw', db.kept, async () => {
    for (const { before, after } of written) {
      if (!isSameRow(await db.kept.get(after.id), after)) continue;
      const { sealed } = before ?? {};
      await db.kept.put({ id: after.id, at: await nextKeptStamp(db), ...(sealed ? { sealed } : {}) });
    }
  });
}

/** Put the rows of a copy, as they lie, in the place of whatever is kept. Those that do not open stay out; gives how many did. */
export async function replaceKept(
  db: SuixingDatabase,
  keys: Keys,
  rows: AsyncIterable<readonly KeptRow[]>,
): Promise<number> {
  await db.kept.clear();
  let count = 0;
  for await (const batch of rows) {
    for (const row of batch) {
      if (!(await doesOpen(keys, row))) continue;
      await db.kept.put(row);
      count += 1;
    }
  }
  return count;
}

/**
 * Whether anything kept, or unsaved, opens under these keys: then a database that a replacement broken off has left without its vault row is
 * theirs.
 */
export async function isOfKeys(db: SuixingDatabase, keys: Keys): Promise<boolean> {
  for (const row of await db.kept.toArray()) if (row.sealed && (await doesOpen(keys, row))) return true;
  for (const { id, sealed } of await db.drafts.toArray()) {
    const opened = await openJson(keys.seal, 'drafts', id, sealed).catch((error: unknown) => {
      if (error instanceof SealError) return undefined;
      throw error;
    });
    if (opened !== undefined) return true;
  }
  return false;
}

/** Whether a row opens; one that was removed always does. */
export async function doesOpen(keys: Keys, row: KeptRow): Promise<boolean> {
  try {
    await openKept(keys, row);
    return true;
  } catch (error) {
    if (error instanceof SealError) return false;
    throw error;
  }
}

function isSameRow(a: KeptRow | undefined, b: KeptRow | undefined): boolean {
  if (!a || !b) return a === b;
  return a.at === b.at && (a.sealed && b.sealed ? isSame(a.sealed, b.sealed) : a.sealed === b.sealed);
}
