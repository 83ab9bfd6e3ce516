import { parseChange } from '../contracts/schemas/records.schema.ts';
import type { Cause } from '../domain/audit/cause.ts';
import { nextStamp, type Stamp } from '../domain/clock/hlc.ts';
import { applyChange, dossierAsEffects, type Effect } from '../domain/dossier/apply.ts';
import type { Change, Dossier } from '../domain/dossier/dossier.ts';
import { summarise } from '../domain/dossier/summary.ts';
import type { Book } from './book.ts';
import { foldLater, foldNow } from './fold.ts';
import { commitIdAt, type Head, headOf, makeRow, type Touched, type WrittenEntry } from './log.ts';
import { openPageRow, sealPage, sealShelf } from './pages.ts';
import type { PageRow } from './schema.ts';
import { onShelf, pageOf, type Shelf, type StoredDossier, shelfOf, stampOf } from './stored.ts';
import { applyTouched, type Pages } from './view.ts';
import { isTaken, writeRows } from './write.ts';

/** More clients than this in one commit are written to their summary pages at once instead of into the log's tail. */
const FOLD_AT_ONCE = 20;
/** Other contexts that were faster, in a row, before a commit gives up. */
const MOST_RETRIES = 200;

/** What a commit needs besides the book. */
export interface CommitDeps {
  readonly device: string;
  readonly now: () => number;
  readonly newId: () => string;
}

/** The records as they are, for a guard to look at. */
export interface Before {
  /** Stamp of the commit that last wrote or removed a record; undefined for one this client never had. */
  stampOf(clientId: string, recordId: string): Stamp | undefined;
  stored(clientId: string): StoredDossier | undefined;
}

/** Outcome of {@link commit}. `gone`: a change names a client that does not exist; `changed`: the guard refused. Nothing was written then. */
export type CommitResult =
  | {
      readonly ok: true;
      readonly commitId: string;
      readonly head: Head;
      readonly touchesIdentity: boolean;
    }
  | { readonly ok: false; readonly reason: 'gone' | 'changed' };

/**
 * The one door for writes: applies all changes or none. The sealed dossiers, the log entry and its link in the chain are
 * written in one transaction, which the database refuses when another context has taken the entry's place in the log; then
 * everything is read and decided again. `isStillTrue` is asked with the records as they are. Throws when the database fails
 * (nothing was written then) and `ZodError` for a malformed record.
 */
export async function commit(
  book: Book,
  deps: CommitDeps,
  changes: readonly Change[],
  cause: Cause,
  isStillTrue: (before: Before) => boolean = () => true,
): Promise<CommitResult> {
  const parsed = changes.map(parseChange);
  for (let retries = 0; ; retries += 1) {
    try {
      return await attempt(book, deps, parsed, cause, isStillTrue);
    } catch (error) {
      if (!isTaken(error) || retries >= MOST_RETRIES) throw error;
      await book.follower.catchUp();
    }
  }
}

async function attempt(
  book: Book,
  deps: CommitDeps,
  changes: readonly Change[],
  cause: Cause,
  isStillTrue: (before: Before) => boolean,
): Promise<CommitResult> {
  const { keys } = book;
  const head = book.follower.known() ?? (await book.follower.catchUp());
  const before = new Map<string, StoredDossier | undefined>();
  for (const { clientId } of changes) if (!before.has(clientId)) before.set(clientId, await book.dossier(clientId));
  const isAllowed = isStillTrue({
    stampOf: (clientId, recordId) => stampOf(before.get(clientId), recordId),
    stored: (clientId) => before.get(clientId),
  });
  if (!isAllowed) return { ok: false, reason: 'changed' };

  const stamp = nextStamp(await book.lastStamp(), deps.now(), deps.device);
  const applied = applyAll(before, changes, stamp, head);
  if (applied === 'gone') return { ok: false, reason: 'gone' };

  const { touched } = applied;
  const seq = head.seq + 1;
  const pages = touched.length > FOLD_AT_ONCE ? await pagesWith(book, touched, seq) : undefined;
  const entry: WrittenEntry = {
    stamp,
    cause,
    effects: applied.effects,
    ...(applied.made.length > 0 ? { made: applied.made } : {}),
    ...(pages ? { pages: pages.map((page) => page.id) } : { touched }),
  };
  const id = commitIdAt(seq, deps.newId());
  const shelves = await shelvesWith(book, before, applied.after);
  const full = [...shelves].filter(([, shelf]) => shelf.length > 0);
  const [row, shelfRows] = await Promise.all([
    makeRow(keys, head, entry, { id, clients: applied.clients, created: applied.created }),
    Promise.all(full.map(([number, shelf]) => sealShelf(keys, number, shelf))),
  ]);
  await writeRows(book.db, {
    add: { changes: [row] },
    put: { shelves: shelfRows, ...(pages ? { pages, state: [{ id: 'fold' as const, seq }] } : {}) },
    remove: { shelves: [...shelves.keys()].filter((number) => shelves.get(number)?.length === 0) },
  });
  const next = headOf(row);
  book.wrote(next, { ...entry, effects: [...applied.made.flatMap(dossierAsEffects), ...entry.effects] }, shelves);
  foldLater(book);
  const touchesIdentity = applied.made.length > 0 || applied.effects.some((effect) => effect.kind === 'client');
  return { ok: true, commitId: id, head: next, touchesIdentity };
}

