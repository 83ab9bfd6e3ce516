// Runs inside a real browser page: what a lock finds under way, and what a disk that is busy for a moment does.
import { firstValueFrom } from 'rxjs';
import { dossierAsChanges } from '../../../lib/domain/dossier/apply.ts';
import { bookOf, lockBook } from '../../../lib/db/book.ts';
import { commit, commitBatches } from '../../../lib/db/commit.ts';
import { createDatabase } from '../../../lib/db/database.ts';
import { deriveKeys, newDataKey } from '../../../lib/db/keys.ts';
import { deps, elsewhere, newDossier, put, TOUCH } from './storage-book.ts';

const nameOf = (error: unknown) => (error as Error).name;

/** A book of its own: its keys do not survive the lock. */
async function openBook(name: string) {
  const [db, keys] = [createDatabase(name), await deriveKeys(newDataKey())];
  return { db, keys, book: bookOf(db, keys) };
}

/** Each returns plain data for the test to judge. */
export const locking = {
  /** Locked when the transaction is on its way: it is durable, so it must not be called a failure. */
  async lockedWhileWriting() {
    const { db, book } = await openBook('lock-writing');
    const { commit: realCommit } = IDBTransaction.prototype;
    IDBTransaction.prototype.commit = function locked() {
      realCommit.call(this);
      lockBook(db);
    };
    const result = await commit(book, deps, dossierAsChanges(newDossier()), TOUCH)
      .then(({ ok }) => ok, nameOf)
      .finally(() => {
        IDBTransaction.prototype.commit = realCommit;
      });
    return { result, entries: await db.changes.count() };
  },

  /** Locked between two batches of a long piece of work: the rest is not written. */
  async lockedBetweenBatches() {
    const { db, book, keys } = await openBook('lock-batches');
    const batches = Array.from({ length: 4 }, () => dossierAsChanges(newDossier()));
    const done: number[] = [];
    const error = await commitBatches(book, deps, batches, TOUCH, {
      onCommitted: (_committed, batch) => {
        done.push(batch);
        lockBook(db);
      },
    }).catch(nameOf);
    const reopened = await Promise.resolve()
      .then(() => bookOf(db, keys))
      .catch(nameOf);
    return { error, done, entries: await db.changes.count(), reopened };
  },

  /** Another window wrote, and the first reading of it fails. */
  async readFailsOnce() {
    const { db, follower } = elsewhere();
    await follower.catchUp();
    const { where } = db.changes;
    let failed = 0;
    db.changes.where = () => {
      failed += 1;
      db.changes.where = where;
      throw new DOMException('busy', 'UnknownError');
    };
    const next = firstValueFrom(follower.entries$);
    const dossier = newDossier();
    await put(dossierAsChanges(dossier), { type: 'addClient' });
    const { entry } = await next;
    return { failed, isTold: entry.effects.some(({ id }) => id === dossier.client.id) };
  },
};
