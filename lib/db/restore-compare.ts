import { dossierAsChanges } from '../domain/dossier/apply.ts';
import type { Stamp } from '../domain/clock/hlc.ts';
import type { Change, Dossier } from '../domain/dossier/dossier.ts';
import type { Keys } from './keys.ts';
import { openEntry } from './log.ts';
import type { ChangeRow } from './schema.ts';
import { stampOf, type StoredDossier } from './stored.ts';

/** How one client stands in a copy (there) and in the present book (here). */
export interface Compared {
  /**
   * `newerThere`, `newerHere`, `mixed`: known on both sides with differing records; `removedHere`: was removed here after
   * the copy was made.
   */
  readonly kind: 'same' | 'onlyThere' | 'onlyHere' | 'newerThere' | 'newerHere' | 'mixed' | 'removedHere';
  /** What brings the newer records of the copy into the present book. Nothing is ever removed. */
  readonly changes: readonly Change[];
}

const SAME: Compared = Object.freeze({ kind: 'same', changes: [] });

/**
 * Compare record by record: the later stamp wins, whichever side it is on. A record that was removed here later than it was
 * written there stays removed; one that was removed there stays here. `removedAt`: stamp of the removal of a client that is
 * no longer here.
 */
export function compareClient(
  here: StoredDossier | undefined,
  there: StoredDossier | undefined,
  removedAt?: Stamp,
): Compared {
  if (!there) return here ? { kind: 'onlyHere', changes: [] } : SAME;
  if (!here) {
    const changes = dossierAsChanges(there.dossier);
    const isRemoved = removedAt !== undefined && newestOf(there) <= removedAt;
    return { kind: isRemoved ? 'removedHere' : 'onlyThere', changes };
  }
  const recordsHere = recordsOf(here.dossier);
  const recordsThere = recordsOf(there.dossier);
  const changes: Change[] = [];
  let isNewerHere = false;
  for (const [id, change] of recordsThere) {
    if (isEqual(recordsHere.get(id), change)) continue;
    const stampHere = stampOf(here, id);
    if (stampHere === undefined || stampHere < (stampOf(there, id) ?? '')) changes.push(change);
    else isNewerHere = true;
  }
  isNewerHere ||= [...recordsHere.keys()].some((id) => !recordsThere.has(id));
  if (changes.length === 0) return isNewerHere ? { kind: 'newerHere', changes } : SAME;
  return { kind: isNewerHere ? 'mixed' : 'newerThere', changes };
}

function recordsOf(dossier: Dossier): ReadonlyMap<string, Change> {
  return new Map(
    dossierAsChanges(dossier).map((change) => [change.op === 'put' ? change.record.id : change.id, change]),
  );
}

function isEqual(a: Change | undefined, b: Change): boolean {
  return a !== undefined && sortedText(a) === sortedText(b);
}

/** The order of a record's fields says nothing. */
function sortedText(change: Change): string {
  const record = change.op === 'put' ? (change.record as object) : {};
  return JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function newestOf({ since, stamps }: StoredDossier): Stamp {
  return Object.values(stamps).reduce((newest, stamp) => (stamp > newest ? stamp : newest), since);
}

/** Of some clients that are no longer here, when each was removed: from the log. A client that was erased is not in it. */
export async function findRemovals(
  changes: AsyncIterable<readonly ChangeRow[]>,
  keys: Keys,
  ids: ReadonlySet<string>,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, Stamp>> {
  const removals = new Map<string, Stamp>();
  if (ids.size === 0) return removals;
  for await (const rows of changes) {
    signal?.throwIfAborted();
    // An entry that does not open says nothing; the client it may have removed counts as unknown here.
    const entries = await Promise.all(rows.map((row) => openEntry(keys, row).catch(() => undefined)));
    for (const entry of entries) {
      for (const { kind, clientId, after } of entry?.effects ?? []) {
        if (entry && kind === 'client' && !after && ids.has(clientId)) removals.set(clientId, entry.stamp);
      }
    }
  }
  return removals;
}