interface Applied {
  readonly after: ReadonlyMap<string, StoredDossier | undefined>;
  /** What was done to clients there were before … */
  readonly effects: readonly Effect[];
  /** … and the clients that were made. */
  readonly made: readonly Dossier[];
  readonly touched: readonly Touched[];
  readonly clients: number;
  readonly created: number;
}

function applyAll(
  before: ReadonlyMap<string, StoredDossier | undefined>,
  changes: readonly Change[],
  stamp: Stamp,
  head: Head,
): Applied | 'gone' {
  const after = new Map(before);
  const effects: Effect[] = [];
  const own = new Map<string, Record<string, Stamp>>();
  let { clients, created } = head;
  for (const change of changes) {
    const id = change.clientId;
    const known = after.get(id);
    const applied = applyChange(known?.dossier, change);
    if (applied === 'gone') return 'gone';
    const { dossier, effect } = applied;
    if (before.get(id) || !dossier) effects.push(effect);
    if (!dossier) {
      if (known) clients -= 1;
      after.set(id, undefined);
    } else if (!known) {
      clients += 1;
      after.set(id, { at: before.get(id)?.at ?? created++, dossier, since: stamp, stamps: {} });
    } else {
      const stamps = own.get(id) ?? { ...known.stamps };
      own.set(id, stamps);
      // A record written by the commit that made the dossier needs no stamp of its own.
      if (known.since !== stamp) stamps[effect.id] = stamp;
      after.set(id, { ...known, dossier, stamps });
    }
  }
  const made: Dossier[] = [];
  const touched: Touched[] = [];
  for (const [id, stored] of after) {
    const at = stored?.at ?? before.get(id)?.at;
    if (at === undefined) continue;
    if (stored && !before.get(id)) made.push(stored.dossier);
    touched.push({ id, at, ...(stored ? { summary: summarise(stored.dossier) } : {}) });
  }
  return { after, effects, made, touched, clients, created };
}

/** The shelves of all clients concerned, as they are to be written. */
async function shelvesWith(
  book: Book,
  before: ReadonlyMap<string, StoredDossier | undefined>,
  after: ReadonlyMap<string, StoredDossier | undefined>,
): Promise<ReadonlyMap<number, Shelf>> {
  const shelves = new Map<number, Shelf>();
  for (const [id, stored] of after) {
    const at = stored?.at ?? before.get(id)?.at;
    if (at === undefined) continue;
    const number = shelfOf(at);
    shelves.set(number, onShelf(shelves.get(number) ?? (await book.shelf(number)), id, stored));
  }
  return shelves;
}

/** The summary pages of many clients, written anew; whatever the log still holds back goes to its pages first. */
async function pagesWith(book: Book, touched: readonly Touched[], rev: number): Promise<readonly PageRow[]> {
  await foldNow(book);
  const numbers = [...new Set(touched.map(({ at }) => pageOf(at)))];
  const rows = await book.db.pages.bulkGet(numbers);
  const pages: Pages = new Map(
    await Promise.all(numbers.map(async (number, index) => [number, await openPageRow(book, rows[index])] as const)),
  );
  for (const each of touched) applyTouched(pages, each);
  return Promise.all([...pages].map(([number, page]) => sealPage(book.keys, number, rev, page)));
}
