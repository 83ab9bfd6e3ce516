import { parseChange } from '../contracts/schemas/records.schema.ts';
import type { Cause } from '../domain/audit/cause.ts';
import { nextStamp, type Stamp } from '../domain/clock/hlc.ts';
import { applyChange, type Effect } from '../domain/dossier/apply.ts';
import type { Change } from '../domain/dossier/dossier.ts';
import { summarise } from '../domain/dossier/summary.ts';
import type { Book, Kept } from './book.ts';
import { foldLater, foldNow } from './fold.ts';
import { type ChangeEntry, commitIdAt, type Head, headOf, makeRow, type Touched } from './log.ts';
import { PAGE_SIZE } from './schema.ts';
import { openPageRow, sealPage } from './pages.ts';
import { sealJson } from './seal.ts';
import { stampOf, type StoredDossier } from './stored.ts';
import { applyTouched } from './summaries.ts';
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

/** The records as they are, for a guard to look at: the stamp of the commit that last wrote a record. */
export interface Before {
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
  const head = book.follower.known() ?? (await book.follower.catchUp());
  const ids = [...new Set(changes.map((change) => change.clientId))];
  const before = new Map<string, Kept | undefined>();
  for (const id of ids) before.set(id, await book.dossier(id));
  const isAllowed = isStillTrue({
    stampOf: (clientId, recordId) => stampOf(before.get(clientId)?.stored, recordId),
    stored: (clientId) => before.get(clientId)?.stored,
  });
  if (!isAllowed) return { ok: false, reason: 'changed' };

  const stamp = nextStamp(await book.lastStamp(), deps.now(), deps.device);
  const applied = applyAll(before, changes, stamp, head);
  if (applied === 'gone') return { ok: false, reason: 'gone' };

  const { keys } = book;
  const pages =
    applied.touched.length > FOLD_AT_ONCE ? await pagesWith(book, applied.touched, head.seq + 1) : undefined;
  const entry: ChangeEntry = {
    stamp,
    cause,
    effects: applied.effects,
    ...(pages ? { pages: pages.map((page) => page.id) } : { touched: applied.touched }),
  };
  const id = commitIdAt(head.seq + 1, deps.newId());
  const [row, dossiers] = await Promise.all([
    makeRow(keys, head, entry, { id, clients: applied.clients, created: applied.created }),
    Promise.all(
      [...applied.after].flatMap(([clientId, kept]) =>
        kept
          ? [
              sealJson(keys.seal, 'dossiers', clientId, kept.stored).then((sealed) => ({
                id: clientId,
                page: kept.page,
                sealed,
              })),
            ]
          : [],
      ),
    ),
  ]);
  const next = headOf(row);
  const removed = [...applied.after].filter(([, kept]) => !kept).map(([clientId]) => clientId);
  await writeRows(book.db, {
    add: { changes: [row] },
    put: { dossiers, ...(pages ? { pages, state: [{ id: 'fold' as const, seq: row.seq }] } : {}) },
    remove: { dossiers: removed },
  });
  book.wrote(next, entry, applied.after);
  foldLater(book);
  const touchesIdentity = applied.effects.some((effect) => effect.kind === 'client');
  return { ok: true, commitId: id, head: next, touchesIdentity };
}

interface Applied {
  readonly after: ReadonlyMap<string, Kept | undefined>;
  readonly effects: readonly Effect[];
  readonly touched: readonly Touched[];
  readonly clients: number;
  readonly created: number;
}

function applyAll(
  before: ReadonlyMap<string, Kept | undefined>,
  changes: readonly Change[],
  stamp: Stamp,
  head: Head,
): Applied | 'gone' {
  const after = new Map(before);
  const effects: Effect[] = [];
  let { clients, created } = head;
  const stamps = new Map<string, Record<string, Stamp>>();
  for (const change of changes) {
    const id = change.clientId;
    const known = after.get(id);
    const applied = applyChange(known?.stored.dossier, change);
    if (applied === 'gone') return 'gone';
    effects.push(applied.effect);
    if (!applied.dossier) {
      if (known) clients -= 1;
      after.set(id, undefined);
      continue;
    }
    if (!known) {
      clients += 1;
      const page = before.get(id)?.page ?? Math.floor(created++ / PAGE_SIZE) + 1;
      after.set(id, { page, stored: { dossier: applied.dossier, since: stamp, stamps: {} } });
      continue;
    }
    const { since } = known.stored;
    // A record written by the commit that made the dossier needs no stamp of its own.
    const own = stamps.get(id) ?? { ...known.stored.stamps };
    stamps.set(id, own);
    if (since !== stamp) own[applied.effect.id] = stamp;
    after.set(id, { page: known.page, stored: { dossier: applied.dossier, since, stamps: own } });
  }
  const touched = [...after].flatMap(([id, kept]): Touched[] => {
    const page = kept?.page ?? before.get(id)?.page;
    if (page === undefined) return [];
    return [{ id, page, ...(kept ? { summary: summarise(kept.stored.dossier) } : {}) }];
  });
  return { after, effects, touched, clients, created };
}

/** The summary pages of many clients, written anew; whatever the log still holds back goes to its pages first. */
async function pagesWith(book: Book, touched: readonly Touched[], rev: number) {
  await foldNow(book);
  const ids = [...new Set(touched.map(({ page }) => page))];
  const rows = await book.db.pages.bulkGet(ids);
  const pages = new Map(
    await Promise.all(ids.map(async (id, index) => [id, await openPageRow(book, rows[index])] as const)),
  );
  for (const each of touched) applyTouched(pages, each);
  return Promise.all([...pages].map(([id, summaries]) => sealPage(book.keys, id, rev, summaries)));
}
