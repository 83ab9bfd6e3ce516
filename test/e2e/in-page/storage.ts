// Runs inside a real browser page: the storage layer on real IndexedDB, Web Crypto and Web Locks.
import { filter, firstValueFrom, map } from 'rxjs';
import type { ClientSummary } from '../../../lib/domain/dossier/summary.ts';
import { dossierAsChanges, inverseOf } from '../../../lib/domain/dossier/apply.ts';
import { type Book, bookOf } from '../../../lib/db/book.ts';
import { commit } from '../../../lib/db/commit.ts';
import { foldNow } from '../../../lib/db/fold.ts';
import type { PageRow } from '../../../lib/db/schema.ts';
import { readChange, readHead } from '../../../lib/db/log.ts';
import { readDossier } from '../../../lib/db/read.ts';
import { openPage } from '../../../lib/db/pages.ts';
import { pageOf, stampOf } from '../../../lib/db/stored.ts';
import { watchSummaries } from '../../../lib/db/summaries.ts';
import { verifyChain } from '../../../lib/db/verify.ts';
import { makeFollowUp, makeTouch } from '../../factories/client.ts';

import { db, deps, elsewhere, isStored, keys, newDossier, put, summariesNow, TOUCH } from './storage-book.ts';
import { locking } from './storage-locking.ts';
import { rebuild } from './storage-rebuild.ts';
import { seals } from './storage-seals.ts';

/** So many new clients that their commit writes summary pages itself. */
const many = () => Array.from({ length: 25 }, () => newDossier()).flatMap(dossierAsChanges);

async function listedElsewhere(clientId: string): Promise<boolean> {
  const list = await firstValueFrom(watchSummaries(elsewhere().db, keys));
  return list.some(({ id }) => id === clientId);
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

  /** A fold that fails, or comes second to one that has seen less, has folded nothing: a large commit must not build on it. */
  async foldThatFails() {
    const [first, second] = [newDossier('先折叠甲公司'), newDossier('后折叠乙公司')];
    const refused = elsewhere();
    await commit(refused, deps, dossierAsChanges(first), TOUCH);
    const { put: realPut } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function refuse() {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    };
    const error = await foldNow(refused)
      .catch((e: Error) => e.name)
      .finally(() => {
        IDBObjectStore.prototype.put = realPut;
      });
    await commit(refused, deps, many(), { type: 'loadSample' });
    const afterFailure = await listedElsewhere(first.client.id);

    // One window has read the tail of the log; before it writes, another has folded less of it.
    const slow = elsewhere();
    await commit(slow, deps, dossierAsChanges(second), TOUCH);
    const { get: realGet } = IDBObjectStore.prototype;
    let wasOvertaken = false;
    IDBObjectStore.prototype.get = function overtaken(key: IDBValidKey | IDBKeyRange) {
      // Asked within the transaction that writes; what is put here goes with it when it is given up.
      if (!wasOvertaken && this.name === 'state' && this.transaction.mode === 'readwrite') {
        wasOvertaken = true;
        this.put({ id: 'fold', seq: 0.5 });
      }
      return realGet.call(this, key);
    };
    await foldNow(slow).finally(() => {
      IDBObjectStore.prototype.get = realGet;
    });
    await commit(slow, deps, many(), { type: 'loadSample' });
    return { error, afterFailure, wasOvertaken, afterOvertaking: await listedElsewhere(second.client.id) };
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

  ...seals,
  ...locking,
  ...rebuild,
};

Object.assign(globalThis, { storageCases: cases });
