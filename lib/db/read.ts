import { liveQuery } from 'dexie';
import { from, map, type Observable, switchMap } from 'rxjs';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import { type ChangeEntry, chainHash, type Head } from './commit.ts';
import type { Keys } from './keys.ts';
import { openPage } from './pages.ts';
import { type PageRow, SCHEMA_VERSION, type SuixingDatabase, type VaultRow } from './schema.ts';
import { openJson } from './seal.ts';
import type { StoredDossier } from './stored.ts';

/** All summaries, again after every commit in any context. Only pages written since are opened again. */
export function watchSummaries(db: SuixingDatabase, keys: Keys): Observable<readonly ClientSummary[]> {
  const opened = new Map<number, { rev: number; summaries: readonly ClientSummary[] }>();
  const open = async (row: PageRow) => {
    const known = opened.get(row.id);
    if (known?.rev === row.rev) return known.summaries;
    const summaries = await openPage(db, keys, row);
    opened.set(row.id, { rev: row.rev, summaries });
    return summaries;
  };
  return from(liveQuery(() => db.pages.toArray())).pipe(
    switchMap((rows) => Promise.all(rows.map(open))),
    map((pages) => pages.flat()),
  );
}

/** One dossier, again after every commit that writes it; undefined when there is no such client. */
export function watchDossier(db: SuixingDatabase, keys: Keys, id: string): Observable<Dossier | undefined> {
  return from(liveQuery(() => db.dossiers.get(id))).pipe(
    switchMap(async (row) =>
      row ? (await openJson<StoredDossier>(keys.seal, 'dossiers', id, row.sealed)).dossier : undefined,
    ),
  );
}

/** One client's dossier and the stamps of its records, as they are now. */
export async function readDossier(db: SuixingDatabase, keys: Keys, id: string): Promise<StoredDossier | undefined> {
  const row = await db.dossiers.get(id);
  return row && openJson<StoredDossier>(keys.seal, 'dossiers', id, row.sealed);
}

/** One entry of the change log; undefined when there is none with this id. */
export async function readChange(db: SuixingDatabase, keys: Keys, commitId: string): Promise<ChangeEntry | undefined> {
  const row = await db.changes.get({ id: commitId });
  return row && openJson<ChangeEntry>(keys.seal, 'changes', row.id, row.sealed);
}

/** The vault row; undefined before the first run. Throws when the database cannot be opened. */
export function readVault(db: SuixingDatabase): Promise<VaultRow | undefined> {
  return db.vault.get('vault');
}

/** Whether a newer build has already changed the database. Dexie would open it all the same and write the old shape. */
export async function isNewer(db: SuixingDatabase): Promise<boolean> {
  await db.open();
  // Dexie counts in tens, so that it can slip repairs in between.
  return Math.floor(db.backendDB().version / 10) > SCHEMA_VERSION;
}

/** Where the change log stands; undefined before the first commit. */
export async function readHead(db: SuixingDatabase): Promise<Head | undefined> {
  return db.transaction('r', [db.changes, db.dossiers], async () => {
    const last = await db.changes.orderBy('seq').last();
    return last && { seq: last.seq, hash: last.hash, clients: await db.dossiers.count() };
  });
}

/** Follow the audit chain from the first entry. The number of entries, or the first `seq` that is missing or altered. */
export async function verifyChain(
  db: SuixingDatabase,
  keys: Keys,
): Promise<{ readonly ok: true; readonly entries: number } | { readonly ok: false; readonly brokenAt: number }> {
  let previous: Uint8Array | undefined;
  let expected = 1;
  for (const row of await db.changes.orderBy('seq').toArray()) {
    const hash = await chainHash(keys.audit, previous, expected, row.id, row.sealed);
    const isSame = hash.every((byte, index) => byte === row.hash[index]);
    if (row.seq !== expected || !isSame) return { ok: false, brokenAt: expected };
    previous = row.hash;
    expected += 1;
  }
  return { ok: true, entries: expected - 1 };
}
