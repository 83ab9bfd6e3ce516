import { bookOf } from '../db/book.ts';
import { changesOf } from '../db/copy.ts';
import { erasedAmong } from '../db/erase.ts';
import type { Keys } from '../db/keys.ts';
import {
  type CopiedBook,
  type Losses,
  openRebuilt,
  rebuildFromLog,
  type RebuiltShelf,
  rebuildShelves,
} from '../db/restore.ts';
import { type Compared, compareClient, findRemovals } from '../db/restore-compare.ts';
import type { ShelfRow, SuixingDatabase } from '../db/schema.ts';
import { SealError } from '../db/seal.ts';
import type { Shelf, StoredDossier } from '../db/stored.ts';
import { readSummaries } from '../db/summaries.ts';
import { isSame } from '../db/same.ts';
import { namesIn } from '../domain/dossier/names.ts';
import type { ComparedClients, Differences, TaskOptions } from './backup.ts';

/** Names given as examples for each kind of difference. */
const EXAMPLES = 5;

/** The book here, open. */
export interface Present {
  readonly db: SuixingDatabase;
  readonly keys: Keys;
}

/** What reading a whole copy found. */
export interface ReadThrough {
  readonly clients: number;
  readonly touches: number;
  readonly lostClients: number;
  readonly lostEntries: number;
  readonly differences?: Differences;
  /** What those in the copy are called who were erased here. */
  readonly erasedNames: readonly string[];
  /** Clients a merge has something to do for, and those it would bring back. */
  readonly toMerge: ReadonlySet<string>;
  readonly toBringBack: ReadonlySet<string>;
}

/** Every shelf of a copy, opened; one that does not open is made again from the log as far as that goes. */
export async function* openAll(
  copy: CopiedBook,
  keys: Keys,
  losses: Losses,
  signal?: AbortSignal,
): AsyncGenerator<readonly Required<RebuiltShelf>[]> {
  const lost = new Set<number>();
  for await (const batch of rebuildShelves(copy, keys, losses, signal)) {
    const opened = await Promise.all(batch.map((each) => openRebuilt(keys, each)));
    for (const [index, each] of opened.entries()) if (!each) lost.add(batch[index]?.row.id ?? 0);
    yield opened.filter((each) => each !== undefined);
  }
  yield await rebuildFromLog(copy.changes(0), keys, new Set([...lost, ...losses.shelves]), signal);
}

/** Read a copy to its end, count what is in it, and compare it with the book here when that is open. */
export async function readThrough(
  copy: CopiedBook,
  keys: Keys,
  present: Present | undefined,
  expected: number,
  { onProgress, signal }: TaskOptions,
): Promise<ReadThrough> {
  const losses: Losses = { shelves: new Set(), entries: 0 };
  const tally = createTally();
  const seen = new Set<string>();
  /** Of those who are not here. */
  const names = new Map<string, readonly string[]>();
  let touches = 0;
  for await (const batch of openAll(copy, keys, losses, signal)) {
    const rows = await present?.db.shelves.bulkGet(batch.map(({ row }) => row.id));
    for (const [number, { row, shelf }] of batch.entries()) {
      const here = present ? await presentShelf(present, rows?.[number], row, shelf) : [];
      for (const [index, stored] of shelf.entries()) {
        const { client } = stored.dossier;
        seen.add(client.id);
        touches += stored.dossier.touches.length;
        if (!present) continue;
        tally.add(client.id, client.name, compareClient(here[index], stored));
        if (!here[index]) names.set(client.id, namesIn(stored.dossier));
      }
    }
    onProgress?.(Math.min(1, seen.size / Math.max(1, expected)));
  }
  const counted = {
    clients: seen.size,
    touches,
    lostClients: Math.max(0, expected - seen.size),
    lostEntries: losses.entries,
  };
  if (!present) return { ...counted, erasedNames: [], toMerge: new Set(), toBringBack: new Set() };

  const absent = new Map(tally.onlyThere);
  const erased = await erasedAmong(present.db, present.keys, [...absent.keys()]);
  for (const id of erased) absent.delete(id);
  const log = changesOf(present.db, 1, Number.MAX_SAFE_INTEGER);
  const removals = await findRemovals(log, present.keys, new Set(absent.keys()), signal);
  const removed = new Map([...absent].filter(([id]) => removals.has(id)));
  for (const id of removed.keys()) absent.delete(id);
  const summaries = await readSummaries(present.db, present.keys);
  return {
    ...counted,
    erasedNames: [...erased].flatMap((id) => names.get(id) ?? []),
    differences: {
      same: tally.count('same'),
      newerThere: tally.group('newerThere'),
      newerHere: tally.group('newerHere'),
      mixed: tally.group('mixed'),
      onlyThere: groupOf(absent.values()),
      removedHere: groupOf(removed.values()),
      erasedHere: erased.size,
      onlyHere: groupOf(summaries.filter(({ id }) => !seen.has(id)).map(({ name }) => name)),
    },
    toMerge: new Set([...tally.ids('newerThere'), ...tally.ids('mixed'), ...absent.keys()]),
    toBringBack: new Set(removed.keys()),
  };
}

/** The dossiers here of the clients on a copied shelf. A shelf that is sealed alike need not be opened. */
async function presentShelf(
  present: Present,
  here: ShelfRow | undefined,
  there: ShelfRow,
  shelf: Shelf,
): Promise<readonly (StoredDossier | undefined)[]> {
  return here && isSame(here.sealed, there.sealed) ? shelf : readPresent(present, shelf);
}

/** The dossiers here of some clients; undefined for one that is not here, or does not open. */
export async function readPresent(
  { db, keys }: Present,
  clients: readonly StoredDossier[],
): Promise<readonly (StoredDossier | undefined)[]> {
  const book = bookOf(db, keys);
  return Promise.all(
    clients.map(({ dossier }) =>
      book.dossier(dossier.client.id).catch((error: unknown) => {
        if (error instanceof SealError) return undefined;
        throw error;
      }),
    ),
  );
}

function createTally() {
  const byKind = new Map<Compared['kind'], Map<string, string>>();
  const of = (kind: Compared['kind']) => byKind.get(kind) ?? new Map<string, string>();
  return {
    add(id: string, name: string, { kind }: Compared) {
      byKind.set(kind, of(kind).set(id, name));
    },
    count: (kind: Compared['kind']) => of(kind).size,
    ids: (kind: Compared['kind']) => of(kind).keys(),
    group: (kind: Compared['kind']) => groupOf(of(kind).values()),
    get onlyThere() {
      return of('onlyThere');
    },
  };
}

function groupOf(names: Iterable<string>): ComparedClients {
  const all = [...names];
  return { count: all.length, names: all.slice(0, EXAMPLES) };
}
