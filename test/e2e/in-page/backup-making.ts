import type { CopyTarget } from '../../../lib/contracts/copy.ts';
import { bookOf } from '../../../lib/db/book.ts';
import { eraseClients } from '../../../lib/db/erase.ts';
import type { Keys } from '../../../lib/db/keys.ts';
import { readHead } from '../../../lib/db/log.ts';
import { readDossier } from '../../../lib/db/read.ts';
import { verifyChain } from '../../../lib/db/verify.ts';
import { forgetFolder, remember, rememberedFolder } from '../../../lib/platform/folder.ts';
import { privateDirectory, removePrivateDirectory } from '../../../lib/platform/private-files.ts';
import { createBackupEngine } from '../../../lib/services/backup-engine.ts';
import { findInFolder } from '../../../lib/services/backup-folder.ts';
import { runCopy } from '../../../lib/services/backup-run.ts';
import { openSession } from '../../../lib/services/backup-session.ts';
import { secondCopyPath } from '../../../lib/services/second-copy.ts';
import { PASSPHRASE, machine, freshPlace, backUp, open, contentOf } from './backup-machine.ts';

/** Each returns plain data for the test to judge. */
export const making = {
  /** Another machine, empty, with the passphrase alone. */
  async onAnotherMachine() {
    const [home, place] = [await machine('home'), await freshPlace()];
    const ids = await home.addClients(30);
    await backUp(home, place);
    await home.touch(ids[3] as string, '备份之后的记录');
    await home.addClients(1);
    await backUp(home, place);
    const away = await machine('away', false);
    const session = await open(place, away.deps);
    const wrong = await session.unlock('不是这个口令');
    const right = await session.unlock(PASSPHRASE);
    const preview = await session.preview();
    const before = await contentOf(home);
    const done = await session.replace();
    const head = await readHead(away.db);
    const chain = away.keys && (await verifyChain(away.db, away.keys));
    const isSame = before === (await contentOf(away));
    const newTouch = await away.touch(ids[0] as string);
    const counted = (await readDossier(away.db, away.keys as Keys, ids[0] as string))?.dossier.touches.length;
    return {
      isOf: session.isOf,
      needsPassphrase: session.needsPassphrase,
      wrong,
      right: right.ok,
      preview,
      done,
      isSame,
      seq: head.seq,
      chain,
      canary: away.canary.seq === head.seq - 1 && away.canary.vaultId !== undefined,
      counted: newTouch !== '' && counted,
    };
  },

  /** Commits go on while the base is being read. */
  async whileCommitting() {
    const [home, place] = [await machine('busy'), await freshPlace()];
    const ids = await home.addClients(60);
    const slow = { ...place, write: async (name: string, parts: readonly BlobPart[]) => place.write(name, parts) };
    let isDone = false;
    const commits = (async () => {
      for (let i = 0; !isDone; i += 1) await home.touch(ids[i % ids.length] as string);
    })();
    const run = runCopy(home.db, home.keys, slow, { bases: 1, now: () => Date.now() });
    const outcome = await run;
    isDone = true;
    await commits;
    await backUp(home, place);
    const away = await machine('busy-away', false);
    const session = await open(place, away.deps);
    await session.unlock(PASSPHRASE);
    await session.replace();
    const manifestTo = outcome.ok ? outcome.value.manifest.bases[0] : undefined;
    return {
      ok: outcome.ok,
      isFuzzy: manifestTo !== undefined && manifestTo.to > manifestTo.from,
      isSame: (await contentOf(home)) === (await contentOf(away)),
    };
  },

  /** Every write of a backup fails in turn: what was there before is still whole. */
  async stops() {
    const outcomes: string[] = [];
    for (let stop = 1; ; stop += 1) {
      const [home, place] = [await machine('stops'), await freshPlace()];
      const ids = await home.addClients(10);
      await backUp(home, place);
      const whole = await contentOf(home);
      await home.touch(ids[0] as string);
      let writes = 0;
      const failing: CopyTarget = {
        ...place,
        async write(name, parts) {
          writes += 1;
          if (writes === stop) throw new DOMException('full', 'QuotaExceededError');
          await place.write(name, parts);
        },
      };
      const run = await runCopy(home.db, home.keys, failing, { bases: 1, now: () => Date.now() });
      if (run.ok) return outcomes;
      const away = await machine('stops-away', false);
      const session = await open(place, away.deps);
      await session.unlock(PASSPHRASE);
      await session.replace();
      outcomes.push(`${run.reason} ${(await contentOf(away)) === whole}`);
    }
  },

  /** One file that is downloaded and read again. */
  async container() {
    const home = await machine('container');
    await home.addClients(12);
    const place = await privateDirectory(secondCopyPath((await home.db.vault.get('vault'))?.vaultId ?? ''));
    await backUp(home, place);
    const packed = await createBackupEngine(home.deps).pack();
    if (!packed.ok) throw new Error(packed.reason);
    const file = new File([packed.value.file], 'suixing.sxbackup');
    const away = await machine('container-away', false);
    const engine = createBackupEngine(away.deps);
    const session = await engine.openFiles([file]);
    if (!session.ok) throw new Error(session.reason);
    await session.value.unlock(PASSPHRASE);
    await session.value.replace();
    const isSame = (await contentOf(home)) === (await contentOf(away));
    const nothing = await engine.openFiles([new File(['abc'], 'a.txt')]);
    await removePrivateDirectory(secondCopyPath((await home.db.vault.get('vault'))?.vaultId ?? ''));
    return { bytes: file.size, isSame, nothing };
  },

  /** A manifest made by somebody without the key, and one of another book. */
  async forged() {
    const [home, place] = [await machine('forged'), await freshPlace()];
    await home.addClients(3);
    await backUp(home, place);
    for (const name of ['manifest-1.json', 'manifest-2.json']) {
      const [body = '', seal = ''] = (await ((await place.read(name)) as Blob).text()).split('\n');
      const changed = body.replace('"clients":3', '"clients":4');
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(changed)));
      const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      await place.write(name, [`${changed}\n${JSON.stringify({ ...JSON.parse(seal), sha256 })}\n`]);
    }
    const away = await machine('forged-away', false);
    const session = await open(place, away.deps);
    await session.unlock(PASSPHRASE);
    const preview = await session.preview();
    return preview.ok && preview.value.damage.signature;
  },

  /** A book that was put back to an older state goes on in the same folder, and the newer state stays there too. */
  async folder() {
    const home = await machine('folder');
    const [a = ''] = await home.addClients(4);
    const root = await navigator.storage.getDirectory();
    await remember(await root.getDirectoryHandle(`picked-${crypto.randomUUID()}`, { create: true }));
    const engine = createBackupEngine(home.deps);
    const old = await freshPlace();
    await backUp(home, old);
    await home.touch(a);
    const first = await engine.backUpToFolder({});
    const session = await open(old, home.deps);
    await session.unlock();
    await session.replace();
    await home.touch(a, '换回之后');
    const second = await engine.backUpToFolder({});
    const third = await engine.backUpToFolder({});
    const folder = await rememberedFolder();
    const names = [...((await folder?.names()) ?? [])].sort();
    const deps = { device: 'x', now: () => Date.now(), newId: () => crypto.randomUUID() };
    await eraseClients(bookOf(home.db, home.keys as Keys), deps, [a]);
    const fourth = await engine.backUpToFolder({});
    const found = folder && (await findInFolder(folder));
    const again = found?.ok ? await openSession(found.value, home.deps) : undefined;
    const left = await folder?.names();
    await forgetFolder();
    const without = await engine.backUpToFolder({});
    return {
      results: [first, second, third, fourth].map((each) => (each.ok ? each.value.upTo : each.reason)),
      histories: names.length,
      left: left?.length,
      found: again?.ok && again.value.overview.upTo,
      without,
    };
  },

  /** Who was erased is in no copy that we keep, and no old backup brings them back. */
  async erasure() {
    const [home, old, place] = [await machine('erase'), await freshPlace(), await freshPlace()];
    const ids = await home.addClients(20);
    const [gone = '', stays = ''] = ids;
    const text = '只有这一位客户说过的话';
    await home.touch(gone, text);
    await backUp(home, old);
    await backUp(home, place);
    const before = new Set((await place.list()).map(({ name }) => name));
    const deps = { device: 'x', now: () => Date.now(), newId: () => crypto.randomUUID() };
    await eraseClients(bookOf(home.db, home.keys as Keys), deps, [gone]);
    await home.touch(stays);
    const { isErased } = await backUp(home, place);
    const left = (await place.list())
      .map(({ name }) => name)
      .filter((name) => before.has(name) && name.endsWith('.rows'));
    const session = await open(old, home.deps);
    await session.unlock();
    const preview = await session.preview();
    await session.merge(true);
    const isBack = (await readDossier(home.db, home.keys as Keys, gone)) !== undefined;
    const again = await backUp(home, place);
    const away = await machine('erase-away', false);
    const restored = await open(place, away.deps);
    await restored.unlock(PASSPHRASE);
    await restored.replace();
    return {
      isErased,
      left,
      again: again.isErased,
      erasedHere: preview.ok && preview.value.differences?.erasedHere,
      isBack,
      isElsewhere: (await readDossier(away.db, away.keys as Keys, gone)) !== undefined,
      clients: (await readHead(away.db)).clients,
      chain: await verifyChain(away.db, away.keys as Keys),
    };
  },
};
