import { concatUint8Arrays, stringToUint8Array } from 'uint8array-extras';
import { parseChange } from '../contracts/schemas/records.schema.ts';
import { nextStamp, type Stamp } from '../domain/clock/hlc.ts';
import { applyChange, type Effect } from '../domain/dossier/apply.ts';
import type { Change } from '../domain/dossier/dossier.ts';
import { type Affected, readAffected } from './affected.ts';
import type { Keys } from './keys.ts';
import { placeSummaries } from './placement.ts';
import type { DossierRow, PageRow, SuixingDatabase } from './schema.ts';
import { sealJson } from './seal.ts';
import type { StoredDossier } from './stored.ts';

/** Why a commit was made. Kept in the log; shown in the history. */
export type Cause =
  | { readonly type: 'addClient' | 'editClient' | 'logTouch' | 'completeFollowUp' | 'snoozeFollowUp' | 'loadSample' }
  | { readonly type: 'undo'; readonly of: string };

/** One commit as the change log keeps it. */
export interface ChangeEntry {
  /** The same stamp as on the records it wrote. */
  readonly stamp: Stamp;
  readonly cause: Cause;
  readonly effects: readonly Effect[];
}

/** Where the log stands after a commit. */
export interface Head {
  readonly seq: number;
  readonly hash: Uint8Array;
  /** Number of clients in the book. */
  readonly clients: number;
}

/** What a commit needs besides the database. */
export interface CommitDeps {
  readonly keys: Keys;
  readonly device: string;
  readonly now: () => number;
  readonly newId: () => string;
  /** Runs one writer at a time over all contexts of the extension. */
  readonly exclusively: <T>(task: () => Promise<T>) => Promise<T>;
}

/** Outcome of {@link commit}. `gone`: a change names a client that does not exist; `changed`: the guard refused. Nothing was written then. */
export type CommitResult =
  | { readonly ok: true; readonly commitId: string; readonly head: Head; readonly touchesIdentity: boolean }
  | { readonly ok: false; readonly reason: 'gone' | 'changed' };

/**
 * The one door for writes: applies all changes or none. The sealed dossiers, the summary pages, the change entry and its
 * link in the audit chain are written in one transaction. `isStillTrue` is asked under the same lock, with the records as
 * they are. Throws when the database fails; then nothing was written.
 */
export async function commit(
  db: SuixingDatabase,
  deps: CommitDeps,
  changes: readonly Change[],
  cause: Cause,
  isStillTrue: (before: Pick<Affected, 'stamps'>) => boolean = () => true,
): Promise<CommitResult> {
  const parsed = changes.map(parseChange);
  return deps.exclusively(async () => {
    const before = await readAffected(db, deps.keys, parsed);
    if (!isStillTrue(before)) return { ok: false, reason: 'changed' };
    const commitId = deps.newId();
    const stamp = nextStamp(before.lastStamp, deps.now(), deps.device);

    const dossiers = new Map(before.dossiers);
    const stamps = new Map([...before.stamps].map(([id, map]) => [id, { ...map }]));
    const effects: Effect[] = [];
    for (const change of parsed) {
      const applied = applyChange(dossiers.get(change.clientId), change);
      if (applied === 'gone') return { ok: false, reason: 'gone' };
      dossiers.set(change.clientId, applied.dossier);
      stamps.set(change.clientId, { ...stamps.get(change.clientId), [applied.effect.id]: stamp });
      effects.push(applied.effect);
    }

    const placed = placeSummaries(before, dossiers);
    const seq = before.seq + 1;
    const dossierRows: DossierRow[] = [];
    for (const [id, dossier] of dossiers) {
      if (!dossier) continue;
      const stored: StoredDossier = { dossier, stamps: stamps.get(id) ?? {} };
      dossierRows.push({
        id,
        page: placed.pageOf.get(id) as number,
        sealed: await sealJson(deps.keys.seal, 'dossiers', id, stored),
      });
    }
    const pageRows: PageRow[] = [];
    for (const [id, summaries] of placed.pages) {
      const sealed = await sealJson(deps.keys.seal, 'pages', id, summaries);
      pageRows.push({ id, rev: seq, count: summaries.length, sealed });
    }
    const entry: ChangeEntry = { stamp, cause, effects };
    const sealedEntry = await sealJson(deps.keys.seal, 'changes', commitId, entry);
    const sealedStamp = await sealJson(deps.keys.seal, 'changes.stamp', commitId, stamp);
    const hash = await chainHash(deps.keys.audit, before.hash, seq, commitId, sealedEntry);
    const removed = [...dossiers].filter(([, dossier]) => !dossier).map(([id]) => id);
    const clients = before.clients + placed.added - placed.removed;

    await db.transaction('rw', [db.dossiers, db.pages, db.changes], async () => {
      const last = await db.changes.orderBy('seq').last();
      // The lock makes this impossible; where a browser has no locks, the transaction still refuses to fork the chain.
      if ((last?.seq ?? 0) !== before.seq) throw new Error('another writer was faster');
      await db.dossiers.bulkPut(dossierRows);
      await db.dossiers.bulkDelete(removed);
      await db.pages.bulkPut(pageRows);
      await db.changes.add({ seq, id: commitId, stamp: sealedStamp, sealed: sealedEntry, hash });
    });
    const touchesIdentity = effects.some((effect) => effect.kind === 'client');
    return { ok: true, commitId, head: { seq, hash, clients }, touchesIdentity };
  });
}

/** The link of the audit chain for one entry. */
export async function chainHash(
  key: CryptoKey,
  previous: Uint8Array | undefined,
  seq: number,
  commitId: string,
  sealed: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const head = stringToUint8Array(`${seq}|${commitId}|`);
  const message = concatUint8Arrays([previous ?? new Uint8Array(32), head, sealed]);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, new Uint8Array(message)));
}
