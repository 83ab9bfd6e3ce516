import { firstValueFrom, type Observable } from 'rxjs';
import type { Keys } from '../db/keys.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { readSummaries } from '../db/summaries.ts';
import type { StoredDossier } from '../db/stored.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import type { ClientPlan } from '../domain/import/plan-import.ts';
import type { Table } from '../domain/import/table.ts';
import { readTableInWorker } from '../platform/table-reading.ts';
import { normaliseName } from '../recognition/normalise.ts';
import { type PlanTableContext, planTable } from '../transfer/import/plan-table.ts';
import { makeTemplate } from '../transfer/import/template.ts';
import { breathe } from '../util/breathe.ts';
import { createCalendarReading, loadCalendarImport } from './calendar-reading.ts';
import type { BatchCommitter } from './committer.ts';
import type {
  ImportChoices,
  ImportOutcome,
  ImportService,
  ImportStopped,
  ImportTask,
  ImportWritten,
  PastImport,
  RunTask,
} from './import.ts';
import { NotABook, type OwnBook, planBook, previewBook } from './import-book.ts';
import { createImportLog, type ImportLog, type LoggedImport } from './import-log.ts';
import { noteImport, openImports, recallMapping, rememberMapping } from './import-memory.ts';
import { readStored } from './import-read.ts';
import { undoImport } from './import-undo.ts';
import { createImportWriter, type ImportWriter, WriteFailed } from './import-writer.ts';

/** One import, or its undoing, at a time over all windows. */
const LOCK = 'suixing-import';
/** Share of the work that is finding the client of each row: half of a preview, little beside writing. */
const PLAN_HALF = 0.5;
const FIND_SHARE = Object.freeze({ preview: 0.5, import: 0.1 });

/** What importing needs. */
export interface ImportDeps {
  readonly db: SuixingDatabase;
  readonly keys$: Observable<Keys | undefined>;
  readonly commitMany: BatchCommitter;
  readonly today: () => Day;
  readonly newId: () => string;
  readonly exclusively: <T>(name: string, task: () => Promise<T>) => Promise<T>;
}

