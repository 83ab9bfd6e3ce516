import type { Change, Dossier, RecordKind } from '../dossier/dossier.ts';
import type { ClientPart, RowDraft } from './draft.ts';
import { createInterpreter } from './interpret.ts';
import type { Mapping } from './mapping.ts';
import type { Decisions, FoundBy, PlanCounts, PlanReason, RowChoice, RowPlan, RowVerdict } from './plan.ts';
import { type AppliedRow, type ClientPlanContext, createClientPlanner } from './plan-client.ts';
import { createResolver, type KnownClient } from './resolve.ts';
import type { Table } from './table.ts';

/** Rows whose client is settled, by client; what else there is of the plan is done. */
export interface ResolvedRows {
  /** In the order in which the clients first appear. */
  readonly groups: readonly ClientRows[];
  /** Rows that go to no client: passed over, conflicts, errors. */
  readonly settled: readonly RowPlan[];
}

/** The rows of one client. */
export interface ClientRows {
  readonly clientId: string;
  readonly isNew: boolean;
  readonly rows: readonly PlacedRow[];
}

/** A row that has found its client. */
export interface PlacedRow {
  readonly draft: RowDraft;
  /** What it says of the client, as far as that may be taken over. */
  readonly client: ClientPart;
  readonly reason: PlanReason;
  readonly choice: RowChoice | undefined;
}

/** The plan of one client: its rows' verdicts, and what is written if nothing is decided otherwise. */
export interface ClientPlan {
  readonly clientId: string;
  readonly rows: readonly RowPlan[];
  readonly changes: readonly Change[];
}

/** What planning needs besides the table. */
export interface PlanContext extends ClientPlanContext {
  readonly mapping: Mapping;
  readonly decisions: Decisions;
  readonly known: readonly KnownClient[];
}

/** Rows worked on between two breaths. */
const STEP = 50;

type Group = { clientId: string; isNew: boolean; rows: PlacedRow[] };

/**
 * First half of a plan: take every row apart and find its client. A generator, so that whoever runs it can pause between
 * steps: it yields the share done, 0…1.
 */
export function* resolveRows(table: Pick<Table, 'rows'>, context: PlanContext): Generator<number, ResolvedRows> {
  const { mapping, settings, decisions } = context;
  const interpret = createInterpreter(mapping, settings);
  const resolver = createResolver(context.normalise, context.newId);
  for (const [index, client] of context.known.entries()) {
    if (index % STEP === 0) yield 0;
    resolver.learn(client);
  }
  const groups = new Map<string, Group>();
  const settled: RowPlan[] = [];
  const unknown: RowDraft[] = [];

  const place = (draft: RowDraft, isLast: boolean) => {
    const own = decisions.rows.get(draft.row);
    const resolution = resolver.resolve(draft.client, own ?? decisions.conflicts);
    if (resolution.kind === 'unknown') {
      if (isLast)
        settled.push(settle(draft, 'error', [], [...draft.issues, { level: 'error', reason: 'unknownClient' }]));
      else unknown.push(draft);
      return;
    }
    const { clientId } = resolution;
    if (resolution.kind === 'conflict') {
      settled.push({ ...settle(draft, 'conflict', [{ key: resolution.reason }]), clientId });
      return;
    }
    const isInBook = resolution.kind === 'found' && resolution.isInBook;
    const forAll = isInBook ? decisions.knownClients : decisions.newClients;
    if (own === undefined && forAll === 'skip') {
      settled.push({ ...settle(draft, 'skip', [{ key: 'leftOutByUser' }]), clientId });
      return;
    }
    const group: Group = groups.get(clientId) ?? { clientId, isNew: !isInBook, rows: [] };
    groups.set(clientId, group);
    const bound = resolution.kind === 'found' && resolution.isForced ? 'update' : undefined;
    group.rows.push({
      draft,
      client: resolution.client,
      reason: foundReason(resolution),
      choice: own ?? bound ?? forAll,
    });
  };

  const total = table.rows.length;
  for (let row = mapping.headingRow + 1; row < total; row += 1) {
    if (row % STEP === 0) yield row / total;
    const draft = interpret(table.rows[row] ?? [], row);
    if (draft.passedOver) settled.push(settle(draft, 'skip', [{ key: draft.passedOver }]));
    else if (decisions.rows.get(row) === 'skip') settled.push(settle(draft, 'skip', [{ key: 'leftOutByUser' }]));
    else if (draft.issues.some(({ level }) => level === 'error')) settled.push(settle(draft, 'error', []));
    else place(draft, false);
  }
  // A row that names only a code may be explained by a later one.
  for (const draft of unknown) place(draft, true);
  return { groups: [...groups.values()], settled };
}

