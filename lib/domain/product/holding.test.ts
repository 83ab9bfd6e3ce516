import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeId } from '../../../test/factories/client.ts';
import { parseChange } from '../../contracts/schemas/records.schema.ts';
import { addDays } from '../calendar/day.ts';
import { type Holding, liveHoldings, MOST_BALANCES, PRODUCT_FAMILIES, withBalance } from './holding.ts';

const holding = (patch: Partial<Holding> = {}): Holding => ({
  id: makeId(),
  family: 'deposit',
  name: '活期存款',
  since: '2026-01-01',
  ...patch,
});

test.each(PRODUCT_FAMILIES)('a holding of family %s can be stored', (family) => {
  const record = holding({
    family,
    balances: [{ on: '2026-01-01', fen: 1 }],
    incomeFenPerYear: 5,
    closedOn: '2026-02-28',
  });
  expect(parseChange({ op: 'put', kind: 'holding', clientId: makeId(), record })).toMatchObject({ record });
});

test('what was given up is held no more', () => {
  const live = holding();
  expect(liveHoldings([holding({ closedOn: '2026-05-01' }), live])).toEqual([live]);
});

test('the later word about a day counts, and the newest day is the balance', () => {
  const first = withBalance(holding(), { on: '2026-02-28', fen: 100 });
  const again = withBalance(first, { on: '2026-02-28', fen: 120 });
  const older = withBalance(again, { on: '2026-01-31', fen: 80 });
  expect(older.balances).toEqual([
    { on: '2026-01-31', fen: 80 },
    { on: '2026-02-28', fen: 120 },
  ]);
  expect(older.balanceFen).toBe(120);
});

test('keeps at most the newest balances, in order, whatever order they come in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(400), { maxLength: 60, minLength: 1 }), (days) => {
      const make = (list: number[]) =>
        list.reduce(
          (made, day) => withBalance(made, { on: addDays('2024-01-01', day), fen: day }),
          holding({ id: 'h' }),
        );
      const { balances = [] } = make(days);
      const newest = [...days].sort((a, b) => a - b).slice(-MOST_BALANCES);
      expect(balances.map(({ fen }) => fen)).toEqual(newest);
      expect(make([...days].reverse())).toEqual(make(days));
    }),
    { numRuns: 50 },
  );
});
