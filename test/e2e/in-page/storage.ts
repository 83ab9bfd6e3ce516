// Runs inside a real browser page: the storage layer on real IndexedDB, Web Crypto and Web Locks.
import { filter, firstValueFrom, map } from 'rxjs';
import type { ClientSummary } from '../../../lib/domain/dossier/summary.ts';
import { dossierAsChanges, inverseOf } from '../../../lib/domain/dossier/apply.ts';
import type { Change, Dossier } from '../../../lib/domain/dossier/dossier.ts';
import type { Cause } from '../../../lib/domain/audit/cause.ts';
import { type Book, bookOf } from '../../../lib/db/book.ts';
import { commit, type CommitDeps } from '../../../lib/db/commit.ts';
import { createDatabase } from '../../../lib/db/database.ts';
import { getDraft, putDraft } from '../../../lib/db/drafts.ts';
import { foldNow } from '../../../lib/db/fold.ts';
import type { PageRow } from '../../../lib/db/schema.ts';
import { deriveKeys, newDataKey } from '../../../lib/db/keys.ts';
import { readChange, readHead } from '../../../lib/db/log.ts';
import { readDossier } from '../../../lib/db/read.ts';
import { openPage } from '../../../lib/db/pages.ts';
import { openShelf } from '../../../lib/db/shelves.ts';
import { rescueDump } from '../../../lib/db/rescue.ts';
import { pageOf, shelfOf, stampOf } from '../../../lib/db/stored.ts';
import { watchSummaries } from '../../../lib/db/summaries.ts';
import { verifyChain } from '../../../lib/db/verify.ts';
import { createVault, openVault } from '../../../lib/db/vault.ts';
import { makeClient, makeFollowUp, makeId, makeTouch } from '../../factories/client.ts';

const TOUCH: Cause = { type: 'logTouch' };
const db = createDatabase();
const keys = await deriveKeys(newDataKey());
const deps: CommitDeps = { device: 'test', now: () => Date.now(), newId: () => crypto.randomUUID() };

const put = (changes: readonly Change[], cause: Cause = TOUCH) => commit(bookOf(db, keys), deps, changes, cause);

/** Another window: a connection of its own that knows nothing of this one's memory. */
const elsewhere = () => bookOf(createDatabase(), keys);

function newDossier(name?: string): Dossier {
  const client = makeClient({ id: crypto.randomUUID(), ...(name ? { name } : {}) });
  return { client, people: [], touches: [], holdings: [], loans: [], followUps: [] };
}

const summariesNow = () => firstValueFrom(watchSummaries(db, keys));

/** Whether any shelf on disk holds this client, as a window that remembers nothing reads it. */
async function isStored(clientId: string): Promise<boolean> {
  const shelves = await Promise.all((await db.shelves.toArray()).map((row) => openShelf(keys, row)));
  return shelves.flat().some(({ dossier }) => dossier.client.id === clientId);
}