/**
 * Second half, for one client: compare its rows with what the book holds of it. A generator as {@link resolveRows}; it
 * yields the number of rows done since the last step.
 */
export function* planClient(
  group: ClientRows,
  dossier: Dossier | undefined,
  context: PlanContext,
): Generator<number, ClientPlan> {
  // The client was removed since its row found it.
  if (!dossier && !group.isNew) {
    const gone = (draft: RowDraft) => settle(draft, 'error', [], [{ level: 'error', reason: 'unknownClient' }]);
    return { clientId: group.clientId, rows: group.rows.map(({ draft }) => gone(draft)), changes: [] };
  }
  const planner = createClientPlanner(group.clientId, dossier, group.rows[0]?.client ?? {}, context);
  const rows: RowPlan[] = [];
  for (const [index, { draft, client, reason, choice }] of group.rows.entries()) {
    if (index % STEP === STEP - 1) yield STEP;
    const applied = planner.apply(draft, client, choice);
    const verdict = verdictOf(applied);
    const isIdle = verdict === 'skip' && applied.reasons.length === 0;
    rows.push({
      row: draft.row,
      verdict,
      reasons: [reason, ...applied.reasons, ...(isIdle ? [{ key: 'nothingChanges' } as const] : [])],
      parts: applied.parts,
      issues: [...draft.issues, ...applied.issues],
      clientId: group.clientId,
    });
  }
  return { clientId: group.clientId, rows, changes: planner.changes() };
}

/** Counts rows one by one, for the headline of the preview. */
export function createPlanCounter(): { add(row: RowPlan): void; counts(): PlanCounts } {
  const verdicts: Record<RowVerdict, number> = { new: 0, update: 0, skip: 0, conflict: 0, error: 0 };
  const none = (): Record<RecordKind, number> => ({
    client: 0,
    person: 0,
    touch: 0,
    holding: 0,
    loan: 0,
    followUp: 0,
    opportunity: 0,
  });
  const [made, changed] = [none(), none()];
  let warnings = 0;
  return {
    add({ verdict, parts, issues }) {
      verdicts[verdict] += 1;
      for (const { kind, action, reason } of parts) {
        if (action === 'new') made[kind] += 1;
        else if (action === 'update' && reason?.key !== 'inFile' && reason?.key !== 'differsFromRow')
          changed[kind] += 1;
      }
      if (issues.some(({ level }) => level === 'warning')) warnings += 1;
    },
    counts: () => ({ verdicts: { ...verdicts }, made: { ...made }, changed: { ...changed }, warnings }),
  };
}

function settle(draft: RowDraft, verdict: RowVerdict, reasons: PlanReason[], issues = draft.issues): RowPlan {
  return { row: draft.row, verdict, reasons, parts: [], issues };
}

function verdictOf({ parts, issues }: AppliedRow): RowVerdict {
  if (issues.some(({ level }) => level === 'error')) return 'error';
  if (parts.some(({ kind, action }) => kind === 'client' && action === 'new')) return 'new';
  if (parts.some(({ action }) => action === 'update')) return 'update';
  return parts.some(({ action }) => action === 'new') ? 'new' : 'skip';
}

function foundReason(resolution: { kind: 'found'; by: FoundBy } | { kind: 'new'; hasHomonym: boolean }): PlanReason {
  if (resolution.kind === 'new') return { key: resolution.hasHomonym ? 'sameNameOtherCode' : 'newClient' };
  return { key: ({ number: 'foundByNumber', uscc: 'foundByUscc', name: 'foundByName' } as const)[resolution.by] };
}
