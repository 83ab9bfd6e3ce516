import { closeBook } from '../../../lib/db/book.ts';
import { putKept } from '../../../lib/db/kept.ts';
import type { Keys } from '../../../lib/db/keys.ts';
import { readDossier } from '../../../lib/db/read.ts';
import type { ShelfRow } from '../../../lib/db/schema.ts';
import { shelfOf } from '../../../lib/db/stored.ts';
import { removePrivateDirectory } from '../../../lib/platform/private-files.ts';
import { createBackupEngine } from '../../../lib/services/backup-engine.ts';
import type { SecondCopyRecord } from '../../../lib/services/backup-state.ts';
import { createSecondCopy, secondCopyPath } from '../../../lib/services/second-copy.ts';
import { PASSPHRASE, machine, contentOf, sorted } from './backup-machine.ts';

/** Each returns plain data for the test to judge. */
export const keeping = {
  /** The copy that keeps itself, and what the store asks it for. */
  async secondCopy() {
    const home = await machine('second');
    let record: SecondCopyRecord | undefined;
    let isSound = true;
    const copy = createSecondCopy({
      db: home.db,
      keys: async () => home.keys,
      isSound: async () => isSound,
      readRecord: async () => record,
      writeRecord: async (value) => {
        record = value;
      },
      readAside: async () => undefined,
      writeAside: async () => undefined,
      now: () => Date.now(),
      exclusively: (name, task) => navigator.locks.request(name, task) as never,
    });
    const ids = await home.addClients(25);
    const first = await copy.refresh();
    const id = ids[4] as string;
    await home.touch(id, '复制之后');
    const shelf = shelfOf((await readDossier(home.db, home.keys as Keys, id))?.at ?? 0);
    const row = await home.db.shelves.get(shelf);
    const expected = await readDossier(home.db, home.keys as Keys, id);
    const broken = Uint8Array.from(row?.sealed as Uint8Array);
    broken[40] = (broken[40] as number) ^ 1;
    await home.db.shelves.put({ ...(row as ShelfRow), sealed: broken });
    const recovered = await copy.recoverShelfRow(shelf);
    await home.db.shelves.put(recovered as ShelfRow);
    closeBook(home.db);
    const opened = await readDossier(home.db, home.keys as Keys, id);
    const results = await Promise.all([copy.refresh(), copy.refresh(), copy.refresh()]);
    await putKept(home.db, home.keys as Keys, 'board.views', []);
    const before = record?.keptAt;
    await copy.refresh();
    const keptRow = await copy.recoverKeptRow('board.views');
    const isKeptCopied = before === undefined && keptRow !== undefined && keptRow.at === record?.keptAt;
    const change = await copy.recoverChangeRow(2);
    const logged = await home.db.changes.get(2);
    isSound = false;
    await home.touch(id);
    const refused = await copy.refresh();
    return {
      first: first.ok,
      upTo: record?.upTo,
      recordSays: record?.isSound,
      isSame: JSON.stringify(sorted(opened)) === JSON.stringify(sorted(expected)),
      results: results.map(({ ok }) => ok),
      isSameEntry: JSON.stringify([...(change?.sealed ?? [])]) === JSON.stringify([...(logged?.sealed ?? [])]),
      isKeptCopied,
      unknown: await copy.recoverShelfRow(1000),
      refused,
    };
  },

  /** The browser has put an empty database in the place of the book. */
  async repair() {
    const home = await machine('repair');
    let record: SecondCopyRecord | undefined;
    const copy = createSecondCopy({
      db: home.db,
      keys: async () => home.keys,
      isSound: async () => true,
      readRecord: async () => record,
      writeRecord: async (value) => {
        record = value;
      },
      readAside: async () => undefined,
      writeAside: async () => undefined,
      now: () => Date.now(),
      exclusively: (name, task) => navigator.locks.request(name, task) as never,
    });
    const ids = await home.addClients(25);
    await copy.refresh();
    await home.touch(ids[0] as string, '最后一次复制之后');
    const whole = await contentOf(home);
    const vault = await home.db.vault.get('vault');
    const repair = async () => {
      closeBook(home.db);
      home.keys = undefined;
      home.dataKey = undefined;
      const engine = createBackupEngine(home.deps);
      const kept = await engine.keptCopies();
      const session = await engine.openKept('secondCopy');
      if (!session.ok) throw new Error(session.reason);
      const unlocked = await session.value.unlock(PASSPHRASE);
      const done = await session.value.replace();
      return { kinds: kept.map(({ kind }) => kind), unlocked: unlocked.ok, done };
    };
    // One dossier does not open: the log here goes further than the copy, and none of it is lost.
    const row = await home.db.shelves.get(1);
    await home.db.shelves.put({ ...(row as ShelfRow), sealed: new Uint8Array(100).fill(1) });
    const unreadable = await repair();
    const isWholeAgain = whole === (await contentOf(home));
    await copy.refresh();
    for (const table of home.db.tables) await table.clear();
    const emptied = await repair();
    const isWholeAfter = whole === (await contentOf(home));
    await copy.refresh();
    // The database cannot be opened any more: it is made anew.
    const { count } = home.db.vault;
    Object.assign(home.db.vault, { count: () => Promise.reject(new DOMException('broken', 'UnknownError')) });
    await home.db.drafts.put({ id: 'left over', sealed: new Uint8Array(1) });
    const outOfReach = await repair();
    Object.assign(home.db.vault, { count });
    const leftOver = await home.db.drafts.count();
    const isWholeAtLast = whole === (await contentOf(home));
    await removePrivateDirectory(secondCopyPath(vault?.vaultId ?? ''));
    return { unreadable, isWholeAgain, emptied, isWholeAfter, outOfReach, leftOver, isWholeAtLast };
  },
};
