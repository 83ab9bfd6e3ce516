// Runs inside a real browser page: erasing from real IndexedDB with real Web Crypto.
import { firstValueFrom } from 'rxjs';
import { createDatabase } from '../../../lib/db/database.ts';
import { type Erased, erase, erasedAmong, eraseClients } from '../../../lib/db/erase.ts';
import { foldNow } from '../../../lib/db/fold.ts';
import { openEntry, readHead } from '../../../lib/db/log.ts';
import { readDossier } from '../../../lib/db/read.ts';
import type { ChangeRow } from '../../../lib/db/schema.ts';
import { sealJson, sealMark } from '../../../lib/db/seal.ts';
import { stampOf } from '../../../lib/db/stored.ts';
import { watchDossier, watchSummaries } from '../../../lib/db/summaries.ts';
import { isSame } from '../../../lib/db/same.ts';
import { verifyChain } from '../../../lib/db/verify.ts';
import { dossierAsChanges } from '../../../lib/domain/dossier/apply.ts';
import { bookWithTwo, findsIn, freshBook, openedDump, planted, rowsOf, summariesOf, touchOf } from './erase-book.ts';
import { deps, keys, TOUCH } from './erase-book.ts';
import { referrals } from './erase-referrals.ts';

/** Each returns plain data for the test to judge. */
export const cases = {
  async oneClient() {
    const { db, book, gone, stays, words } = await bookWithTwo();
    const before = await rowsOf(db);
    const dumpBefore = await openedDump(db);
    const staying = await readDossier(db, keys, stays.client.id);
    const erased = await eraseClients(book, deps, [gone.client.id], '规则甲');
    const after = await rowsOf(db);
    const last = await openEntry(keys, after.at(-1) as ChangeRow);
    const dump = await openedDump(db);
    return {
      planted: findsIn(dumpBefore, words).length === words.length,
      // The staying client has the same made-up phone number.
      found: findsIn(dump, words.slice(0, 3)),
      counts: { clients: erased.clients, rewritten: erased.rewritten, head: erased.head.clients },
      staysWhole: JSON.stringify(staying) === JSON.stringify(await readDossier(db, keys, stays.client.id)),
      staysInLog: ['保留乙又谈', '保留乙三谈', '保留乙精机有限公司', '保留乙草稿'].every((word) => dump.includes(word)),
      listed: (await summariesOf(db)).map((client) => client.id === stays.client.id),
      linksUnchanged: before.every((row, index) => {
        const now = after[index] as ChangeRow;
        return isSame(row.hash, now.hash) && isSame(row.mark, now.mark) && row.id === now.id;
      }),
      rewrittenRows: before.flatMap((row, index) =>
        isSame(sealMark(row.sealed), sealMark((after[index] as ChangeRow).sealed)) ? [] : [row.seq],
      ),
      cause: { ...last.cause, marks: 'marks' in last.cause ? last.cause.marks.length : 0 },
      causes: await Promise.all(after.map(async (row) => (await openEntry(keys, row)).cause)),
      derived: (await db.state.toArray()).map((row) => row.id),
      chain: await verifyChain(db, keys),
      known: [...(await erasedAmong(db, keys, [gone.client.id, stays.client.id]))].map(
        (each) => each === gone.client.id,
      ),
    };
  },

  ...referrals,

  /** The chain accounts for what an erasure rewrote, and for nothing else. */
  async withoutProof() {
    const { db, book, gone } = await bookWithTwo();
    await eraseClients(book, deps, [gone.client.id]);
    const row = (await db.changes.get(3)) as ChangeRow;
    const entry = await openEntry(keys, row);
    const sealed = await sealJson(keys.seal, 'changes', row.id, { ...entry, effects: [] });
    await db.changes.put({ ...row, sealed });
    const unproved = await verifyChain(db, keys);
    await db.changes.put(row);
    // An entry that was accounted for, rewritten once more.
    const first = (await db.changes.get(1)) as ChangeRow;
    await db.changes.put({
      ...first,
      sealed: await sealJson(keys.seal, 'changes', first.id, await openEntry(keys, first)),
    });
    const again = await verifyChain(db, keys);
    await db.changes.put(first);
    const sound = await verifyChain(db, keys);
    const last = (await rowsOf(db)).at(-1) as ChangeRow;
    await db.changes.delete(last.seq);
    return { unproved, again, sound, cut: await verifyChain(db, keys) };
  },

  /** Another window writes while the log is being searched. */
  async whileOthersWrite() {
    const { db, book, elsewhere, put, gone, stays, words } = await bookWithTwo();
    const other = elsewhere();
    // It knows the client from memory.
    await other.dossier(gone.client.id);
    await other.follower.catchUp();
    const erasing = eraseClients(book, deps, [gone.client.id]);
    const results: Awaited<ReturnType<typeof put>>[] = [];
    for (let index = 0; index < 40; index += 1) {
      const clientId = index % 2 ? gone.client.id : stays.client.id;
      results.push(await put([touchOf(clientId, index % 2 ? '绝密甲插话' : `第${index}次`)], TOUCH, other));
    }
    await erasing;
    const late = await put([touchOf(gone.client.id, '绝密甲插话')], TOUCH, other);
    const stored = await readDossier(createDatabase(db.name), keys, stays.client.id);
    return {
      refused: results.every((result, index) => (index % 2 ? true : result.ok)),
      late,
      kept: stored?.dossier.touches.filter(({ text }) => text.startsWith('第')).length,
      found: findsIn(await openedDump(db), words.slice(0, 3)),
      chain: (await verifyChain(db, keys)).ok,
      clients: (await readHead(db)).clients,
    };
  },

  /** Another window writes between the folding and the look at where the log stands. */
  async afterTheFold() {
    const { db, book, elsewhere, put, gone, words } = await bookWithTwo();
    const [late, other] = [planted('晚来丁'), elsewhere()];
    const { catchUp } = book.follower;
    let looks = 0;
    Object.assign(book.follower, {
      async catchUp() {
        looks += 1;
        if (looks === 2) await put(dossierAsChanges(late), TOUCH, other);
        return catchUp();
      },
    });
    await eraseClients(book, deps, [gone.client.id]);
    return {
      isLate: looks >= 2,
      names: (await summariesOf(createDatabase(db.name))).map(({ name }) => name.slice(0, 3)).sort(),
      found: findsIn(await openedDump(db), words.slice(0, 3)),
    };
  },

  /** Another window knows the client from memory and has not yet heard of the erasure. */
  async lateSignal() {
    const { db, book, elsewhere, put, gone, stays, words } = await bookWithTwo();
    const other = elsewhere();
    await other.follower.catchUp();
    await other.dossier(gone.client.id);
    const { postMessage } = BroadcastChannel.prototype;
    BroadcastChannel.prototype.postMessage = () => {};
    await eraseClients(book, deps, [gone.client.id]);
    // The other client stands on the same shelf.
    const neighbour = await put([touchOf(stays.client.id, '保留乙插话')], TOUCH, other);
    const late = await put([touchOf(gone.client.id, '绝密甲插话')], TOUCH, other);
    BroadcastChannel.prototype.postMessage = postMessage;
    return { late, neighbour: neighbour.ok, found: findsIn(await openedDump(db), words.slice(0, 3)) };
  },

  /** Two windows erase at the same time. */
  async twoErasures() {
    const { db, book, elsewhere, put, gone, stays } = await bookWithTwo();
    const third = planted('路人丙');
    await put(dossierAsChanges(third));
    await put([
      touchOf(third.client.id, '路人丙谈'),
      touchOf(gone.client.id, '绝密甲谈'),
      touchOf(stays.client.id, '保留乙谈'),
    ]);
    await Promise.all([
      eraseClients(book, deps, [gone.client.id]),
      eraseClients(elsewhere(), deps, [stays.client.id]),
      put([touchOf(third.client.id, '路人丙再谈')], TOUCH, elsewhere()),
    ]);
    const dump = await openedDump(db);
    return {
      found: findsIn(dump, ['绝密甲', '保留乙', gone.client.id, stays.client.id]),
      isThere: dump.includes('路人丙再谈'),
      chain: await verifyChain(db, keys),
      clients: (await readHead(db)).clients,
    };
  },

  /** What another window shows follows by itself. */
  async followed() {
    const { elsewhere, book, gone } = await bookWithTwo();
    const other = elsewhere();
    const lists: number[] = [];
    const seen = new Promise<void>((resolve) => {
      watchSummaries(other.db, keys).subscribe((list) => {
        lists.push(list.length);
        if (list.length === 1) resolve();
      });
    });
    const shown: boolean[] = [];
    const left = new Promise<void>((resolve) => {
      watchDossier(other.db, keys, gone.client.id).subscribe((dossier) => {
        shown.push(dossier !== undefined);
        if (!dossier) resolve();
      });
    });
    await firstValueFrom(watchDossier(other.db, keys, gone.client.id));
    await firstValueFrom(watchSummaries(other.db, keys));
    await eraseClients(book, deps, [gone.client.id]);
    await Promise.all([seen, left]);
    return { lists: [lists[0], lists.at(-1)], shown: [shown[0], shown.at(-1)] };
  },

  /** Single records of a client that stays. */
  async records() {
    const { db, book, gone: client, stays } = await bookWithTwo();
    const [touch] = client.touches;
    const [followUp] = client.followUps;
    const clientId = client.client.id;
    const ids = new Set([touch?.id ?? '', followUp?.id ?? '']);
    const before = await readDossier(db, keys, clientId);
    const erased = await erase(book, deps, [{ records: new Map([[clientId, ids]]), rule: '三年' }]);
    const after = await readDossier(db, keys, clientId);
    const dump = await openedDump(db);
    return {
      counts: [erased.clients, erased.records, erased.head.clients],
      found: findsIn(dump, ['绝密甲谈话', '绝密甲待办', '2020-01-05']).filter((word) => word !== '2020-01-05'),
      stays: ['绝密甲又谈', '绝密甲三谈', '绝密甲存款'].every((word) => dump.includes(word)),
      touches: [before?.dossier.touches.length, after?.dossier.touches.length],
      other: (await readDossier(db, keys, stays.client.id))?.dossier.touches.length,
      // So that an old copy cannot bring it back as something new.
      isRemembered: (stampOf(after, touch?.id ?? '') ?? '') > (before?.since ?? ''),
      counted: (await summariesOf(db)).find((each) => each.id === clientId)?.touches.total,
      openFollowUps: (await summariesOf(db)).find((each) => each.id === clientId)?.followUps.length,
      chain: await verifyChain(db, keys),
    };
  },

  /** A client that was removed before still stands in the log. */
  async removedBefore() {
    const { db, book, put, gone, words } = await bookWithTwo();
    await put([{ op: 'remove', kind: 'client', clientId: gone.client.id, id: gone.client.id }], {
      type: 'undo',
      of: 'x',
    });
    const erased = await eraseClients(book, deps, [gone.client.id]);
    return {
      clients: erased.clients,
      found: findsIn(await openedDump(db), words.slice(0, 3)),
      head: erased.head.clients,
    };
  },

  /** The database refuses in the middle. */
  async allOrNothing() {
    const { db, book, gone } = await bookWithTwo();
    const before = await openedDump(db);
    const { delete: realDelete } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.delete = function refuse() {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    };
    const error = await eraseClients(book, deps, [gone.client.id])
      .catch((e: Error) => e.name)
      .finally(() => {
        IDBObjectStore.prototype.delete = realDelete;
      });
    // Folding may have happened; it changes no content.
    await foldNow(book);
    const isSameText = (await openedDump(db)).includes('绝密甲草稿') && before.includes('绝密甲草稿');
    const stopped = new AbortController();
    stopped.abort();
    const aborted = await eraseClients(book, deps, [gone.client.id], undefined, { signal: stopped.signal }).catch(
      (e: Error) => e.name,
    );
    return { error, isSameText, aborted, chain: await verifyChain(db, keys) };
  },

  /** Many clients at once, from a log with imports and a long tail. */
  async many({ clients = 400, entries = 1500, leave = 120 } = {}) {
    const { db, book, put } = freshBook();
    const dossiers = Array.from({ length: clients }, (_, index) =>
      planted(index < leave ? `绝密${index}甲` : `保留${index}乙`),
    );
    for (let at = 0; at < clients; at += 100) {
      const changes = dossiers.slice(at, at + 100).flatMap(dossierAsChanges);
      await put(changes, { type: 'import', importId: 'i', source: 'a.xlsx' });
    }
    for (let index = 0; index < entries; index += 1) {
      await put([
        touchOf(dossiers[index % clients]?.client.id ?? '', `${index % clients < leave ? '绝密' : '保留'}谈`),
      ]);
    }
    const shares: number[] = [];
    const start = performance.now();
    const ids = dossiers.slice(0, leave).map(({ client }) => client.id);
    const erased: Erased = await eraseClients(book, deps, ids, undefined, {
      onProgress: (share) => shares.push(share),
    });
    const took = performance.now() - start;
    const dump = await openedDump(db);
    return {
      found: findsIn(dump, ['绝密', ...ids]),
      clients: (await summariesOf(db)).length,
      head: erased.head.clients,
      rewritten: erased.rewritten,
      isRising: shares.every((share, index) => index === 0 || share >= (shares[index - 1] ?? 0)) && shares.at(-1) === 1,
      chain: await verifyChain(db, keys),
      took,
    };
  },
};

Object.assign(globalThis, { eraseCases: cases });
