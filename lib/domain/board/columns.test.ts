import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeSummary } from '../../../test/factories/client.ts';
import { GRADES } from '../client/client.ts';
import type { ClientSummary } from '../dossier/summary.ts';
import { STAGES } from '../stage/stage.ts';
import { boardColumns, sumsOf, totalOf } from './columns.ts';
import { boardFilter, NO_FILTER } from './filter.ts';
import { BOARD_ORDERS, inOrder } from './order.ts';

const TODAY = '2026-11-22';
const amount = fc.option(fc.integer({ min: -1_000_000, max: 1_000_000_000 }), { nil: undefined });
const client = fc
  .record({
    stage: fc.constantFrom(...STAGES),
    grade: fc.constantFrom(...GRADES),
    valueFen: amount,
    depositFen: amount,
    loanFen: amount,
    isGone: fc.boolean(),
    stageSince: fc.constantFrom('2026-01-01', '2026-05-05', '2026-10-10'),
  })
  .map(({ isGone, stage, grade, stageSince, ...amounts }): ClientSummary => {
    const given = Object.fromEntries(Object.entries(amounts).filter(([, fen]) => fen !== undefined));
    const own = { stage, grade, stageSince, ...(isGone ? { handedOverOn: TODAY } : {}) };
    return { ...makeSummary({ client: own }), ...given };
  });
const book = fc.array(client, { maxLength: 40 });

describe('the columns', () => {
  test('are one for every stage, in the order of the stages, empty ones too', () => {
    expect(boardColumns([]).map(({ stage }) => stage)).toEqual(STAGES);
  });
  test('leave out who was handed over to a colleague', () => {
    const own = makeSummary();
    expect(boardColumns([own, { ...makeSummary(), handedOverOn: TODAY }])[0]?.clients).toEqual([own]);
  });
  test('together hold everybody who passes once, and their sums are the sum of the whole', () => {
    fc.assert(
      fc.property(book, fc.subarray([...GRADES]), (clients, grades) => {
        const passes = boardFilter({ ...NO_FILTER, grades }, TODAY);
        const columns = boardColumns(clients, passes);
        const shown = clients.filter((each) => each.handedOverOn === undefined && passes(each));
        expect(columns.flatMap((column) => column.clients).length).toBe(shown.length);
        expect(new Set(columns.flatMap((column) => column.clients))).toEqual(new Set(shown));
        expect(totalOf(columns)).toEqual(sumsOf(shown));
      }),
    );
  });
  test('keep the order they were given, whatever is filtered', () => {
    fc.assert(
      fc.property(book, fc.constantFrom(...BOARD_ORDERS), fc.subarray([...GRADES]), (clients, order, grades) => {
        const ordered = inOrder(clients, order);
        const passes = boardFilter({ ...NO_FILTER, grades }, TODAY);
        for (const { stage, clients: some } of boardColumns(ordered, passes)) {
          const own = ordered.filter((each) => each.stage === stage && each.handedOverOn === undefined);
          expect(some).toEqual(own.filter(passes));
        }
      }),
    );
  });
});

describe('a sum', () => {
  test('is absent when nothing is known of any: no data is not nothing', () => {
    expect(sumsOf([makeSummary(), makeSummary()])).toEqual({ clients: 2 });
  });
  test('counts what is known beside what is not', () => {
    const sums = sumsOf([{ ...makeSummary(), depositFen: 500, valueFen: -20 }, makeSummary()]);
    expect(sums).toEqual({ clients: 2, depositFen: 500, valueFen: -20 });
  });
});
