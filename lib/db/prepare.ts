import type { Cause } from '../domain/audit/cause.ts';
import { nextStamp, type Stamp } from '../domain/clock/hlc.ts';
import { applyChange, dossierAsEffects, type Effect } from '../domain/dossier/apply.ts';
import type { Change, Dossier } from '../domain/dossier/dossier.ts';
import { summarise } from '../domain/dossier/summary.ts';
import { breathe } from '../util/breathe.ts';
import type { Book } from './book.ts';
import { foldNow, isFolded } from './fold.ts';
import { type ChangeEntry, commitIdAt, type Head, headOf, makeRow, type Touched, type WrittenEntry } from './log.ts';
import { openPageRow, sealPage } from './pages.ts';
import { encodeJson } from './seal.ts';
import { sealShelf } from './shelves.ts';
import { SHELF_SIZE, SUMMARY_VERSION } from './schema.ts';
import { noteLength } from './long-rows.ts';
import { onShelf, pageOf, type Shelf, type StoredDossier, shelfOf, stampOf } from './stored.ts';
import { applyTouched } from './view.ts';
import type { Pages, Placed } from './stored.ts';
import type { Rows } from './write.ts';

/** More clients than this in one commit are written to their summary pages at once instead of into the log's tail. */
const FOLD_AT_ONCE = 20;

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

/** What a commit builds on: where the log stands, and what has been prepared but not written yet. */
export interface Base {
  readonly head: Head;
  readonly stamp: Stamp | undefined;
  readonly shelves: ReadonlyMap<number, Shelf>;
  readonly pages: ReadonlyMap<number, readonly Placed[]>;
}

/** A commit ready to be written. */
export interface Prepared {
  readonly commitId: string;
  readonly rows: Rows;
  readonly entry: ChangeEntry;
  /** Whether a client came, went, or changed its own fields. */
  readonly touchesIdentity: boolean;
  /** What the next commit builds on once this one is written. */
  readonly next: Base;
}

/** What a book stands at now, as far as this context knows. */
export async function baseOf(book: Book): Promise<Base> {
  const head = book.follower.known() ?? (await book.follower.catchUp());
  return { head, stamp: await book.lastStamp(), shelves: new Map(), pages: new Map() };
}

/** Work out and seal everything a commit writes. `gone`, `changed`: see `CommitResult`; nothing is written here. */
export async function prepare(
  book: Book,
  deps: CommitDeps,
  base: Base,
  changes: readonly Change[],
  cause: Cause,
  isStillTrue: (before: Before) => boolean,
): Promise<Prepared | 'gone' | 'changed'> {
  const { keys } = book;
  const { head } = base;
  const shelf = shelfReader(book, base);
  const before = new Map<string, StoredDossier | undefined>();
  for (const { clientId } of changes) {
    if (!before.has(clientId)) before.set(clientId, await book.dossier(clientId, shelf));
  }
  const isAllowed = isStillTrue({
    stampOf: (clientId, recordId) => stampOf(before.get(clientId), recordId),
    stored: (clientId) => before.get(clientId),
  });
  if (!isAllowed) return 'changed';

  // Each step of a large commit is a task of its own: the page stays alive meanwhile.
  const rest = before.size > FOLD_AT_ONCE ? breathe : undefined;
  const stamp = nextStamp(base.stamp, deps.now(), deps.device);
  await rest?.();
  const applied = applyAll(before, changes, stamp, head);
  if (applied === 'gone') return 'gone';

  const { touched, made, effects, clients, created } = applied;
  const seq = head.seq + 1;
  await rest?.();
  const pages = touched.length > FOLD_AT_ONCE ? await pagesWith(book, base, touched) : undefined;
  const written: WrittenEntry = {
    stamp,
    cause,
    effects,
    ...(made.length > 0 ? { made } : {}),
    ...(pages ? { pages: [...pages.keys()] } : { touched }),
  };
  const shelves = await shelvesWith(shelf, before, applied.after);
  const commitId = commitIdAt(seq, deps.newId());
  await rest?.();
  // A client that was made goes into the log and onto its shelf.
  const encoded = new Map(made.map((dossier) => [dossier, encodeJson(dossier)]));
  await rest?.();
  const [row, shelfRows, pageRows] = await Promise.all([
    makeRow(keys, head, written, { id: commitId, clients, created }, encoded),
    Promise.all([...shelves].flatMap(([id, each]) => (each.length > 0 ? [sealShelf(keys, id, each, encoded)] : []))),
    Promise.all([...(pages ?? [])].map(([id, page]) => sealPage(keys, id, seq, page))),
  ]);
  return {
    commitId,
    rows: {
      add: { changes: [row] },
      put: { shelves: shelfRows, pages: pageRows, state: pages ? [{ id: 'fold', seq }] : [] },
      remove: { shelves: [...shelves.keys()].filter((id) => shelves.get(id)?.length === 0) },
    },
    entry: {
      ...written,
      // Rarely asked for of a commit of one's own, and many objects after an import.
      get effects() {
        return [...made.flatMap(dossierAsEffects), ...effects];
      },
    },
    touchesIdentity: made.length > 0 || effects.some(({ kind }) => kind === 'client'),
    next: { head: headOf(row), stamp, shelves, pages: pages ?? new Map() },
  };
}

/** Reads a shelf as the base has it. A shelf none of whose clients has been added yet need not be asked for. */
function shelfReader(book: Book, base: Base): (id: number) => Promise<Shelf> {
  return async (id) => {
    const known = base.shelves.get(id);
    if (known) return known;
    if (id * SHELF_SIZE < base.head.created) return book.shelf(id);
    // Nobody has ever been on it: there is nothing to read, and no former piece to remove.
    noteLength(book.db, 'shelves', id, 0);
    return [];
  };
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
    touched.push({ id, at, ...(stored ? { summary: summarise(stored.dossier), v: SUMMARY_VERSION } : {}) });
  }
  return { after, effects, made, touched, clients, created };
}

/** The shelves of all clients concerned, as they are to be written. */
async function shelvesWith(
  shelf: (id: number) => Promise<Shelf>,
  before: ReadonlyMap<string, StoredDossier | undefined>,
  after: ReadonlyMap<string, StoredDossier | undefined>,
): Promise<ReadonlyMap<number, Shelf>> {
  const shelves = new Map<number, Shelf>();
  for (const [id, stored] of after) {
    const at = stored?.at ?? before.get(id)?.at;
    if (at === undefined) continue;
    const number = shelfOf(at);
    shelves.set(number, onShelf(shelves.get(number) ?? (await shelf(number)), id, stored));
  }
  return shelves;
}

/** The summary pages of many clients as they will be; whatever the log still holds back goes to its pages first. */
async function pagesWith(book: Book, base: Base, touched: readonly Touched[]): Promise<Pages> {
  if (!isFolded(book, base.head.seq) && base.pages.size === 0) await foldNow(book);
  const pages: Pages = new Map();
  for (const number of new Set(touched.map(({ at }) => pageOf(at)))) {
    pages.set(number, base.pages.get(number) ?? (await openPageRow(book, await book.db.pages.get(number))));
  }
  for (const each of touched) applyTouched(pages, each);
  return pages;
}
