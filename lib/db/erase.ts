import { stringToUint8Array, uint8ArrayToBase64 } from 'uint8array-extras';
import type { Cause } from '../domain/audit/cause.ts';
import { nextStamp } from '../domain/clock/hlc.ts';
import { draftNamesOf } from '../domain/debrief/draft.ts';
import { summarise } from '../domain/dossier/summary.ts';
import type { Book } from './book.ts';
import type { CommitDeps } from './commit.ts';
import { entriesOf } from './entries.ts';
import { type ErasurePart, type Leaving, leavingOf, withoutRecords } from './erase-log.ts';
import { withoutReferral } from './erase-referrals.ts';
import { createLogScan, type EraseOptions, type LogScan } from './erase-scan.ts';
import { foldNow } from './fold.ts';
import type { Keys } from './keys.ts';
import { commitIdAt, type Head, headOf, makeRow } from './log.ts';
import { isOutdated, markOutdated, openPageRow, sealPage } from './pages.ts';
import { openShelf, sealShelf } from './shelves.ts';
import type { ChangeRow, ShelfRow, SuixingDatabase } from './schema.ts';
import { sealMark } from './seal.ts';
import { pageOf, type Shelf, shelfOf, type StoredDossier } from './stored.ts';
import { isTaken, Superseded, writeRows } from './write.ts';

/** Other contexts that were faster, in a row, before an erasure gives up. */
const MOST_RETRIES = 200;

/** What an erasure did. */
export interface Erased {
  readonly head: Head;
  /** Clients and single records that were there and are no more. */
  readonly clients: number;
  readonly records: number;
  /** Entries of the log that were rewritten. */
  readonly rewritten: number;
}

/** Erase whole clients; see {@link erase}. */
export function eraseClients(
  book: Book,
  deps: CommitDeps,
  ids: readonly string[],
  rule?: string,
  options?: EraseOptions,
): Promise<Erased> {
  const parts = [...new Set(ids)].map((clientId): ErasurePart => ({ clientId, ...(rule ? { rule } : {}) }));
  return erase(book, deps, parts, options);
}

/**
 * Erase clients and records for good, in one transaction: from dossiers, summary pages, drafts, what recognition derived, and
 * from every entry of the log that holds something of them. Such an entry is sealed anew without it and keeps its place, mark
 * and hash; one new entry a part says which were rewritten and proves what was meant. Cannot be undone. Throws `SealError`
 * when something that must be searched does not open, an `AbortError` when stopped, and when the database fails: then nothing
 * was written.
 */
export async function erase(
  book: Book,
  deps: CommitDeps,
  parts: readonly ErasurePart[],
  options: EraseOptions = {},
): Promise<Erased> {
  if (parts.length === 0) return { head: await book.follower.catchUp(), clients: 0, records: 0, rewritten: 0 };
  let leaving = leavingOf(parts);
  let scan = createLogScan(book, leaving, options);
  for (let retries = 0; ; retries += 1) {
    options.signal?.throwIfAborted();
    // The long part first, while others may still write; what they add is looked at below.
    await scan.to((await book.follower.catchUp()).seq);
    const along = scan.along();
    if (along.length > 0) {
      leaving = leavingOf([...leaving.parts, ...along]);
      scan = createLogScan(book, leaving, options);
      continue;
    }
    try {
      return await attempt(book, deps, leaving, scan);
    } catch (error) {
      if (!(isTaken(error) || error instanceof Superseded) || retries >= MOST_RETRIES) throw error;
    }
  }
}

