import { getKept, keptStamp, putKept } from '../../../lib/db/kept.ts';
import type { Keys } from '../../../lib/db/keys.ts';
import { setRecovery } from '../../../lib/db/recovery.ts';
import type { KeptRow } from '../../../lib/db/schema.ts';
import type { CopyTarget } from '../../../lib/contracts/copy.ts';
import { createBoardViews } from '../../../lib/services/board-views.ts';
import { runCopy } from '../../../lib/services/backup-run.ts';
import { findKeptRow } from '../../../lib/services/backup-reader.ts';
import { findCopy } from '../../../lib/transfer/backup/read-copy.ts';
import { putDraft } from '../../../lib/db/drafts.ts';
import { firstValueFrom, of } from 'rxjs';
import { backUp, damage, freshPlace, type Machine, machine, open, PASSPHRASE } from './backup-machine.ts';

const OWN = 'content.own';
const OUTCOMES = 'script.outcomes';
/** More than lies in one piece. */
const LONG = '话术'.repeat(40_000);

const keep = (home: Machine, id: string, value: unknown) => putKept(home.db, home.keys as Keys, id, value);
const kept = (home: Machine, id: string) => getKept<unknown>(home.db, home.keys as Keys, id);
const item = (id: string, version = 1, text = id) => ({ kind: 'script', id, version, text });

/** A machine brought to the state of a copy. */
async function restored(place: CopyTarget, name: string): Promise<Machine> {
  const away = await machine(name, false);
  const session = await open(place, away.deps);
  await session.unlock(PASSPHRASE);
  await session.replace();
  return away;
}

async function spoil(home: Machine, id: string): Promise<void> {
  const row = (await home.db.kept.get(id)) as KeptRow;
  const sealed = Uint8Array.from(row.sealed as Uint8Array);
  sealed[40] = (sealed[40] as number) ^ 1;
  await home.db.kept.put({ ...row, sealed });
}

/** What is kept besides the book, in copies. Each returns plain data for the test to judge. */
export const keptValues = {
  /** A copy brings it to another machine; an old copy of the same book leaves it alone. */
  async keptReplace() {
    const [home, place, early] = [await machine('kept'), await freshPlace(), await freshPlace()];
    await home.addClients(3);
    await backUp(home, early);
    await keep(home, OWN, [item('long', 1, LONG)]);
    await keep(home, 'gone', 1);
    await keep(home, 'gone', undefined);
    await backUp(home, place);
    const pieces = await home.db.pieces
      .where('of')
      .equals('kept')
      .count()
      .catch(() => -1);
    const away = await restored(place, 'kept-away');
    const session = await open(early, home.deps);
    await session.unlock(PASSPHRASE);
    await session.replace();
    const long = (home: Machine) => kept(home, OWN).then((value) => (value as { text: string }[])[0]?.text === LONG);
    return {
      pieces,
      inOneRow: ((await home.db.kept.get(OWN))?.sealed?.length ?? 0) > LONG.length,
      away: await long(away),
      isGone: (await kept(away, 'gone')) === undefined && (await away.db.kept.get('gone')) !== undefined,
      isSameStamp: (await keptStamp(home.db)) === (await keptStamp(away.db)),
      afterOldCopy: await long(home),
    };
  },

  /** Both sides go on: lists are joined, of other values the newer counts, and it can be taken back. */
  async keptMerge() {
    const [home, place, other] = [await machine('kept-merge'), await freshPlace(), await freshPlace()];
    await home.addClients(2);
    await keep(home, OWN, [item('both')]);
    await keep(home, 'content.keys', { trusted: ['old'] });
    await backUp(home, place);
    const away = await restored(place, 'kept-merge-away');
    await keep(home, OWN, [item('both'), item('here')]);
    await keep(home, 'content.keys', { trusted: ['here'] });
    await keep(away, 'content.keys', { trusted: ['there'] });
    await keep(away, OWN, [item('both', 1, 'changed'), item('there')]);
    await keep(away, OUTCOMES, { newest: [{ id: 'tap' }], older: {} });
    await backUp(away, other);
    const before = await kept(home, OWN);
    const session = await open(other, home.deps);
    await session.unlock(PASSPHRASE);
    const preview = await session.preview();
    const done = await session.merge(false);
    const merged = {
      own: await kept(home, OWN),
      keys: await kept(home, 'content.keys'),
      taps: await kept(home, OUTCOMES),
    };
    const again = await session.preview();
    const undone = done.ok && (await session.undoMerge(done.value)).ok;
    return {
      differences: preview.ok && preview.value.differences?.kept,
      done: done.ok && { kept: done.value.kept, commits: done.value.commits.length },
      merged,
      left: again.ok && again.value.differences?.kept,
      undone,
      isAsBefore: JSON.stringify(before) === JSON.stringify(await kept(home, OWN)),
      hasTaps: (await kept(home, OUTCOMES)) !== undefined,
    };
  },

  /** Damage here is mended from the copy, never copied, and keeps nothing else from being copied; damage of the copy is found. */
  async keptDamage() {
    const [home, place] = [await machine('kept-damage'), await freshPlace()];
    await home.addClients(1);
    await keep(home, OWN, [item('first')]);
    await backUp(home, place);
    const files = async () => (await place.list()).map(({ name }) => name).filter((name) => name.startsWith('kept-'));
    const first = await files();
    const idle = await runCopy(home.db, home.keys, place, { bases: 2, now: () => Date.now() });
    await keep(home, OWN, [item('second')]);
    await backUp(home, place);
    const second = await files();
    await spoil(home, OWN);
    await keep(home, 'other', 1);
    await backUp(home, place);
    const withDamage = await files();
    const lost = await kept(home, OWN).catch((error: Error) => error.name);
    const found = await findCopy(place);
    if (typeof found === 'string') throw new Error(found);
    const isRestThere = (await findKeptRow(place, found.manifest, 'other')) !== undefined;
    let mended = 0;
    setRecovery(home.db, {
      shelf: async () => undefined,
      change: async () => undefined,
      kept: (id) => findKeptRow(place, found.manifest, id),
      onMended: () => {
        mended += 1;
      },
    });
    const back = await kept(home, OWN);
    await backUp(home, place);
    const healed = await files();
    await damage(place, (name) => name.startsWith('kept-'), 'flip');
    const away = await machine('kept-damage-away', false);
    const session = await open(place, away.deps);
    await session.unlock(PASSPHRASE);
    const preview = await session.preview();
    const done = await session.replace();
    return {
      written: idle.ok && idle.value.written,
      hasNew: first.length === 1 && second.length === 1 && first[0] !== second[0],
      takesTheRest: withDamage.length === 1 && withDamage[0] !== second[0] && isRestThere,
      lost,
      mended,
      back,
      isOneFile: healed.length === 1,
      damage: preview.ok && { ...preview.value.damage, files: preview.value.damage.files.length },
      done: done.ok,
    };
  },

  /** Views of the board that lie where an earlier build had put them. */
  async keptViews() {
    const home = await machine('kept-views');
    const look = { filter: {}, order: 'stageDays', folded: [] };
    await putDraft(home.db, home.keys as Keys, 'board.views', [{ id: 'v', name: '一', ...look }]);
    const { views$ } = createBoardViews(home.db, of(home.keys));
    const names = (await firstValueFrom(views$)).map(({ name }) => name);
    return { names, drafts: await home.db.drafts.count(), isKept: (await kept(home, 'board.views')) !== undefined };
  },
};
