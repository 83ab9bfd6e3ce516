// Runs inside a real browser page: summaries of an earlier version and the book they are made again in.
import { firstValueFrom } from 'rxjs';
import { dossierAsChanges } from '../../../lib/domain/dossier/apply.ts';
import { type ClientSummary, summarise } from '../../../lib/domain/dossier/summary.ts';
import { type Book, bookOf } from '../../../lib/db/book.ts';
import { commit } from '../../../lib/db/commit.ts';
import { createDatabase } from '../../../lib/db/database.ts';
import { foldNow } from '../../../lib/db/fold.ts';
import { deriveKeys, newDataKey } from '../../../lib/db/keys.ts';
import { openPage } from '../../../lib/db/pages.ts';
import { SUMMARY_VERSION } from '../../../lib/db/schema.ts';
import { sealJson } from '../../../lib/db/seal.ts';
import { openShelf } from '../../../lib/db/shelves.ts';
import { rebuildOutdated } from '../../../lib/db/summaries-rebuild.ts';
import { makeFollowUp, makeTouch } from '../../factories/client.ts';
import { deps, newDossier, TOUCH } from './storage-book.ts';

const CLIENTS = 450;

/** A book of three pages as an earlier version left it: no birthdays, and a touch that is in the tail of the log only. */
async function makeOldBook(name: string) {
  const [db, keys] = [createDatabase(name), await deriveKeys(newDataKey())];
  const elsewhere = () => bookOf(createDatabase(name), keys);
  const dossiers = Array.from({ length: CLIENTS }, () => ({
    ...newDossier(),
    people: [{ id: crypto.randomUUID(), name: '李望', role: 'handler' as const, birthday: '11-23' }],
  }));
  await commit(bookOf(db, keys), deps, dossiers.flatMap(dossierAsChanges), { type: 'loadSample' });
  for (const row of await db.pages.toArray()) {
    const page = (await openPage(db, keys, row)).map(({ at, summary }) => ({
      at,
      summary: { ...summary, people: summary.people.map((person) => ({ name: person.name })) },
    }));
    const sealed = await sealJson(keys.seal, 'pages', row.id, page);
    await db.pages.put({ id: row.id, rev: row.rev, count: row.count, sealed });
  }
  const ids = dossiers.map(({ client }) => client.id);
  const touch = (book: Book, nth: number) =>
    commit(
      book,
      deps,
      [{ op: 'put', kind: 'touch', clientId: ids[nth] as string, record: makeTouch({ id: crypto.randomUUID() }) }],
      TOUCH,
    );
  await touch(elsewhere(), 7);
  return { db, keys, elsewhere, ids, touch };
}

type OldBook = Awaited<ReturnType<typeof makeOldBook>>;

/** Whether a window that remembers nothing reads from the pages what the shelves hold, and how many pages are old. */
async function look({ db, keys, elsewhere }: OldBook) {
  const listed = await elsewhere().view.summariesNow();
  const shelves = await Promise.all((await db.shelves.toArray()).map((row) => openShelf(keys, row)));
  const held = shelves.flat().map(({ dossier }) => summarise(dossier));
  const sorted = (list: readonly ClientSummary[]) => JSON.stringify([...list].sort((a, b) => (a.id < b.id ? -1 : 1)));
  const versions = (await db.pages.toArray()).map(({ v }) => v);
  return {
    isWhole: listed.length === held.length && sorted(listed) === sorted(held),
    old: versions.filter((v) => v !== SUMMARY_VERSION).length,
  };
}

const birthdays = (list: readonly ClientSummary[]) => list.filter(({ people }) => people[0]?.birthday).length;

/** Each returns plain data for the test to judge. */
export const rebuild = {
  async rebuilt() {
    const book = await makeOldBook('rebuild-whole');
    const before = await look(book);
    const watching = book.elsewhere();
    const first = birthdays(await firstValueFrom(watching.view.summaries$));
    const written = await rebuildOutdated(book.elsewhere());
    const after = await look(book);
    const again = await rebuildOutdated(book.elsewhere());
    // Told over a channel, which another window hears when it hears it.
    const seen = await new Promise<number>((resolve) => {
      watching.view.summaries$.subscribe((list) => birthdays(list) === CLIENTS && resolve(birthdays(list)));
    });
    return { before, first, written, after, again, seen };
  },

  /** Broken off after the first page; another window goes on, and a page that was made is not made again. */
  async brokenOff() {
    const book = await makeOldBook('rebuild-broken');
    // The tail goes to its page before any page is made again.
    await foldNow(book.elsewhere());
    const { put: realPut } = IDBObjectStore.prototype;
    const stop = new AbortController();
    IDBObjectStore.prototype.put = function stopping(...args) {
      if (this.name === 'pages') stop.abort();
      return realPut.apply(this, args as never);
    };
    const first = await rebuildOutdated(book.elsewhere(), stop.signal).finally(() => {
      IDBObjectStore.prototype.put = realPut;
    });
    const between = await look(book);
    return { first, between, rest: await rebuildOutdated(book.elsewhere()), after: await look(book) };
  },

  /** Two windows make the pages again while two others write: touches, folds, and large commits that write pages themselves. */
  async amongWriters() {
    const book = await makeOldBook('rebuild-writers');
    const [one, two] = [book.elsewhere(), book.elsewhere()];
    const small = async () => {
      for (let nth = 0; nth < 24; nth += 1) {
        await book.touch(one, nth * 17);
        if (nth % 5 === 0) await foldNow(one);
      }
    };
    const large = async () => {
      for (let round = 0; round < 4; round += 1) {
        const changes = book.ids.slice(round * 100, round * 100 + 30).map((clientId) => ({
          op: 'put' as const,
          kind: 'followUp' as const,
          clientId,
          record: makeFollowUp({ id: crypto.randomUUID() }),
        }));
        await commit(two, deps, changes, TOUCH);
      }
    };
    await Promise.all([rebuildOutdated(book.elsewhere()), rebuildOutdated(book.elsewhere()), small(), large()]);
    const { isWhole: wasWhole } = await look(book);
    // What somebody wrote from pages read before is left for the next unlock.
    await rebuildOutdated(book.elsewhere());
    const listed = await book.elsewhere().view.summariesNow();
    return {
      wasWhole,
      touches: listed.reduce((sum, { touches }) => sum + touches.total, 0),
      followUps: listed.reduce((sum, { followUps }) => sum + followUps.length, 0),
      after: await look(book),
    };
  },

  /** Between the reading of a page and its writing another window saves a touch and folds it. */
  async overtaken() {
    const book = await makeOldBook('rebuild-overtaken');
    const other = book.elsewhere();
    await foldNow(other);
    const { encrypt: realEncrypt } = SubtleCrypto.prototype;
    let wasOvertaken = false;
    SubtleCrypto.prototype.encrypt = async function overtaken(...args) {
      if (!wasOvertaken) {
        wasOvertaken = true;
        await book.touch(other, 5);
        await foldNow(other);
      }
      return realEncrypt.apply(this, args);
    };
    await rebuildOutdated(book.elsewhere()).finally(() => {
      SubtleCrypto.prototype.encrypt = realEncrypt;
    });
    return { wasOvertaken, after: await look(book) };
  },

  /** A shelf that lacks a client: the page is not made to look whole without it. */
  async damaged() {
    const book = await makeOldBook('rebuild-damaged');
    await foldNow(book.elsewhere());
    await book.db.shelves.delete(3);
    const written = await rebuildOutdated(book.elsewhere());
    return { written, listed: (await book.elsewhere().view.summariesNow()).length };
  },
};