async function attempt(book: Book, deps: CommitDeps, leaving: Leaving, scan: LogScan): Promise<Erased> {
  await foldNow(book);
  const head = await book.follower.catchUp();
  await scan.to(head.seq);
  if (scan.along().length > 0) throw new Superseded();
  const referred = await referredByThem(book, leaving);
  const concerned = new Set([...leaving.clients.keys(), ...leaving.records.keys(), ...referred]);
  const shelves = await readShelves(book, concerned);
  const found = shelves.flatMap(({ shelf }) => shelf.filter(({ dossier }) => concerned.has(dossier.client.id)));
  const entries = await makeEntries(book, deps, leaving, scan, head, found);
  const next = headOf(entries.rows.at(-1));
  const kept = new Map(
    found.flatMap((stored) => {
      const { id } = stored.dossier.client;
      return leaving.clients.has(id) ? [] : [[id, keptOf(stored, leaving, entries.stamps)] as const];
    }),
  );
  const remaining = shelves.map(({ id, shelf }) => ({
    id,
    shelf: shelf.flatMap((stored) => {
      const { id: clientId } = stored.dossier.client;
      return leaving.clients.has(clientId) ? [] : [kept.get(clientId)?.stored ?? stored];
    }),
  }));
  const full = await Promise.all(
    remaining.flatMap(({ id, shelf }) => (shelf.length > 0 ? [sealShelf(book.keys, id, shelf)] : [])),
  );
  const pages = await makePages(book, leaving, found, kept, next.seq);
  const rewritten = [...scan.rewritten.values()];
  await writeRows(book.db, {
    add: { changes: entries.rows },
    put: { changes: rewritten, shelves: full, pages, state: [{ id: 'fold', seq: next.seq }] },
    remove: {
      shelves: remaining.flatMap(({ id, shelf }) => (shelf.length > 0 ? [] : [id])),
      drafts: [...leaving.clients.keys()].flatMap(draftNamesOf),
      state: ['lexicon', 'filter'],
    },
    // Nothing may be left in the tail of the log, and nobody may fold what was read before into the pages afterwards.
    onlyIf: { id: 'fold', seq: head.seq },
  });
  book.follower.reset();
  return {
    head: next,
    clients: found.length - kept.size,
    records: [...kept.values()].reduce((sum, { removed }) => sum + removed, 0),
    rewritten: rewritten.length,
  };
}

/** Those who stay and were brought by somebody who leaves, or are tied to them: their records name them. */
async function referredByThem({ view }: Book, { clients }: Leaving): Promise<readonly string[]> {
  if (clients.size === 0) return [];
  const summaries = await view.summariesNow();
  return summaries.flatMap(({ id, referredById, linkedIds = [] }) =>
    !clients.has(id) && [referredById, ...linkedIds].some((other) => other !== undefined && clients.has(other))
      ? [id]
      : [],
  );
}

/** The shelves of everybody concerned, as they lie now: what this context remembers may be older. */
async function readShelves(
  { db, keys, view }: Book,
  concerned: ReadonlySet<string>,
): Promise<readonly { readonly id: number; readonly shelf: Shelf }[]> {
  const places = await Promise.all([...concerned].map((id) => view.placeOf(id)));
  const ids = [...new Set(places.flatMap((at) => (at === undefined ? [] : [shelfOf(at)])))];
  const rows = (await db.shelves.bulkGet(ids)).filter((row): row is ShelfRow => row !== undefined);
  return Promise.all(rows.map(async (row) => ({ id: row.id, shelf: await openShelf(keys, row) })));
}

/** One entry a part, chained to each other. None of them names anybody. */
async function makeEntries(
  book: Book,
  deps: CommitDeps,
  { parts, clients }: Leaving,
  scan: LogScan,
  head: Head,
  found: readonly StoredDossier[],
) {
  const there = new Set(found.map(({ dossier }) => dossier.client.id));
  const pages = [...new Set(found.map(({ at }) => pageOf(at)))];
  const rows: ChangeRow[] = [];
  const stamps: string[] = [];
  let previous = head;
  let stamp = await book.lastStamp();
  for (const [index, part] of parts.entries()) {
    stamp = nextStamp(stamp, deps.now(), deps.device);
    stamps.push(stamp);
    const seqs = scan.seqsOf(index);
    const cause: Cause = {
      type: 'erase',
      proof: await proofOf(book.keys, part),
      ...('records' in part ? { records: countOf(part.records) } : {}),
      ...(part.rule === undefined ? {} : { rule: part.rule }),
      seqs,
      marks: seqs.map((seq) => uint8ArrayToBase64(sealMark((scan.rewritten.get(seq) as ChangeRow).sealed))),
    };
    const isGoing = 'clientId' in part && clients.get(part.clientId) === index && there.has(part.clientId);
    const isLast = index === parts.length - 1;
    const row = await makeRow(
      book.keys,
      previous,
      // Whoever follows the log reads these pages again.
      { stamp, cause, effects: [], ...(isLast ? { pages } : {}) },
      {
        id: commitIdAt(previous.seq + 1, deps.newId()),
        clients: previous.clients - (isGoing ? 1 : 0),
        created: previous.created,
      },
    );
    rows.push(row);
    previous = headOf(row);
  }
  return { rows, stamps };
}

