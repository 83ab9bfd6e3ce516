import { readEntryAt } from '../db/audit.ts';
import type { Keys } from '../db/keys.ts';
import type { Stamp } from '../domain/clock/hlc.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import type { Effect } from '../domain/dossier/apply.ts';
import type { BatchCommitter } from './committer.ts';
import type { ImportTask, ImportUndone, NamedClient, UndoStopped } from './import.ts';
import type { LoggedImport } from './import-log.ts';
import { readStored } from './import-read.ts';
import { byClient, isUntouched, takingBack } from './import-untouched.ts';

/** Entries taken back in one go: so many are open at a time. */
const AT_ONCE = 8;
/** Looks at a batch that somebody else keeps changing before it is given up. */
const MOST_LOOKS = 5;

interface UndoDeps {
  readonly db: SuixingDatabase;
  readonly keys: Keys;
  readonly commitMany: BatchCommitter;
}

interface UndoOptions extends Pick<ImportTask, 'onProgress'> {
  readonly leavesEdited: boolean;
}

/** What an entry did to the clients it was not taken back for yet, and who of them is not as it left them. */
interface Looked {
  readonly stamp: Stamp;
  readonly free: ReadonlyMap<string, readonly Effect[]>;
  readonly edited: readonly NamedClient[];
}

/** Take an import back, newest entry first, back to what the book was for each of its clients. */
export async function undoImport(
  deps: UndoDeps,
  logged: LoggedImport,
  { leavesEdited, onProgress }: UndoOptions,
): Promise<{ readonly ok: true; readonly value: ImportUndone } | UndoStopped> {
  const newestFirst = logged.seqs.toReversed();
  if (!leavesEdited && logged.touched.size > 0) {
    const edited: NamedClient[] = [];
    let others = 0;
    for (const seq of newestFirst) {
      const looked = await look(deps, seq, logged, logged.touched);
      edited.push(...looked.edited);
      others += looked.free.size;
    }
    if (edited.length > 0) return { ok: false, reason: 'edited', edited, others };
  }
  const left: NamedClient[] = [];
  let count = 0;
  for (let at = 0; at < newestFirst.length; at += AT_ONCE) {
    const part = newestFirst.slice(at, at + AT_ONCE);
    const done = await undoEntries(deps, logged, part);
    count += done.undone;
    left.push(...done.left);
    if (done.failure) return { ok: false, reason: done.failure === 'locked' ? 'locked' : 'storage' };
    onProgress?.((at + part.length) / newestFirst.length);
  }
  return { ok: true, value: { undone: count, left } };
}

async function undoEntries(
  deps: UndoDeps,
  logged: LoggedImport,
  seqs: readonly number[],
): Promise<ImportUndone & { readonly failure?: string }> {
  const left: NamedClient[] = [];
  let [rest, count] = [seqs, 0];
  for (let looks = 0; ; looks += 1) {
    // Whom the log names nobody has touched since; the guard below is asked all the same.
    const doubtful = looks === 0 ? logged.touched : undefined;
    const looked = await Promise.all(rest.map((seq) => look(deps, seq, logged, doubtful)));
    const { batches: written, failure } = await deps.commitMany(
      looked.map(({ free }) => [...free.values()].flatMap(takingBack)),
      { type: 'undoImport', importId: logged.importId },
      {
        isStillTrue: ({ stored }, batch) => {
          const { free, stamp } = looked[batch] as Looked;
          return [...free].every(([id, effects]) => {
            const now = stored(id);
            return now !== undefined && isUntouched(effects, now, stamp);
          });
        },
      },
    );
    for (const { free, edited } of looked.slice(0, written)) {
      count += free.size;
      left.push(...edited);
    }
    rest = rest.slice(written);
    if (failure === undefined) return { undone: count, left };
    // Somebody changed one of these clients between the look and the writing: look again.
    if ((failure !== 'changed' && failure !== 'gone') || looks >= MOST_LOOKS) return { undone: count, left, failure };
  }
}

/** Look at an entry. `doubtful`: the clients to be looked at themselves; the others are taken to be as it left them. */
async function look(
  { db, keys }: UndoDeps,
  seq: number,
  { undone }: LoggedImport,
  doubtful: ReadonlySet<string> | undefined,
): Promise<Looked> {
  const logged = await readEntryAt(db, keys, seq);
  if (!logged || logged.fault) return { stamp: '', free: new Map(), edited: [] };
  const { stamp, effects } = logged.entry;
  const groups = [...byClient(effects)].filter(([id]) => !undone.has(id));
  const asked = groups.map(([id]) => id).filter((id) => !doubtful || doubtful.has(id));
  const stored = await readStored(db, keys, asked);
  const free = new Map(groups);
  const edited: NamedClient[] = [];
  for (const clientId of asked) {
    const now = stored.get(clientId);
    if (now && isUntouched(free.get(clientId) ?? [], now, stamp)) continue;
    free.delete(clientId);
    // Removed or erased since: nothing is left of it to be taken back.
    if (now) edited.push({ clientId, name: now.dossier.client.name });
  }
  return { stamp, free, edited };
}