/** Tables taken over into the book, and taken back. */
export function createImportService(deps: ImportDeps): ImportService {
  const { db, keys$, commitMany, today, newId, exclusively } = deps;
  const logs = new WeakMap<Keys, ImportLog>();

  const importsOf = (keys: Keys) => {
    const log = logs.get(keys) ?? createImportLog(db, keys);
    logs.set(keys, log);
    return log.read();
  };

  const contextOf = async (
    keys: Keys,
    table: Table,
    { mapping, defaults, decisions }: ImportChoices,
    readDossiers: PlanTableContext['readDossiers'],
  ): Promise<PlanTableContext> => ({
    mapping,
    decisions,
    settings: { ...defaults, today: today(), is1904: table.is1904 },
    // The book as it is: the list that pages draw may be a moment behind.
    known: await readSummaries(db, keys),
    normalise: normaliseName,
    newId,
    readDossiers,
  });

  const undo: ImportService['undo'] = (importId, { onProgress, leavesEdited = false } = {}) =>
    exclusively(LOCK, async () => {
      const keys = await firstValueFrom(keys$);
      if (!keys) return { ok: false, reason: 'locked' };
      try {
        const logged = (await importsOf(keys)).get(importId);
        if (!logged) {
          await noteImport(importId, false);
          return { ok: true, value: { undone: 0, left: [] } };
        }
        const options = { leavesEdited, ...(onProgress ? { onProgress } : {}) };
        const done = await undoImport({ db, keys, commitMany }, logged, options);
        if (done.ok) await noteImport(importId, false);
        return done;
      } catch {
        return { ok: false, reason: 'storage' };
      }
    });

  /** Take back what an import that stopped had written. */
  const stopped = async (importId: string, reason: ImportStopped['reason']): Promise<ImportStopped> => {
    const undone = await undo(importId, { leavesEdited: true });
    const count = undone.ok ? undone.value.undone : 0;
    const keys = await firstValueFrom(keys$);
    const logged = keys && (await importsOf(keys).catch(() => undefined))?.get(importId);
    return { ok: false, reason, undone: count, left: logged ? clientsOf(logged) - logged.undone.size : 0 };
  };

  const ownBook = async (keys: Keys): Promise<OwnBook> => ({
    db,
    keys,
    known: await readSummaries(db, keys),
  });

  /** Plan and write under an id of its own, or take back what was written. `plan` gives nothing when it was stopped. */
  const carryOut = async <Counts>(
    source: string,
    task: RunTask,
    plan: (
      keys: Keys,
      writer: ImportWriter,
    ) => Promise<{ readonly counts: Counts; readonly onDone?: () => Promise<void> } | undefined>,
  ): Promise<ImportOutcome<ImportWritten & { readonly counts: Counts }>> => {
    const importId = newId();
    const outcome = await exclusively(LOCK, async () => {
      const keys = await firstValueFrom(keys$);
      if (!keys) return { ok: false, reason: 'locked', undone: 0, left: 0 } as const;
      await noteImport(importId, true);
      const writer = createImportWriter({ db, keys, commitMany }, { type: 'import', importId, source }, task.signal);
      try {
        const planned = await plan(keys, writer);
        const written = await writer.finish();
        if (!planned || task.signal?.aborted) return 'cancelled';
        task.onProgress?.(1);
        await noteImport(importId, false);
        await planned.onDone?.();
        return { ok: true, value: { importId, ...written, counts: planned.counts } } as const;
      } catch (error) {
        await writer.finish().catch(() => undefined);
        return error instanceof WriteFailed ? error.reason : 'storage';
      }
    });
    if (typeof outcome !== 'string') return outcome;
    task.onUndoing?.();
    return stopped(importId, outcome);
  };

  return {
    read: (source, task = {}) => readTableInWorker(source, task),

    template: makeTemplate,

    recall: recallMapping,

    async preview(table, choices, task = {}) {
      const keys = await firstValueFrom(keys$);
      if (!keys) return { ok: false, reason: 'cancelled' };
      try {
        const context = await contextOf(keys, table, choices, async (ids) => {
          const read = await readStored(db, keys, ids);
          return new Map([...read].map(([id, { dossier }]) => [id, dossier]));
        });
        const progress = progressOf(table, choices, FIND_SHARE.preview, task);
        const plan = await planTable(table, context, {
          ...watched({ ...task, onProgress: progress.found }),
          onClients: progress.settled,
        });
        if (!plan.ok) return plan;
        const names = namesOf(
          context.known,
          plan.rows.flatMap(({ clientId }) => (clientId ? [clientId] : [])),
        );
        return { ok: true, value: { rows: plan.rows, counts: plan.counts, names } };
      } catch {
        return { ok: false, reason: 'storage' };
      }
    },

    run: (table, choices, source, task = {}) =>
      carryOut(source, task, async (keys, writer) => {
        let read: ReadonlyMap<string, StoredDossier> = new Map();
        const context = await contextOf(keys, table, choices, async (ids) => {
          read = await readStored(db, keys, ids);
          return new Map([...read].map(([id, { dossier }]) => [id, dossier]));
        });
        const progress = progressOf(table, choices, FIND_SHARE.import, task);
        const plan = await planTable(table, context, {
          ...watched({ ...task, onProgress: progress.found }),
          onClients: async (plans) => {
            const ofThese = read;
            // The next clients may all be new: then nothing is read for them.
            read = new Map();
            await writer.take(plans, ofThese);
            await progress.settled(plans);
          },
        });
        if (!plan.ok) return undefined;
        return { counts: plan.counts, onDone: () => rememberMapping(choices.mapping) };
      }),

    async openBook(file, task = {}) {
      const keys = await firstValueFrom(keys$);
      if (!keys) return { ok: false, problem: { reason: 'locked' } };
      try {
        return { ok: true, value: await previewBook(file, await ownBook(keys), task) };
      } catch (error) {
        return { ok: false, problem: error instanceof NotABook ? error.problem : { reason: 'storage' } };
      }
    },

    runBook: (file, unsure, task = {}) =>
      carryOut(file.name, task, async (keys, writer) => {
        try {
          const counts = await planBook(file, await ownBook(keys), unsure, task, writer.take);
          return { counts };
        } catch (error) {
          if (!(error instanceof NotABook)) throw error;
          if (error.problem.reason === 'cancelled') return undefined;
          // It was whole when it was looked at: changed since, or no longer there.
          throw new WriteFailed('invalid');
        }
      }),

    ...createCalendarReading(keys$, ownBook, today),

    runCalendar: (opened, decisions, task = {}) =>
      carryOut(opened.file, task, async (keys, writer) => {
        const { planCalendar } = await loadCalendarImport();
        const { plans, read, counts } = await planCalendar(opened, await ownBook(keys), today(), decisions);
        await writer.take(plans, read);
        return { counts };
      }),

    async past() {
      const keys = await firstValueFrom(keys$);
      if (!keys) return [];
      const open = new Set(await openImports());
      const imports = [...(await importsOf(keys)).values()];
      return imports.toReversed().map((each) => asPast(each, open.has(each.importId)));
    },

    undo,
  };
}

function asPast(logged: LoggedImport, isOpen: boolean): PastImport {
  const { importId, source, at, made, changed, undone } = logged;
  return {
    importId,
    source,
    at,
    clientsMade: made.size,
    clientsChanged: changed.size,
    undone: undone.size,
    isUnfinished: isOpen && undone.size < clientsOf(logged),
  };
}

function clientsOf({ made, changed }: LoggedImport): number {
  return made.size + changed.size;
}

type NamedOne = Pick<ClientSummary, 'id' | 'name'>;

function namesOf(known: readonly NamedOne[], ids: readonly string[]): ReadonlyMap<string, string> {
  const wanted = new Set(ids);
  return new Map(known.filter(({ id }) => wanted.has(id)).map(({ id, name }) => [id, name]));
}

/** How far a plan is: `found` from its first half, `settled` from the rows of the clients that are done. */
function progressOf(table: Table, { mapping }: ImportChoices, findShare: number, { onProgress }: ImportTask) {
  const total = Math.max(1, table.rows.length - mapping.headingRow - 1);
  let rows = 0;
  return {
    // The second half goes by clients, a slice of which says nothing of the whole.
    found: (share: number) => {
      if (share < PLAN_HALF) onProgress?.((share / PLAN_HALF) * findShare);
    },
    settled: async (plans: readonly ClientPlan[]) => {
      for (const plan of plans) rows += plan.rows.length;
      onProgress?.(findShare + (1 - findShare) * Math.min(1, rows / total));
      // Some hundred clients are planned in less than a slice: without a pause here they would make one long task.
      await breathe();
    },
  };
}

function watched({ signal, onProgress }: ImportTask): ImportTask {
  return { ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) };
}
