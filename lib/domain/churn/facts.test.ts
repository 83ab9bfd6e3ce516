import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeDossier, makeId, makeTouch } from '../../../test/factories/client.ts';
import type { Holding } from '../product/holding.ts';
import { balanceFall, churnFacts, usualGap } from './facts.ts';

const holding = (balances: [string, number][], patch: Partial<Holding> = {}): Holding => ({
  id: makeId(),
  family: 'deposit',
  name: '活期存款',
  since: '2026-01-01',
  balances: balances.map(([on, fen]) => ({ on, fen })),
  ...patch,
});
const on = (...days: string[]) => days.map((day) => makeTouch({ day }));

describe('usualGap', () => {
  test.each([
    ['fewer than four days of contact', on('2026-01-01', '2026-01-08', '2026-01-15', '2026-01-15'), undefined],
    ['weekly contact', on('2026-01-01', '2026-01-08', '2026-01-15', '2026-01-22'), 7],
    ['an even number of gaps', on('2024-02-01', '2024-02-11', '2024-02-21', '2024-03-12', '2024-04-01'), 15],
  ])('%s', (_name, touches, expected) => {
    expect(usualGap(touches)).toBe(expected);
    expect(usualGap([...touches].reverse())).toBe(expected);
  });
  test('attempts that reached nobody are not contact', () => {
    const touches = on('2026-01-01', '2026-01-08', '2026-01-15', '2026-01-22');
    expect(usualGap([...touches, makeTouch({ day: '2026-01-02', isEffective: false })])).toBe(7);
  });
});

describe('balanceFall', () => {
  test.each([
    ['a single day is no data', [holding([['2026-01-01', 100]])], undefined],
    ['no history is no data', [], undefined],
    [
      'half is gone',
      [
        holding([
          ['2026-01-01', 100],
          ['2026-02-01', 50],
        ]),
      ],
      50,
    ],
    [
      'growth is no fall',
      [
        holding([
          ['2026-01-01', 100],
          ['2026-02-01', 150],
        ]),
      ],
      0,
    ],
    [
      'a loan paid back is no fall',
      [
        holding(
          [
            ['2026-01-01', 100],
            ['2026-02-01', 0],
          ],
          { family: 'loan' },
        ),
      ],
      undefined,
    ],
    [
      'money moved from one account to another is no fall',
      [
        holding([
          ['2026-01-01', 100],
          ['2026-02-01', 0],
        ]),
        holding([
          ['2026-01-01', 0],
          ['2026-02-01', 100],
        ]),
      ],
      0,
    ],
    [
      'an account given up stands at nothing',
      [holding([['2026-01-01', 60]], { closedOn: '2026-03-01' }), holding([['2026-01-01', 40]])],
      60,
    ],
  ] as const)('%s', (_name, holdings, expected) => {
    expect(balanceFall(holdings)).toBe(expected);
  });
  test('lies within 0 and 100 and does not depend on the order', () => {
    const anyHolding = fc
      .uniqueArray(fc.tuple(fc.nat(27), fc.nat(1000)), { selector: ([day]) => day, maxLength: 6 })
      .map((list) =>
        holding(list.map(([day, fen]): [string, number] => [`2026-02-${String(day + 1).padStart(2, '0')}`, fen])),
      );
    fc.assert(
      fc.property(fc.array(anyHolding, { maxLength: 4 }), (holdings) => {
        const fall = balanceFall(holdings);
        expect(balanceFall([...holdings].reverse())).toBe(fall);
        expect(fall === undefined || (fall >= 0 && fall <= 100)).toBe(true);
      }),
    );
  });
});

describe('churnFacts', () => {
  test('says nothing of a client of whom nothing is known', () => {
    expect(churnFacts(makeDossier())).toBeUndefined();
  });
  test('takes the newest day a holding was given up and a decision-maker left', () => {
    const holdings = [holding([], { closedOn: '2026-05-01' }), holding([], { closedOn: '2026-03-01' })];
    const people = [
      { id: '1', name: '甲', role: 'decisionMaker', leftOn: '2026-06-01' },
      { id: '2', name: '乙', role: 'handler', leftOn: '2026-07-01' },
    ] as const;
    const signals = [{ id: '3', kind: 'complaint', on: '2026-01-01' }] as const;
    expect(churnFacts(makeDossier({ client: { signals }, holdings, people }))).toEqual({
      signals: ['complaint'],
      closedOn: '2026-05-01',
      leftOn: '2026-06-01',
    });
  });
});
