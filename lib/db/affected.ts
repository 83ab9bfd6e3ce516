import type { Stamp } from '../domain/clock/hlc.ts';
import type { Change, Dossier } from '../domain/dossier/dossier.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import type { Keys } from './keys.ts';
import { openPage } from './pages.ts';
import type { StoredDossier } from './stored.ts';
import type { SuixingDatabase } from './schema.ts';
import { openJson } from './seal.ts';

/** The opened state of everything a set of changes touches, and where the change log stands. */
export interface Affected {
  readonly seq: number;
  readonly hash: Uint8Array | undefined;
  readonly lastStamp: Stamp | undefined;
  /** Number of clients in the book. */
  readonly clients: number;
  /** By client id; `undefined` for a client that does not exist (yet). */
  readonly dossiers: ReadonlyMap<string, Dossier | undefined>;
  readonly stamps: ReadonlyMap<string, StoredDossier['stamps']>;
  /** Summary page of each existing client. */
  readonly pageOf: ReadonlyMap<string, number>;
  /** The summary pages of those clients and the last page, where new clients go. */
  readonly pages: ReadonlyMap<number, readonly ClientSummary[]>;
  /** Id of the last summary page; 0 in an empty book. */
  readonly lastPage: number;
}

/** Read in one transaction, then open. Nothing is written. Throws `SealError` when a row does not open. */
export async function readAffected(db: SuixingDatabase, keys: Keys, changes: readonly Change[]): Promise<Affected> {
  const clientIds = [...new Set(changes.map((change) => change.clientId))];
  const read = await db.transaction('r', [db.dossiers, db.pages, db.changes], async () => {
    const dossierRows = await db.dossiers.bulkGet(clientIds);
    const last = await db.changes.orderBy('seq').last();
    const lastPage = (await db.pages.orderBy('id').last())?.id ?? 0;
    const pageIds = new Set([lastPage, ...dossierRows.flatMap((row) => (row ? [row.page] : []))]);
    const pageRows = await db.pages.bulkGet([...pageIds]);
    return { dossierRows, last, lastPage, pageRows, clients: await db.dossiers.count() };
  });
  const pages = new Map<number, readonly ClientSummary[]>();
  for (const row of read.pageRows) {
    if (row) pages.set(row.id, await openPage(db, keys, row));
  }
  const dossiers = new Map<string, Dossier | undefined>();
  const stamps = new Map<string, StoredDossier['stamps']>();
  const pageOf = new Map<string, number>();
  for (const [index, id] of clientIds.entries()) {
    const row = read.dossierRows[index];
    const stored = row && (await openJson<StoredDossier>(keys.seal, 'dossiers', id, row.sealed));
    dossiers.set(id, stored?.dossier);
    stamps.set(id, stored?.stamps ?? {});
    if (row) pageOf.set(id, row.page);
  }
  const { last } = read;
  return {
    seq: last?.seq ?? 0,
    hash: last?.hash,
    lastStamp: last && (await openJson<Stamp>(keys.seal, 'changes.stamp', last.id, last.stamp)),
    clients: read.clients,
    dossiers,
    stamps,
    pageOf,
    pages,
    lastPage: read.lastPage,
  };
}
