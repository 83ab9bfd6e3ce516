import { combineLatest, firstValueFrom, map, type Observable, shareReplay } from 'rxjs';
import { bookOf } from '../db/book.ts';
import type { Keys } from '../db/keys.ts';
import { openShelf } from '../db/shelves.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import { type ClientSummary, summarise } from '../domain/dossier/summary.ts';
import { boundRules, isAllowedTerm, maySwitchOff } from '../domain/policy/term-bounds.ts';
import { clientTerm, isDue, recordTerms } from '../domain/retention/due.ts';
import { type RetentionRule, type RetentionRuleId, readRules } from '../domain/retention/rule.ts';
import { readValue, watchValue, writeValue } from '../platform/storage.ts';
import type { EraseFailure, Eraser } from './eraser.ts';
import { LOCAL_RETENTION } from './keys.ts';
import type { PolicyService } from './policy.ts';
import type { DueClient, DueRecords, RetentionService, RetentionTask } from './retention.ts';
import { partsOf } from './retention-parts.ts';

/** Shelves opened at a time: some ten milliseconds' work. */
const BATCH = 12;
/** Part of a purge that is looking through the dossiers once more, for the progress. */
const LOOKING = 0.3;

/** What the service needs. */
export interface RetentionDeps {
  readonly db: SuixingDatabase;
  readonly keys$: Observable<Keys | undefined>;
  readonly erase: Eraser;
  readonly today: () => Day;
  readonly policy: PolicyService;
}

/** Rules in `storage.local` (they hold no client data), previews from the open book, purges through the eraser. */
export function createRetentionService(deps: RetentionDeps): RetentionService {
  const rules$ = combineLatest([watchValue('local', LOCAL_RETENTION), deps.policy.policy$]).pipe(
    map(([stored, { retention }]) => boundRules(readRules(stored), retention)),
    shareReplay({ bufferSize: 1, refCount: true }),
  );

  const preview: RetentionService['preview'] = async (task = {}) => {
    const rules = await firstValueFrom(rules$);
    const today = deps.today();
    const clients: DueClient[] = [];
    const records: DueRecords[] = [];
    return readThrough(deps, task, (dossier) => {
      const due = dueClient(summarise(dossier), rules, today);
      if (due) clients.push(due);
      else records.push(...dueRecords(dossier, rules, today));
    }).then((failure) => (failure ? { ok: false, reason: failure } : { ok: true, value: { clients, records } }));
  };

  return {
    rules$,

    async setRule(id, patch) {
      const rules = readRules(await readValue('local', LOCAL_RETENTION));
      const bounds = (await deps.policy.current()).retention[id];
      const kept = rules.map((rule) => {
        const isMeant = rule.id === id;
        const count = isMeant && isAllowedTerm(rule, patch.count, bounds) ? patch.count : rule.count;
        const isOn = isMeant && maySwitchOff(bounds) ? (patch.isOn ?? rule.isOn) : rule.isOn;
        return [rule.id, { count, isOn }] as const;
      });
      await writeValue('local', LOCAL_RETENTION, Object.fromEntries(kept));
    },

    preview,

    async purge(shown, nameOf, task = {}) {
      const now = await preview(within(task, 0, LOOKING));
      if (!now.ok) return now;
      return deps.erase(partsOf(shown, now.value, nameOf), within(task, LOOKING, 1));
    },

    eraseClient: (clientId, reason, task) => deps.erase([{ clientId, ...(reason ? { rule: reason } : {}) }], task),
  };
}

function dueClient(summary: ClientSummary, rules: readonly RetentionRule[], today: Day): DueClient | undefined {
  const term = clientTerm(summary, rules);
  if (!term || !isDue(term, today)) return undefined;
  const { id, name, kind } = summary;
  return { clientId: id, name, kind, rule: term.rule, since: term.until };
}

function dueRecords(dossier: Dossier, rules: readonly RetentionRule[], today: Day): DueRecords[] {
  const { id: clientId, name, kind } = dossier.client;
  const byRule = new Map<RetentionRuleId, { ids: string[]; since: Day }>();
  for (const term of recordTerms(dossier, rules)) {
    if (!isDue(term, today)) continue;
    const known = byRule.get(term.rule) ?? { ids: [], since: term.until };
    known.ids.push(term.id);
    if (term.until < known.since) known.since = term.until;
    byRule.set(term.rule, known);
  }
  return [...byRule].map(([rule, { ids, since }]) => ({ clientId, name, kind, rule, recordIds: ids, since }));
}

/** Open every dossier of the book; gives what kept it from being read to the end. */
async function readThrough(
  { db, keys$ }: RetentionDeps,
  { onProgress, signal }: RetentionTask,
  look: (dossier: Dossier) => void,
): Promise<EraseFailure | undefined> {
  const keys = await firstValueFrom(keys$);
  if (!keys) return 'locked';
  try {
    await bookOf(db, keys).follower.catchUp();
    const ids = await db.shelves.toCollection().primaryKeys();
    for (let from = 0; from < ids.length; from += BATCH) {
      signal?.throwIfAborted();
      const rows = await db.shelves.bulkGet(ids.slice(from, from + BATCH));
      const shelves = await Promise.all(rows.flatMap((row) => (row ? [openShelf(keys, row)] : [])));
      for (const { dossier } of shelves.flat()) look(dossier);
      onProgress?.(Math.min(1, (from + BATCH) / ids.length));
    }
    return undefined;
  } catch (error) {
    if (signal?.aborted) return 'cancelled';
    return error instanceof Error && error.name === 'SealError' ? 'unreadable' : 'storage';
  }
}

/** A task that is a stretch of a longer one. */
function within({ onProgress, signal }: RetentionTask, from: number, to: number): RetentionTask {
  return {
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress: (share: number) => onProgress(from + share * (to - from)) } : {}),
  } satisfies RetentionTask;
}
