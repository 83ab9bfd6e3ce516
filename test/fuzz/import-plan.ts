import { parseChange } from '../../lib/contracts/schemas/records.schema.ts';
import { applyChange } from '../../lib/domain/dossier/apply.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { ImportSettings } from '../../lib/domain/import/draft.ts';
import { guessMapping } from '../../lib/domain/import/mapping.ts';
import { type Decisions, type RowPlan, UNDECIDED } from '../../lib/domain/import/plan.ts';
import { createPlanCounter, type PlanContext, planClient, resolveRows } from '../../lib/domain/import/plan-import.ts';
import { makeId } from '../factories/client.ts';

/** Settings that claim nothing. */
export const SETTINGS: ImportSettings = {
  today: '2026-11-22',
  is1904: false,
  segment: 'services',
  grade: 'C',
  stage: 'contact',
  channel: 'visit',
  isClientCarriedDown: false,
};
function finish<R>(work: Generator<number, R>): R {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Plan a table and apply what it would write to the book, through the checks of the store. */
export function planRows(
  book: readonly Dossier[],
  headings: string[],
  rows: string[][],
  options: Partial<ImportSettings> & { decisions?: Partial<Decisions> } = {},
) {
  const { decisions, ...settings } = options;
  const table = [headings, ...rows];
  const context: PlanContext = {
    settings: { ...SETTINGS, ...settings },
    mapping: guessMapping(table, headings.length, 0),
    decisions: { ...UNDECIDED, ...decisions },
    known: book.map(({ client }) => client),
    normalise: (name) => name.replace(/[\s（）()]/g, '').toLowerCase(),
    newId: makeId,
  };
  const { groups, settled } = finish(resolveRows({ rows: table }, context));
  const plans = groups.map((group) =>
    finish(
      planClient(
        group,
        book.find(({ client }) => client.id === group.clientId),
        context,
      ),
    ),
  );
  const byRow = new Map<number, RowPlan>(
    [...settled, ...plans.flatMap((plan) => plan.rows)].map((plan) => [plan.row, plan]),
  );
  const after = new Map<string, Dossier | undefined>(book.map((dossier) => [dossier.client.id, dossier]));
  for (const change of plans.flatMap(({ changes }) => changes).map(parseChange)) {
    const applied = applyChange(after.get(change.clientId), change);
    if (applied === 'gone') throw new Error('a record came before its client');
    after.set(change.clientId, applied.dossier);
  }
  const dossiers = [...after.values()].filter((dossier) => dossier !== undefined);
  const counter = createPlanCounter();
  for (const plan of byRow.values()) counter.add(plan);
  return { rows: rows.map((_, i) => byRow.get(i + 1) as RowPlan), dossiers, counts: counter.counts(), plans };
}
/** The verdict of each row. */
export const verdicts = (result: { rows: readonly RowPlan[] }) => result.rows.map(({ verdict }) => verdict);
/** The reasons of one row. */
export const reasonKeys = (plan: RowPlan | undefined) => plan?.reasons.map(({ key }) => key);
