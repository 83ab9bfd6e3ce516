import type { Before } from '../db/commit.ts';
import type { Keys } from '../db/keys.ts';
import type { CopiedBook, Losses } from '../db/restore.ts';
import { compareClient } from '../db/restore-compare.ts';
import { stampOf, type StoredDossier } from '../db/stored.ts';
import { changedId } from '../domain/dossier/apply.ts';
import type { Change } from '../domain/dossier/dossier.ts';
import { openAll, type Present, readPresent } from './backup-compare.ts';
import type { RestoreFailure, RestoreReport, TaskOptions } from './backup.ts';
import type { Committer } from './committer.ts';
import type { Result } from './result.ts';

/** Changes in one commit: few enough to be taken back in one go. */
const BATCH = 2000;
/** Edits of the same clients in other windows that a batch gives way to. */
const MOST_RETRIES = 3;

/** A client's changes, with what they were compared with. */
interface Wanted {
  readonly there: StoredDossier;
  readonly changes: readonly Change[];
}

/** What a merge needs besides the two books. */
export interface MergeDeps {
  readonly commit: Committer;
  readonly undo: (commitId: string) => Promise<{ readonly ok: boolean }>;
}

/**
 * Bring what is newer in a copy into the present book, in commits of some size, each decided anew on the records as they are
 * then. Stopped or refused halfway, what was done is taken back.
 */
export async function mergeCopy(
  copy: CopiedBook,
  keys: Keys,
  present: Present,
  wanted: ReadonlySet<string>,
  deps: MergeDeps,
  { onProgress, signal }: TaskOptions,
): Promise<Result<RestoreReport, RestoreFailure>> {
  const commits: string[] = [];
  const losses: Losses = { shelves: new Set(), entries: 0 };
  let clients = 0;
  let seen = 0;
  let batch: StoredDossier[] = [];
  let size = 0;
  const flush = async (): Promise<RestoreFailure | undefined> => {
    const done = await commitBatch(batch, present, deps.commit);
    batch = [];
    size = 0;
    if (!done.ok) return done.reason;
    if (done.value.commitId) commits.push(done.value.commitId);
    clients += done.value.clients;
    onProgress?.(Math.min(1, seen / Math.max(1, wanted.size)));
    return undefined;
  };
  const run = async (): Promise<RestoreFailure | undefined> => {
    for await (const opened of openAll(copy, keys, losses, signal)) {
      for (const stored of opened.flatMap(({ shelf }) => shelf)) {
        if (!wanted.has(stored.dossier.client.id)) continue;
        seen += 1;
        batch.push(stored);
        size += 1 + stored.dossier.touches.length;
        const failure = size >= BATCH ? await flush() : undefined;
        if (failure) return failure;
      }
      signal?.throwIfAborted();
    }
    return flush();
  };
  let failure: RestoreFailure | undefined;
  try {
    failure = await run();
  } catch {
    failure = signal?.aborted ? 'cancelled' : 'storage';
  }
  if (failure) {
    for (const commitId of commits.reverse()) await deps.undo(commitId);
    return { ok: false, reason: failure };
  }
  return { ok: true, value: { clients, lostClients: 0, commits } };
}

async function commitBatch(
  batch: readonly StoredDossier[],
  present: Present,
  commit: Committer,
): Promise<Result<{ readonly clients: number; readonly commitId?: string }, RestoreFailure>> {
  for (let retries = 0; ; retries += 1) {
    const wanted = await compare(batch, present);
    const changes = wanted.flatMap((each) => each.changes);
    if (changes.length === 0) return { ok: true, value: { clients: 0 } };
    const saved = await commit(changes, { type: 'restore' }, (before) => isStillOlder(wanted, before));
    if (saved.ok) return { ok: true, value: { clients: wanted.length, commitId: saved.value.commitId } };
    if (saved.reason === 'locked') return { ok: false, reason: 'locked' };
    // `gone`: the client was removed in another window in the meantime; comparing again adds it as a whole.
    if (retries >= MOST_RETRIES || saved.reason === 'storage' || saved.reason === 'invalid') {
      return { ok: false, reason: 'storage' };
    }
  }
}

async function compare(batch: readonly StoredDossier[], present: Present): Promise<readonly Wanted[]> {
  const here = await readPresent(present, batch);
  return batch
    .map((there, index) => ({ there, changes: compareClient(here[index], there).changes }))
    .filter(({ changes }) => changes.length > 0);
}

/** Whether no record has been written here since it was compared that is newer than the copy's. */
function isStillOlder(wanted: readonly Wanted[], before: Before): boolean {
  return wanted.every(({ there, changes }) =>
    changes.every((change) => {
      const stampHere = before.stampOf(change.clientId, changedId(change));
      return stampHere === undefined || stampHere < (stampOf(there, changedId(change)) ?? '');
    }),
  );
}