/** Each returns plain data for the test to judge. */
export const cases = {
  async roundTrip() {
    const dossier = { ...newDossier(), touches: [makeTouch()], followUps: [makeFollowUp()] };
    const saved = await put(dossierAsChanges(dossier), { type: 'addClient' });
    const read = await readDossier(db, keys, dossier.client.id);
    return { saved, written: dossier, read: read?.dossier, chain: await verifyChain(db, keys) };
  },

  async changeEntry() {
    const { client } = newDossier();
    await put([{ op: 'put', kind: 'client', clientId: client.id, record: client }]);
    const touch = makeTouch({ id: crypto.randomUUID() });
    const saved = await put([{ op: 'put', kind: 'touch', clientId: client.id, record: touch }]);
    const entry = saved.ok ? await readChange(db, keys, saved.commitId) : undefined;
    const stored = await readDossier(db, keys, client.id);
    return { effects: entry?.effects, touch, isStamped: stampOf(stored, touch.id) === entry?.stamp };
  },

  async undo() {
    const dossier = newDossier();
    const added = await put(dossierAsChanges(dossier), { type: 'addClient' });
    const before = await summariesNow();
    const entry = added.ok ? await readChange(db, keys, added.commitId) : undefined;
    await put((entry?.effects ?? []).map(inverseOf).reverse(), { type: 'undo', of: 'x' });
    const after = await summariesNow();
    return {
      wasThere: before.some((client) => client.id === dossier.client.id),
      isThere: after.some((client) => client.id === dossier.client.id),
      row: !(await isStored(dossier.client.id)),
    };
  },

  async undoUnderGuard() {
    const dossier = newDossier();
    const added = await put(dossierAsChanges(dossier), { type: 'addClient' });
    const entry = added.ok ? await readChange(db, keys, added.commitId) : undefined;
    const record = makeTouch({ id: crypto.randomUUID() });
    await put([{ op: 'put', kind: 'touch', clientId: dossier.client.id, record }]);
    const asked: boolean[] = [];
    const inverse = (entry?.effects ?? []).map(inverseOf);
    const refused = await commit(bookOf(db, keys), deps, inverse, { type: 'undo', of: 'x' }, (before) => {
      const stamps = [dossier.client.id, record.id].map((id) => before.stampOf(dossier.client.id, id));
      asked.push(stamps[0] === entry?.stamp, stamps[1] !== undefined && stamps[1] !== entry?.stamp);
      return false;
    });
    return { refused, asked, isThere: await isStored(dossier.client.id) };
  },

  /** A summary page that does not open is made again from the dossiers. */
  async rebuiltPage() {
    const folded = elsewhere();
    const dossier = { ...newDossier(), touches: [makeTouch({ id: crypto.randomUUID() })] };
    await put(dossierAsChanges(dossier));
    await foldNow(folded);
    const at = (await bookOf(db, keys).dossier(dossier.client.id))?.at ?? 0;
    const page = await db.pages.get(pageOf(at));
    if (!page) throw new Error('not saved');
    const before = await summariesNow();
    const sealed = Uint8Array.from(page.sealed);
    sealed[30] = (sealed[30] as number) ^ 1;
    await db.pages.put({ ...page, sealed });
    const after = await summariesNow();
    const record = makeTouch({ id: crypto.randomUUID(), channel: 'visit' });
    const saved = await put([{ op: 'put', kind: 'touch', clientId: dossier.client.id, record }]);
    await foldNow(elsewhere());
    const repaired = await summariesNow();
    const reopened = await openPage(db, keys, (await db.pages.get(page.id)) as PageRow);
    const sorted = (list: readonly { id: string }[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
    return {
      isSame: JSON.stringify(sorted(before)) === JSON.stringify(sorted(after)),
      saved: saved.ok,
      counted: repaired.find((client) => client.id === dossier.client.id)?.touches.effective,
      isWrittenAnew: reopened.some(({ summary }) => summary.id === dossier.client.id),
    };
  },

  async refusesUnknownClient() {
    const before = await readHead(db);
    const known = newDossier();
    const result = await put([
      ...dossierAsChanges(known),
      { op: 'put', kind: 'touch', clientId: crypto.randomUUID(), record: makeTouch() },
    ]);
    return {
      result,
      isUnchanged: JSON.stringify(before) === JSON.stringify(await readHead(db)),
      isHalfWritten: await isStored(known.client.id),
    };
  },

  async refusesMalformedRecord() {
    const dossier = newDossier();
    const bad = { ...dossier.client, uscc: 'not a code' };
    const before = await readHead(db);
    const error = await put([{ op: 'put', kind: 'client', clientId: bad.id, record: bad }]).catch((e: Error) => e.name);
    return { error, isUnchanged: JSON.stringify(before) === JSON.stringify(await readHead(db)) };
  },

  /** The database refuses in the middle of the transaction. */
  async atomicWhenTheTransactionFails() {
    const before = JSON.stringify(await readHead(db));
    const second = newDossier();
    const { put: realPut } = IDBObjectStore.prototype;
    // The entry of the log is written by then; the dossier is not.
    IDBObjectStore.prototype.put = function refuse() {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    };
    const error = await put(dossierAsChanges(second))
      .catch((e: Error) => e.name)
      .finally(() => {
        IDBObjectStore.prototype.put = realPut;
      });
    return {
      error,
      isUnchanged: before === JSON.stringify(await readHead(db)),
      isHalfWritten: await isStored(second.client.id),
      isListed: (await summariesNow()).some((client) => client.id === second.client.id),
    };
  },

  /** Two panels and a workspace write to one client at the same time, each through a connection of its own. */
  async concurrentWriters() {
    const dossier = newDossier();
    await put(dossierAsChanges(dossier));
    const windows = [elsewhere(), elsewhere(), bookOf(db, keys)];
    const touches = Array.from({ length: 24 }, (_, index) =>
      makeTouch({ id: crypto.randomUUID(), day: `2026-10-${String(index + 1).padStart(2, '0')}` }),
    );
    const results = await Promise.all(
      touches.map((record, index) =>
        commit(
          windows[index % 3] as Book,
          deps,
          [{ op: 'put', kind: 'touch', clientId: dossier.client.id, record }],
          TOUCH,
        ),
      ),
    );
    const count = (list: readonly ClientSummary[]) =>
      list.find((client) => client.id === dossier.client.id)?.touches.effective;
    // The others hear of the last one a moment later.
    const counted = await Promise.all(
      windows.map((book) =>
        firstValueFrom(
          watchSummaries(book.db, keys).pipe(
            map(count),
            filter((n) => n === touches.length),
          ),
        ),
      ),
    );
    const stored = await Promise.all(windows.map((book) => book.dossier(dossier.client.id)));
    return {
      saved: results.filter((result) => result.ok).length,
      touches: stored.map((kept) => kept?.dossier.touches.length),
      counted,
      chain: await verifyChain(db, keys),
    };
  },

  /** What one window writes, another that is already watching sees, entry by entry. */
  async followsOtherWindows() {
    const dossier = newDossier();
    await put(dossierAsChanges(dossier));
    const other = elsewhere();
    const counts: (number | undefined)[] = [];
    const seen = new Promise<void>((resolve) => {
      watchSummaries(other.db, keys).subscribe((list) => {
        counts.push(list.find((client) => client.id === dossier.client.id)?.touches.effective);
        if (counts.at(-1) === 3) resolve();
      });
    });
    await firstValueFrom(watchSummaries(other.db, keys));
    for (const day of ['2026-10-01', '2026-10-02', '2026-10-03']) {
      const record = makeTouch({ id: crypto.randomUUID(), day });
      await put([{ op: 'put', kind: 'touch', clientId: dossier.client.id, record }]);
    }
    await seen;
    return {
      first: counts[0],
      isSteady: counts.every((n, index) => index === 0 || (n ?? 0) >= (counts[index - 1] ?? 0)),
    };
  },

  /** Folding at any moment changes nothing of what is seen. */
  async folding() {
    const dossiers = Array.from({ length: 12 }, () => newDossier());
    for (const dossier of dossiers) await put(dossierAsChanges(dossier));
    for (let index = 0; index < 150; index += 1) {
      const clientId = dossiers[index % 12]?.client.id ?? '';
      await put([{ op: 'put', kind: 'touch', clientId, record: makeTouch({ id: crypto.randomUUID() }) }]);
    }
    const [gone] = dossiers;
    await put([{ op: 'remove', kind: 'client', clientId: gone?.client.id ?? '', id: gone?.client.id ?? '' }]);
    const tail = async () => ((await readHead(db)).seq ?? 0) - ((await db.state.get('fold'))?.seq ?? 0);
    const longTail = await tail();
    const before = JSON.stringify(await firstValueFrom(watchSummaries(elsewhere().db, keys)));
    // Two windows fold at once; one of them finds it done.
    await Promise.all([foldNow(elsewhere()), foldNow(elsewhere())]);
    const after = JSON.stringify(await firstValueFrom(watchSummaries(elsewhere().db, keys)));
    return { isBounded: longTail < 100, left: await tail(), isSame: before === after };
  },

  async manyPages() {
    const dossiers = Array.from({ length: 450 }, () => newDossier());
    const started = (await summariesNow()).length;
    await put(dossiers.flatMap(dossierAsChanges), { type: 'loadSample' });
    const [first] = dossiers;
    const record = makeTouch({ id: crypto.randomUUID() });
    await put([{ op: 'put', kind: 'touch', clientId: first?.client.id ?? '', record }]);
    const summaries = await summariesNow();
    const counts = (await db.pages.toArray()).map((page) => page.count);
    return {
      added: summaries.length - started,
      distinct: new Set(summaries.map((client) => client.id)).size === summaries.length,
      fullest: Math.max(...counts),
      touched: summaries.find((client) => client.id === first?.client.id)?.touches.effective,
      clients: (await readHead(db)).clients === summaries.length,
    };
  },

  async tampering() {
    const rows = await db.changes.orderBy('seq').toArray();
    const victim = rows[2];
    if (!victim) throw new Error('needs three entries');
    const sound = await verifyChain(db, keys);
    const flipped = Uint8Array.from(victim.sealed);
    flipped[20] = (flipped[20] as number) ^ 1;
    await db.changes.put({ ...victim, sealed: flipped });
    const altered = await verifyChain(db, keys);
    await db.changes.delete(victim.seq);
    const missing = await verifyChain(db, keys);
    const other = rows[3];
    if (!other) throw new Error('needs four entries');
    await db.changes.bulkPut([
      { ...other, seq: victim.seq },
      { ...victim, seq: other.seq },
    ]);
    const reordered = await verifyChain(db, keys);
    await db.changes.bulkPut([victim, other]);
    return { sound: sound.ok, altered, missing, reordered, restored: (await verifyChain(db, keys)).ok };
  },

  async movedSealDoesNotOpen() {
    const [a, b] = [newDossier(), newDossier()];
    await put([...dossierAsChanges(a), ...dossierAsChanges(b)]);
    const at = (await bookOf(db, keys).dossier(b.client.id))?.at ?? 0;
    const [own, other] = await Promise.all([db.shelves.get(shelfOf(at)), db.shelves.get(0)]);
    if (!own || !other || own.id === 0) throw new Error('needs two shelves');
    await db.shelves.put({ ...other, id: own.id });
    const error = await readDossier(createDatabase(), keys, b.client.id).catch((e: Error) => e.name);
    await db.shelves.put(own);
    return error;
  },

  async drafts() {
    const id = makeId();
    await putDraft(db, keys, id, { text: '写到一半' });
    const kept = await getDraft(db, keys, id);
    await putDraft(db, keys, id, undefined);
    return { kept, gone: (await getDraft(db, keys, id)) === undefined };
  },

  async passphrase() {
    await db.vault.clear();
    const { row, dataKey } = await createVault(db, '正确的口令-2026', { vaultId: crypto.randomUUID(), now: 1 });
    const opened = await openVault(row, '正确的口令-2026');
    const wrong = await openVault(row, '正确的口令-2027');
    const again = await createVault(db, 'another one', { vaultId: 'y', now: 2 }).catch((e: Error) => e.name);
    await db.vault.clear();
    return { isSame: opened?.join() === dataKey.join(), wrong, again, kdf: { ...row.kdf, salt: row.kdf.salt.length } };
  },

  /** Everything that lies in the database, as text. */
  async rawText() {
    const secrets = {
      name: '云岭绝密精机有限公司',
      uscc: '91350100M000100Y43',
      phone: '19900001234',
      note: '千万不能外泄的备注',
    };
    const client = makeClient({ id: crypto.randomUUID(), name: secrets.name, uscc: secrets.uscc, note: secrets.note });
    const person = { id: crypto.randomUUID(), name: '绝密人名', role: 'handler' as const, phone: secrets.phone };
    await put([
      { op: 'put', kind: 'client', clientId: client.id, record: client },
      { op: 'put', kind: 'person', clientId: client.id, record: person },
    ]);
    await putDraft(db, keys, client.id, { text: secrets.note });
    const dump = JSON.stringify(await rescueDump(db));
    let binary = '';
    for (const table of ['shelves', 'pages', 'changes', 'drafts'] as const) {
      for (const row of await db.table(table).toArray()) {
        for (const value of Object.values(row))
          if (value instanceof Uint8Array) binary += new TextDecoder().decode(value);
      }
    }
    const planted = [...Object.values(secrets), person.name];
    return {
      found: planted.filter((secret) => dump.includes(secret) || binary.includes(secret)),
      size: binary.length,
      clearFields: [...new Set((await db.shelves.toArray()).flatMap((row) => Object.keys(row)))],
    };
  },
};

Object.assign(globalThis, { storageCases: cases });
