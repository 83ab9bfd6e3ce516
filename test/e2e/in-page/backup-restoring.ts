import type { Keys } from '../../../lib/db/keys.ts';
import { readDossier } from '../../../lib/db/read.ts';
import { verifyChain } from '../../../lib/db/verify.ts';
import { createBackupEngine } from '../../../lib/services/backup-engine.ts';
import { PASSPHRASE, machine, freshPlace, backUp, open, contentOf, damage, textOnly } from './backup-machine.ts';

/** Each returns plain data for the test to judge. */
export const restoring = {
  /** Bring back what was lost here, leave what is newer here, and take it back again. */
  async merge() {
    const [home, place] = [await machine('merge'), await freshPlace()];
    const [a = '', b = '', c = '', d = ''] = await home.addClients(4);
    await backUp(home, place);
    const away = await machine('merge-away', false);
    const first = await open(place, away.deps);
    await first.unlock(PASSPHRASE);
    await first.replace();
    // Both go on: away edits a and b and adds one, home edits b and c and removes d.
    await away.touch(a, '在另一台电脑上记的');
    await away.touch(b, '在另一台电脑上记的');
    const [added = ''] = await away.addClients(1);
    await home.touch(b, '在这台电脑上记的');
    await home.touch(c, '在这台电脑上记的');
    await home.put([{ op: 'remove', kind: 'client', clientId: d, id: d }], { type: 'editClient' });
    const other = await freshPlace();
    await backUp(away, other);
    const before = await contentOf(home);
    const session = await open(other, home.deps);
    const unlocked = await session.unlock();
    const preview = await session.preview();
    const done = await session.merge(false);
    const texts = async (id: string) =>
      (await readDossier(home.db, home.keys as Keys, id))?.dossier.touches.map(({ text }) => text).sort();
    const merged = {
      a: await texts(a),
      b: await texts(b),
      c: await texts(c),
      d: await texts(d),
      added: await texts(added),
    };
    const again = await session.preview();
    const undone = done.ok ? await session.undoMerge(done.value) : undefined;
    const isAsBefore = textOnly(before) === textOnly(await contentOf(home));
    await session.preview();
    const broughtBack = await session.merge(true);
    return {
      needsPassphrase: session.needsPassphrase,
      unlocked: unlocked.ok,
      differences: preview.ok && preview.value.differences,
      done,
      merged,
      left: again.ok && again.value.differences,
      undone,
      isAsBefore,
      broughtBack: broughtBack.ok && (await texts(d)) !== undefined,
      chain: await verifyChain(home.db, home.keys as Keys),
    };
  },

  /** Replace, then go back to what was put aside. */
  async replaceAndGoBack() {
    const [home, place] = [await machine('replace'), await freshPlace()];
    const [a = ''] = await home.addClients(5);
    await backUp(home, place);
    const old = await contentOf(home);
    await home.touch(a, '备份之后');
    const newer = await contentOf(home);
    const session = await open(place, home.deps);
    await session.unlock(PASSPHRASE);
    await session.preview();
    const done = await session.replace();
    const isOld = old === (await contentOf(home));
    const engine = createBackupEngine(home.deps);
    const kept = (await engine.keptCopies()).map(({ kind }) => kind);
    const aside = await engine.openKept('aside');
    if (!aside.ok) throw new Error(aside.reason);
    await aside.value.unlock(PASSPHRASE);
    const back = await aside.value.replace();
    return { done: done.ok, isOld, kept, back: back.ok, isNewer: newer === (await contentOf(home)) };
  },

  /** Stopped before the database is touched: nothing has changed. */
  async cancelled() {
    const [home, place] = [await machine('cancel'), await freshPlace()];
    const [a = ''] = await home.addClients(5);
    await backUp(home, place);
    await home.touch(a);
    const before = await contentOf(home);
    const keptNow = async () => (await createBackupEngine(home.deps).keptCopies()).map(({ kind }) => kind);
    const keptBefore = await keptNow();
    const session = await open(place, home.deps);
    await session.unlock(PASSPHRASE);
    await session.preview();
    const stop = new AbortController();
    const replaced = await session.replace({
      signal: stop.signal,
      onProgress: (share) => share > 0.3 && stop.abort(),
    });
    const isOpen = home.keys !== undefined;
    // Stopped before the book was copied aside: what was put aside earlier is still there.
    const isKept = keptBefore.join() === (await keptNow()).join();
    const stopped = new AbortController();
    stopped.abort();
    const merged = await session.merge(false, { signal: stopped.signal });
    const previewed = await session.preview({ signal: stopped.signal });
    // Later: the book has just been copied aside when it is stopped.
    const isSame = before === (await contentOf(home));
    const late = new AbortController();
    const { writeAside } = home.deps;
    const deps = {
      ...home.deps,
      async writeAside(record: Parameters<typeof writeAside>[0]) {
        await writeAside(record);
        if (record) late.abort();
      },
    };
    const second = await open(place, deps);
    const stoppedLate = await second.replace({ signal: late.signal });
    const keptLate = await keptNow();
    return { replaced, isOpen, isKept, merged, previewed, isSame, stoppedLate, keptLate, isSaidAside: home.aside };
  },

  /** The database fails in the middle of a replacement; it can be finished from what is kept. */
  async halfway() {
    const [home, place] = [await machine('halfway'), await freshPlace()];
    const [a = ''] = await home.addClients(30);
    await backUp(home, place);
    const old = await contentOf(home);
    await home.touch(a);
    const session = await open(place, home.deps);
    await session.unlock(PASSPHRASE);
    const bulkPut = home.db.changes.bulkPut;
    Object.assign(home.db.changes, { bulkPut: () => Promise.reject(new Error('power cut')) });
    const failed = await session.replace();
    const hasBook = (await home.db.vault.count()) > 0;
    Object.assign(home.db.changes, { bulkPut });
    const engine = createBackupEngine(home.deps);
    const kept = (await engine.keptCopies()).map(({ kind }) => kind);
    const incoming = await engine.openKept('incoming');
    if (!incoming.ok) throw new Error(incoming.reason);
    const isOf = incoming.value.isOf;
    await incoming.value.unlock(PASSPHRASE);
    const done = await incoming.value.replace();
    const left = (await engine.keptCopies()).map(({ kind }) => kind);
    return { failed, hasBook, kept, isOf, done: done.ok, isOld: old === (await contentOf(home)), left };
  },

  /** Every kind of damage: what is said and what comes back. */
  async damagedCopies() {
    const [home, intact] = [await machine('damage'), await freshPlace()];
    const ids = await home.addClients(40);
    await backUp(home, intact);
    await home.touch(ids[0] as string);
    await backUp(home, intact);
    const whole = await contentOf(home);
    const kinds = {
      lostBase: [(name: string) => name.startsWith('base-'), 'remove'],
      flippedBase: [(name: string) => name.startsWith('base-'), 'flip'],
      cutBase: [(name: string) => name.startsWith('base-'), 'cut'],
      lostLog: [(name: string) => name.startsWith('log-1-'), 'remove'],
      lostEnd: [(name: string) => name.startsWith('log-2-'), 'remove'],
      flippedLog: [(name: string) => name.startsWith('log-1-'), 'flip'],
      lostManifest: [(name: string) => name === 'manifest-1.json', 'remove'],
      cutManifest: [(name: string) => name === 'manifest-2.json', 'cut'],
      lostBaseAndLog: [(name: string) => !name.startsWith('manifest') && !name.startsWith('log-2-'), 'remove'],
    } as const;
    const results: Record<string, unknown> = {};
    for (const [kind, [pick, how]] of Object.entries(kinds)) {
      const place = await freshPlace();
      for (const { name } of await intact.list()) await place.write(name, [(await intact.read(name)) as Blob]);
      await damage(place, pick, how);
      const away = await machine(`damage-${kind}`, false);
      const session = await open(place, away.deps);
      await session.unlock(PASSPHRASE);
      const preview = await session.preview();
      const done = await session.replace();
      results[kind] = {
        damage: preview.ok && { ...preview.value.damage, files: preview.value.damage.files.map(({ fault }) => fault) },
        clients: preview.ok && preview.value.clients,
        done: done.ok ? done.value : done.reason,
        isWhole: done.ok && whole === (await contentOf(away)),
      };
    }
    return results;
  },
};
