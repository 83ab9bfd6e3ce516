import { firstValueFrom, type Observable } from 'rxjs';
import type { Keys } from '../db/keys.ts';
import { scanDossiers } from '../db/scan.ts';
import type { SuixingDatabase } from '../db/schema.ts';
import { EXIT_CRITERIA, type ExitCriteria } from '../domain/stage/criteria.ts';
import { checkMove, type ClientChange, gradeAll, MOST_AT_ONCE, moveAll } from '../domain/board/bulk.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { Client } from '../domain/client/client.ts';
import type { Result } from './result.ts';
import type { BoardService, BulkOptions, BulkResult } from './board.ts';
import { createBoardViews } from './board-views.ts';
import type { EditCause, EditService, RecordEdit } from './edit.ts';

/** Reads the records of these clients, each once; `gone` when one is missing. */
export type ReadClients = (
  clientIds: readonly string[],
  options?: BulkOptions,
) => Promise<Result<readonly Client[], 'locked' | 'gone'>>;

/** Reads from the sealed shelves, some at a time. */
export function clientReader(db: SuixingDatabase, keys$: Observable<Keys | undefined>): ReadClients {
  return async (clientIds, { onProgress } = {}) => {
    const keys = await firstValueFrom(keys$);
    if (!keys) return { ok: false, reason: 'locked' };
    const clients: Client[] = [];
    for await (const { dossiers, done, of } of scanDossiers(db, keys, clientIds, new AbortController().signal)) {
      clients.push(...dossiers.map(({ client }) => client));
      onProgress?.(done / of);
    }
    if (clients.length < new Set(clientIds).size) return { ok: false, reason: 'gone' };
    return { ok: true, value: clients };
  };
}

/** Changes of several clients, each as one edit. `today` and the criteria in force are asked at the moment of the change. */
export function createBulk(
  read: ReadClients,
  edits: EditService,
  today: () => Day,
  inForce: () => Promise<ExitCriteria> = async () => EXIT_CRITERIA,
): Omit<BoardService, 'views$' | 'changeViews'> {
  const save = async (changes: readonly RecordEdit[], cause: EditCause): Promise<BulkResult> => {
    const saved = await edits.save(changes, cause);
    return saved.ok ? { ok: true, value: { ...saved.value, clients: changes.length } } : saved;
  };
  const change = async (
    clientIds: readonly string[],
    of: (clients: readonly Client[]) => readonly ClientChange[] | undefined,
    cause: EditCause,
    options?: BulkOptions,
  ): Promise<BulkResult> => {
    if (clientIds.length > MOST_AT_ONCE) return { ok: false, reason: 'invalid' };
    const clients = await read(clientIds, options);
    if (!clients.ok) return clients;
    const changes = of(clients.value);
    if (!changes || changes.length === 0) return { ok: false, reason: 'stale' };
    return save(
      changes.map(({ was, record }) => ({ clientId: was.id, kind: 'client', was, record })),
      cause,
    );
  };

  return {
    async checkMove(clientIds, to, options) {
      if (clientIds.length > MOST_AT_ONCE) return { ok: false, reason: 'invalid' };
      const clients = await read(clientIds, options);
      if (!clients.ok) return clients;
      return { ok: true, value: checkMove(clients.value, to, today(), await inForce()) };
    },
    async move(clientIds, to, reason, options) {
      const criteria = await inForce();
      return change(clientIds, (clients) => moveAll(clients, to, today(), reason, criteria), 'moveStage', options);
    },
    setGrade: (clientIds, grade, reason, options) =>
      change(clientIds, (clients) => gradeAll(clients, grade, reason, today()), 'editClient', options),
    async plan(clientIds, text, due) {
      if (clientIds.length > MOST_AT_ONCE) return { ok: false, reason: 'invalid' };
      const plans = clientIds.map((clientId): RecordEdit => {
        const record = { id: edits.newId(), kind: 'nextStep', text: text.trim(), due } as const;
        return { clientId, kind: 'followUp', record };
      });
      return save(plans, 'planWork');
    },
  };
}

/** The board's part of the workspace. */
export function createBoardService(deps: {
  readonly db: SuixingDatabase;
  readonly keys$: Observable<Keys | undefined>;
  readonly edits: EditService;
  readonly today: () => Day;
  readonly criteria: () => Promise<ExitCriteria>;
}): BoardService {
  const { db, keys$, edits, today, criteria } = deps;
  return { ...createBulk(clientReader(db, keys$), edits, today, criteria), ...createBoardViews(db, keys$) };
}
