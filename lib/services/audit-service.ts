import { firstValueFrom, from, map, merge, type Observable, of, shareReplay, startWith, switchMap } from 'rxjs';
import { examineChain, readEntryAt } from '../db/audit.ts';
import { bookOf } from '../db/book.ts';
import type { Keys } from '../db/keys.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { readStamp } from '../domain/clock/hlc.ts';
import type { RecordKind } from '../domain/dossier/dossier.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import { mayExport } from '../domain/policy/rights.ts';
import { readValue } from '../platform/storage.ts';
import { createAuditCsv } from '../transfer/export/audit-csv.ts';
import type { AuditExport, AuditItem, AuditService, RecordChange } from './audit.ts';
import { concernedClient, describe, type Directory } from './audit-match.ts';
import { createWalk, type Found, type ReadDeps } from './audit-reader.ts';
import { readCanary } from './canary.ts';
import type { Committer } from './committer.ts';
import { LOCAL_DEVICE } from './keys.ts';
import type { PolicyService } from './policy.ts';

/** Says what stands at a place of the log, with clients by name. */
interface Teller {
  item(found: Found): AuditItem;
  changes(found: Found): readonly RecordChange[];
}

/** Reads, checks and hands out the change log. */
export function createAuditService(
  db: SuixingDatabase,
  keys$: Observable<Keys | undefined>,
  summaries$: Observable<readonly ClientSummary[]>,
  commit: Committer,
  policy: Pick<PolicyService, 'current'>,
): AuditService {
  const directory = createDirectory(summaries$);
  const deps: ReadDeps = { db, keys: () => firstValueFrom(keys$), directory, monotonic: () => performance.now() };

  const createTeller = async (): Promise<Teller> => {
    const names = await directory();
    const device = (await readValue('local', LOCAL_DEVICE)) as string | undefined;
    return {
      item: (found) =>
        found.fault
          ? { seq: found.seq, fault: found.fault }
          : describe(found.seq, found.entry, readStamp(found.entry.stamp), device, names),
      changes: (found) =>
        found.fault
          ? []
          : found.entry.effects.map((effect) => ({
              effect,
              client: concernedClient(effect.clientId, found.entry, names),
            })),
    };
  };

  return {
    newest$: keys$.pipe(
      switchMap((keys) => (keys ? watchNewest(db, keys) : of(0))),
      shareReplay({ bufferSize: 1, refCount: true }),
    ),

    read(filter) {
      const walk = createWalk(deps, filter);
      return {
        async next() {
          const { found, isEnd, searchedTo } = await walk();
          return { items: found.map((await createTeller()).item), isEnd, searchedTo };
        },
      };
    },

    async changes(seq) {
      const keys = await deps.keys();
      const found = keys && (await readEntryAt(db, keys, seq));
      return found ? (await createTeller()).changes(found) : [];
    },

    commitIdOf: async (seq) => (await db.changes.get(seq))?.id,

    async verify(options) {
      const keys = await deps.keys();
      if (!keys) return { ok: false, reason: 'locked' };
      // Noted before the walk: what is committed meanwhile may or may not be reached by it.
      const last = (await readCanary())?.seq ?? 0;
      try {
        const finding = await examineChain(db, keys, last, options);
        await commit([], { type: 'verify', isSound: finding.ok });
        return { ok: true, value: finding };
      } catch {
        return { ok: false, reason: options.signal?.aborted ? 'cancelled' : 'storage' };
      }
    },

    async export(request) {
      // What is written of the log is masked in any case.
      if (!mayExport(await policy.current(), false)) return { ok: false, reason: 'byPolicy' };
      const { filter, reason, signal } = request;
      const written = await writeFile(request, createWalk(deps, filter), await createTeller());
      if (signal?.aborted) return { ok: false, reason: 'cancelled' };
      if (!(await deps.keys())) return { ok: false, reason: 'locked' };
      const { blob, count, kinds } = written;
      const logged = await commit([], { type: 'export', format: 'audit', kinds, count, isMasked: true, reason });
      if (logged.ok) return { ok: true, value: { blob, count } };
      return { ok: false, reason: logged.reason === 'changed' ? 'storage' : logged.reason };
    },
  };
}

async function writeFile(
  { about, headings, write, onProgress, signal }: AuditExport,
  walk: ReturnType<typeof createWalk>,
  tell: Teller,
): Promise<{ blob: Blob; count: number; kinds: RecordKind[] }> {
  const file = createAuditCsv(about, headings);
  const kinds = new Set<RecordKind>();
  let count = 0;
  for (let isEnd = false; !isEnd && !signal?.aborted; ) {
    const batch = await walk();
    for (const found of batch.found) {
      const changes = tell.changes(found);
      for (const { effect } of changes) kinds.add(effect.kind);
      for (const line of write(tell.item(found), changes)) file.line(line);
      count += 1;
    }
    onProgress?.(count);
    isEnd = batch.isEnd;
    // Every step reads the database, which gives the page its turn.
  }
  return { blob: file.finish(), count, kinds: [...kinds] };
}

/** The clients in the book by id, made anew only when the book has changed. */
function createDirectory(summaries$: Observable<readonly ClientSummary[]>): () => Promise<Directory> {
  let of: readonly ClientSummary[] | undefined;
  let directory: Directory = new Map();
  return async () => {
    const summaries = await firstValueFrom(summaries$);
    if (summaries !== of) {
      of = summaries;
      directory = new Map(summaries.map((summary) => [summary.id, summary]));
    }
    return directory;
  };
}

function watchNewest(db: SuixingDatabase, keys: Keys): Observable<number> {
  const { follower } = bookOf(db, keys);
  return merge(follower.entries$, follower.reset$).pipe(
    startWith(undefined),
    switchMap(() => from(follower.catchUp())),
    map((head) => head.seq),
  );
}
