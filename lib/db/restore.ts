import type { Stamp } from '../domain/clock/hlc.ts';
import { applyChange, type Effect } from '../domain/dossier/apply.ts';
import type { Change } from '../domain/dossier/dossier.ts';
import type { Keys } from './keys.ts';
import { openShelf, sealShelf } from './shelves.ts';
import { readSteps, type Stay, type Steps } from './restore-steps.ts';
import type { ChangeRow, ShelfRow } from './schema.ts';
import { SealError } from './seal.ts';
import { type Shelf, type StoredDossier, shelfOf, stampOf } from './stored.ts';

/** A book as a copy has it: rows that were read, and from where the log must be replayed over them. */
export interface CopiedBook {
  /** Shelves; what could not be read is left out. Of several with one number the first that opens counts. */
  shelves(): AsyncIterable<readonly ShelfRow[]>;
  /** The shelves are as of this entry or later. */
  readonly from: number;
  /** Rows of the log after an entry, in order; what could not be read is left out. */
  changes(after: number): AsyncIterable<readonly ChangeRow[]>;
  /** Whether every shelf and every entry after `from` was read, exactly as written. */
  readonly isWhole: boolean;
}

/** A shelf as of the end of a copy's log. */
export interface RebuiltShelf {
  readonly row: ShelfRow;
  /** Opened already, because the log had something to add to it. */
  readonly shelf?: Shelf;
}

/** What could not be had. */
export interface Losses {
  /** Shelves that are there and do not open; the log may make up for them, see {@link rebuildFromLog}. */
  readonly shelves: Set<number>;
  /** Entries of the log whose seal does not open. */
  entries: number;
}

/**
 * The shelves of a copy as of the end of its log: those the log does not touch as they lie, the others opened, brought up to
 * date and sealed again. Of a damaged copy everything that opens; `losses` says what did not.
 */
export async function* rebuildShelves(
  copy: CopiedBook,
  keys: Keys,
  losses: Losses,
  signal?: AbortSignal,
): AsyncGenerator<readonly RebuiltShelf[]> {
  const steps = await readSteps(copy.changes(copy.isWhole ? copy.from : 0), keys, losses, signal);
  const seen = new Set<number>();
  const present = new Set<string>();
  for await (const rows of copy.shelves()) {
    signal?.throwIfAborted();
    const rebuilt: RebuiltShelf[] = [];
    for (const row of rows) {
      if (seen.has(row.id)) continue;
      if (copy.isWhole && !steps.touches(row.id)) {
        seen.add(row.id);
        rebuilt.push({ row });
        continue;
      }
      const shelf = await openOrNothing(keys, row);
      if (!shelf) {
        losses.shelves.add(row.id);
        continue;
      }
      seen.add(row.id);
      losses.shelves.delete(row.id);
      rebuilt.push(await finish(keys, row.id, shelf, steps, present));
    }
    yield rebuilt;
  }
  for (const number of [...steps.begun.keys()].sort((a, b) => a - b)) {
    if (seen.has(number) || (copy.isWhole && losses.shelves.has(number))) continue;
    losses.shelves.delete(number);
    yield [await finish(keys, number, [], steps, present)];
  }
}

/** Some shelves made again from the whole log alone: every client of theirs whose beginning it holds. */
export async function rebuildFromLog(
  changes: AsyncIterable<readonly ChangeRow[]>,
  keys: Keys,
  shelves: ReadonlySet<number>,
  signal?: AbortSignal,
): Promise<readonly Required<RebuiltShelf>[]> {
  if (shelves.size === 0) return [];
  const steps = await readSteps(changes, keys, { entries: 0 }, signal, shelves);
  const rebuilt: Required<RebuiltShelf>[] = [];
  for (const number of shelves) {
    const one = await finish(keys, number, [], steps, new Set());
    if (one.shelf.length > 0) rebuilt.push(one);
  }
  return rebuilt;
}

/** One shelf: its row of a copy brought up to date by the log after it; without a row that opens, from the whole log. */
export async function rebuildShelf(
  number: number,
  row: ShelfRow | undefined,
  changes: (after: number) => AsyncIterable<readonly ChangeRow[]>,
  from: number,
  keys: Keys,
): Promise<ShelfRow | undefined> {
  const shelf = row && (await openOrNothing(keys, row));
  if (!shelf) return (await rebuildFromLog(changes(0), keys, new Set([number])))[0]?.row;
  const steps = await readSteps(changes(from), keys, { entries: 0 });
  return (await finish(keys, number, shelf, steps, new Set())).row;
}

/** A rebuilt shelf opened; undefined when its seal does not open. */
export async function openRebuilt(
  keys: Keys,
  { row, shelf }: RebuiltShelf,
): Promise<Required<RebuiltShelf> | undefined> {
  const opened = shelf ?? (await openOrNothing(keys, row));
  return opened && { row, shelf: opened };
}

async function finish(
  keys: Keys,
  number: number,
  before: Shelf,
  steps: Steps,
  present: Set<string>,
): Promise<Required<RebuiltShelf>> {
  const shelf: StoredDossier[] = [];
  const known = new Set<Stay>();
  const add = (stored: StoredDossier | undefined) => {
    // Never one client twice, whatever a damaged log makes of their places.
    if (!stored || shelfOf(stored.at) !== number || present.has(stored.dossier.client.id)) return;
    present.add(stored.dossier.client.id);
    shelf.push(stored);
  };
  for (const stored of before) {
    const stay = steps.stayOf(stored.dossier.client.id, stored.at);
    if (stay) known.add(stay);
    add(
      stay
        ? stay.entries.reduce<StoredDossier | undefined>((now, entry) => applyEntry(now, entry, stored.at), stored)
        : stored,
    );
  }
  for (const stay of steps.begun.get(number) ?? []) {
    const { at } = stay;
    if (known.has(stay) || at === undefined) continue;
    add(stay.entries.reduce<StoredDossier | undefined>((now, entry) => applyEntry(now, entry, at), undefined));
  }
  return { row: await sealShelf(keys, number, shelf), shelf };
}

/**
 * What one entry makes of a dossier. A record that already carries this stamp or a later one is as the entry left it, or
 * newer: the dossier was read after the entry. So is a dossier that came into being with it or later.
 */
export function applyEntry(
  before: StoredDossier | undefined,
  { stamp, effects }: { readonly stamp: Stamp; readonly effects: readonly Effect[] },
  at: number,
): StoredDossier | undefined {
  if (before && before.since >= stamp) return before;
  let stored = before;
  for (const effect of effects) {
    const known = stampOf(before, effect.id);
    if (known !== undefined && known >= stamp) continue;
    const applied = applyChange(stored?.dossier, changeOf(effect));
    if (applied === 'gone') continue;
    if (!applied.dossier) stored = undefined;
    else if (!stored) stored = { at, dossier: applied.dossier, since: stamp, stamps: {} };
    else {
      const { since } = stored;
      const stamps = since === stamp ? stored.stamps : { ...stored.stamps, [effect.id]: stamp };
      stored = { ...stored, dossier: applied.dossier, stamps };
    }
  }
  return stored;
}

/** The change that brings about what an effect did. */
function changeOf({ kind, clientId, id, after }: Effect): Change {
  return (after ? { op: 'put', kind, clientId, record: after } : { op: 'remove', kind, clientId, id }) as Change;
}

async function openOrNothing(keys: Keys, row: ShelfRow): Promise<Shelf | undefined> {
  try {
    return await openShelf(keys, row);
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
}