/** A dossier that stays, without the records that leave. */
interface KeptDossier {
  readonly stored: StoredDossier;
  readonly removed: number;
}

function keptOf(stored: StoredDossier, { clients, records }: Leaving, stamps: readonly string[]): KeptDossier {
  const leaving = records.get(stored.dossier.client.id);
  // Of a record that is gone its id and when it went remain: an old copy must not bring it back as something new.
  const gone: Record<string, string> = {};
  const dossier = withoutRecords(stored.dossier, (id) => {
    const part = leaving?.get(id);
    if (part !== undefined) gone[id] = stamps[part] as string;
    return part !== undefined;
  });
  const client = withoutReferral(dossier.client, (id) => clients.has(id));
  // Newer than in any copy, which would bring the name back.
  const renewed = client === dossier.client ? {} : { [client.id]: stamps.at(-1) as string };
  return {
    stored: { ...stored, dossier: { ...dossier, client }, stamps: { ...stored.stamps, ...gone, ...renewed } },
    removed: Object.keys(gone).length,
  };
}

async function makePages(
  book: Book,
  { clients }: Leaving,
  found: readonly StoredDossier[],
  kept: ReadonlyMap<string, KeptDossier>,
  rev: number,
) {
  const ids = [...new Set(found.map(({ at }) => pageOf(at)))];
  const rows = await book.db.pages.bulkGet(ids);
  return Promise.all(
    ids.map(async (id, index) => {
      const former = await openPageRow(book, rows[index]);
      const page = former.flatMap((placed) => {
        if (clients.has(placed.summary.id)) return [];
        const changed = kept.get(placed.summary.id);
        return [changed ? { ...placed, summary: summarise(changed.stored.dossier) } : placed];
      });
      return sealPage(book.keys, id, rev, markOutdated(page, isOutdated(former)));
    }),
  );
}

/** Of some clients those that were erased as a whole at any time, by the proofs in the log. Reads the log to its end. */
export async function erasedAmong(
  db: SuixingDatabase,
  keys: Keys,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const isErased = await readErasures(db, keys);
  const erased = new Set<string>();
  for (const id of ids) if (await isErased(id)) erased.add(id);
  return erased;
}

/** Tells of any client whether it was erased as a whole, by the proofs in the log as it is now. Reads the log to its end. */
export async function readErasures(db: SuixingDatabase, keys: Keys): Promise<(clientId: string) => Promise<boolean>> {
  const proofs = new Set<string>();
  for await (const entries of entriesOf(db, keys)) {
    for (const { entry } of entries) if (entry.cause.type === 'erase') proofs.add(entry.cause.proof);
  }
  return async (clientId) => proofs.size > 0 && proofs.has(await proofOf(keys, { clientId }));
}

/** Keyed hash of what is meant, base64: of the client's id, or of the ids of the records in order. */
async function proofOf(keys: Keys, part: ErasurePart): Promise<string> {
  const message =
    'clientId' in part
      ? `erase|${part.clientId}`
      : `purge|${[...part.records.values()]
          .flatMap((ids) => [...ids])
          .sort()
          .join('|')}`;
  return uint8ArrayToBase64(
    new Uint8Array(await crypto.subtle.sign('HMAC', keys.audit, new Uint8Array(stringToUint8Array(message)))),
  );
}

function countOf(records: Extract<ErasurePart, { records: unknown }>['records']): number {
  return [...records.values()].reduce((sum, ids) => sum + ids.size, 0);
}
