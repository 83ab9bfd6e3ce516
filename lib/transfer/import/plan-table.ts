import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { PlanCounts, RowPlan } from '../../domain/import/plan.ts';
import {
  type ClientPlan,
  type ClientRows,
  createPlanCounter,
  type PlanContext,
  planClient,
  resolveRows,
} from '../../domain/import/plan-import.ts';
import type { Table } from '../../domain/import/table.ts';
import { Cancelled, runSliced, type SliceOptions } from '../../util/slices.ts';

/** What a plan of a whole table needs: the rules' context, and the dossiers of clients in the book. */
export interface PlanTableContext extends PlanContext {
  /** Dossiers by client id; a client that is gone meanwhile is absent. Called with at most {@link CLIENTS_AT_ONCE} ids. */
  readonly readDossiers: (clientIds: readonly string[]) => Promise<ReadonlyMap<string, Dossier>>;
}

/** How a plan's making is watched. `onClient` gets each client's plan as it is made, to be written or dropped. */
export interface PlanTableOptions {
  readonly signal?: AbortSignal;
  /** 0…1. */
  readonly onProgress?: (share: number) => void;
  readonly sliceMs?: number;
  readonly onClients?: (plans: readonly ClientPlan[]) => Promise<void> | void;
}

/** The plan of a table: what becomes of each row, in the order of the rows. */
export type TablePlan =
  | { readonly ok: true; readonly rows: readonly RowPlan[]; readonly counts: PlanCounts }
  | { readonly ok: false; readonly reason: 'cancelled' };

/** Clients whose dossiers are held at one time. */
export const CLIENTS_AT_ONCE = 200;
const RESOLVE_SHARE = 0.5;

/**
 * Make the plan of a table without keeping the page from its work. The changes of the plan go to `onClients`, client by
 * client: for a preview they are dropped, for the import they are written. Rejects only if `readDossiers` or `onClients` do.
 */
export async function planTable(
  table: Table,
  context: PlanTableContext,
  options: PlanTableOptions = {},
): Promise<TablePlan> {
  const { signal, onProgress, sliceMs, onClients } = options;
  const slices = (onStep: (value: number) => void): SliceOptions => ({
    onStep,
    ...(signal ? { signal } : {}),
    ...(sliceMs === undefined ? {} : { sliceMs }),
  });
  try {
    const { groups, settled } = await runSliced(
      resolveRows(table, context),
      slices((share) => onProgress?.(share * RESOLVE_SHARE)),
    );
    // Dense by row index: sorting a hundred thousand plans at once would hold the page up.
    const rows: (RowPlan | undefined)[] = [];
    const counter = createPlanCounter();
    const keep = (plan: RowPlan) => {
      rows[plan.row] = plan;
      counter.add(plan);
    };
    for (const plan of settled) keep(plan);
    for (let at = 0; at < groups.length; at += CLIENTS_AT_ONCE) {
      if (signal?.aborted) throw new Cancelled();
      const some = groups.slice(at, at + CLIENTS_AT_ONCE);
      const known = some.filter(({ isNew }) => !isNew).map(({ clientId }) => clientId);
      const dossiers: ReadonlyMap<string, Dossier> = known.length > 0 ? await context.readDossiers(known) : new Map();
      const share = RESOLVE_SHARE + (1 - RESOLVE_SHARE) * (at / groups.length);
      const plans = await runSliced(
        planClients(some, dossiers, context),
        slices(() => onProgress?.(share)),
      );
      for (const plan of plans) for (const row of plan.rows) keep(row);
      await onClients?.(plans);
    }
    onProgress?.(1);
    return { ok: true, rows: rows.filter((plan) => plan !== undefined), counts: counter.counts() };
  } catch (error) {
    if (error instanceof Cancelled) return { ok: false, reason: 'cancelled' };
    throw error;
  }
}

function* planClients(
  groups: readonly ClientRows[],
  dossiers: ReadonlyMap<string, Dossier>,
  context: PlanContext,
): Generator<number, ClientPlan[]> {
  const plans: ClientPlan[] = [];
  for (const group of groups) {
    plans.push(yield* planClient(group, dossiers.get(group.clientId), context));
    yield 0;
  }
  return plans;
}
