import { firstValueFrom, type Observable } from 'rxjs';
import { entriesOf } from '../db/entries.ts';
import type { Keys } from '../db/keys.ts';
import { readDossier } from '../db/read.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { type StoredDossier, stampOf } from '../db/stored.ts';
import type { Day } from '../domain/calendar/day.ts';
import { readStamp } from '../domain/clock/hlc.ts';
import { draftNamesOf } from '../domain/debrief/draft.ts';
import { dossierAsChanges } from '../domain/dossier/apply.ts';
import type { RecordKind } from '../domain/dossier/dossier.ts';
import { summarise } from '../domain/dossier/summary.ts';
import { maskDossier } from '../domain/masking/mask-record.ts';
import { mayExport, mayShowAllBare } from '../domain/policy/rights.ts';
import { classOfRecord } from '../domain/retention/class-of-record.ts';
import { clientTerm, recordTerms } from '../domain/retention/due.ts';
import type { RetentionRule } from '../domain/retention/rule.ts';
import { subjectHtml, subjectJson } from '../transfer/client-data/client-data-file.ts';
import type { Committer } from './committer.ts';
import type { PolicyService } from './policy.ts';
import type {
  GivenAway,
  HeldRecord,
  RecordHistory,
  SubjectAccessService,
  SubjectExport,
  SubjectFailure,
  SubjectReport,
} from './subject-access.ts';

/** What the service needs. */
export interface SubjectAccessDeps {
  readonly db: SuixingDatabase;
  readonly keys$: Observable<Keys | undefined>;
  readonly rules$: Observable<readonly RetentionRule[]>;
  readonly commit: Committer;
  readonly today: () => Day;
  readonly policy: Pick<PolicyService, 'current'>;
}

/** Reads the dossier and the whole log for one client. */
export function createSubjectAccessService(deps: SubjectAccessDeps): SubjectAccessService {
  const { db, keys$, rules$, commit, today, policy } = deps;
  return {
    async report(clientId, task = {}) {
      const keys = await firstValueFrom(keys$);
      if (!keys) return { ok: false, reason: 'locked' };
      try {
        const stored = await readDossier(db, keys, clientId);
        if (!stored) return { ok: false, reason: 'gone' };
        const history = await readHistory(db, keys, clientId, task);
        const hasDraft = (await db.drafts.bulkGet([...draftNamesOf(clientId)])).some((draft) => draft !== undefined);
        const rules = await firstValueFrom(rules$);
        return { ok: true, value: { ...assemble(stored, history, rules), hasDraft, today: today() } };
      } catch (error) {
        return { ok: false, reason: failureOf(error, task.signal) };
      }
    },

    async export(request) {
      const { report, isMasked, reason } = request;
      const rights = await policy.current();
      if (!(isMasked ? mayExport(rights, false) : mayShowAllBare(rights))) return { ok: false, reason: 'byPolicy' };
      const kinds = [...new Set(report.records.map(({ kind }) => kind))] satisfies RecordKind[];
      const logged = await commit([], {
        ...{ type: 'export', format: 'subject', kinds, count: report.records.length, isMasked, reason },
        clientId: report.clientId,
      });
      if (!logged.ok) return { ok: false, reason: logged.reason === 'changed' ? 'storage' : logged.reason };
      return { ok: true, value: fileOf(request) };
    },
  };
}

interface History {
  readonly records: ReadonlyMap<string, RecordHistory>;
  readonly given: readonly GivenAway[];
  readonly entries: number;
  readonly reveals: number;
}

async function readHistory(
  db: SuixingDatabase,
  keys: Keys,
  clientId: string,
  task: Parameters<typeof entriesOf>[2],
): Promise<History> {
  const records = new Map<string, RecordHistory>();
  const given: GivenAway[] = [];
  let [entries, reveals] = [0, 0];
  for await (const batch of entriesOf(db, keys, task)) {
    for (const { seq, entry } of batch) {
      const { cause } = entry;
      const atMs = readStamp(entry.stamp).wallMs;
      const own = entry.effects.filter((effect) => effect.clientId === clientId);
      for (const { id, before } of own) {
        const known = records.get(id);
        const source = known?.source ?? (before === undefined ? { cause, atMs, seq } : undefined);
        records.set(id, { ...(source ? { source } : {}), changedAtMs: atMs });
      }
      const isReveal = cause.type === 'reveal' && cause.clientId === clientId;
      const isOwnExport = cause.type === 'export' && cause.clientId === clientId;
      if (own.length > 0 || isReveal || isOwnExport) entries += 1;
      if (isReveal) reveals += 1;
      const isGift = cause.type === 'handOver' || cause.type === 'receive';
      if ((isGift && own.length > 0) || isOwnExport) given.push({ seq, atMs, cause, isCertain: true });
      // A file about many: who was in it is not kept.
      else if (cause.type === 'export' && cause.clientId === undefined && cause.count > 0 && records.size > 0) {
        given.push({ seq, atMs, cause, isCertain: false });
      }
    }
  }
  return { records, given, entries, reveals };
}

function assemble(
  stored: StoredDossier,
  history: History,
  rules: readonly RetentionRule[],
): Omit<SubjectReport, 'hasDraft' | 'today'> {
  const { dossier } = stored;
  const { client } = dossier;
  const terms = new Map(recordTerms(dossier, rules).map(({ kind: _k, id, ...kept }) => [id, kept]));
  const kept = clientTerm(summarise(dossier), rules);
  const records = dossierAsChanges(dossier).flatMap((change): HeldRecord[] => {
    if (change.op !== 'put') return [];
    const { kind, record } = change;
    const term = terms.get(record.id);
    const stamp = stampOf(stored, record.id);
    return [
      {
        kind,
        id: record.id,
        record: record as unknown as Readonly<Record<string, unknown>>,
        dataClass: classOfRecord(kind, record, client.kind),
        ...history.records.get(record.id),
        ...(stamp ? { changedAtMs: readStamp(stamp).wallMs } : {}),
        ...(term ? { kept: term } : {}),
      },
    ];
  });
  const { given, entries, reveals } = history;
  return { clientId: client.id, dossier, records, given, entries, reveals, ...(kept ? { kept } : {}) };
}

function fileOf({ report, format, isMasked, reason, document }: SubjectExport): Blob {
  if (format === 'print') return new Blob();
  if (format === 'html') return new Blob([subjectHtml(document)], { type: 'text/html;charset=utf-8' });
  const { dossier, records, given, today } = report;
  const text = subjectJson({
    generatedOn: today,
    reason,
    isMasked,
    dossier: isMasked ? maskDossier(dossier, 'standard') : dossier,
    records: records.map(({ kind, id, dataClass, source, changedAtMs, kept }) => ({
      ...{ kind, id, dataClass, source: source?.cause.type },
      ...{ addedAtMs: source?.atMs, changedAtMs, keptUntil: kept?.until, retentionRule: kept?.rule },
    })),
    given: given.map(({ atMs, cause, isCertain }) => ({ atMs, isCertain, ...cause })),
  });
  return new Blob([text], { type: 'application/json' });
}

function failureOf(error: unknown, signal: AbortSignal | undefined): SubjectFailure {
  if (signal?.aborted) return 'cancelled';
  return error instanceof Error && error.name === 'SealError' ? 'unreadable' : 'storage';
}
