import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDayNumber } from '../../domain/calendar/day.ts';
import { comparableTo } from '../../domain/finance/periods.ts';
import { odditiesOf, type Statement } from '../../domain/finance/statement.ts';
import { warningsOf } from '../../domain/finance/warning.ts';
import { makeSampleBook } from './sample-book.ts';

const TODAY = '2026-11-21';
const told = (today: string) =>
  makeSampleBook(today).flatMap(({ client }) => (client.statements ? [{ client, all: client.statements }] : []));
const BOOK = told(TODAY);
const warningsAt = (name: string) => {
  const { all } = BOOK.find(({ client }) => client.name === name) as { all: readonly Statement[] };
  return warningsOf(all, TODAY).map(({ id }) => id);
};

describe('statements of the sample book', () => {
  test('are there of twenty enterprises and more, two to five periods each', () => {
    expect(BOOK.length).toBeGreaterThanOrEqual(20);
    for (const { client, all } of BOOK) {
      expect(client.kind).toBe('enterprise');
      expect(all.length, client.name).toBeGreaterThanOrEqual(2);
      expect(all.length, client.name).toBeLessThanOrEqual(5);
    }
  });

  test('agree in themselves and with the sales the client has told, on any day', () => {
    const days = fc.integer({ min: 19_000, max: 25_000 }).map(fromDayNumber);
    fc.assert(
      fc.property(days, (today) => {
        for (const { client, all } of told(today)) {
          for (const each of all) {
            expect(odditiesOf(each, comparableTo(each, all)), `${client.name} ${each.end}`).toEqual([]);
            expect(each.end <= today && each.on <= today && each.on >= client.createdOn).toBe(true);
          }
          expect(new Set(all.map(({ end, months }) => end + months)).size).toBe(all.length);
          const sales = client.facts?.find(({ key }) => key === 'annualSales')?.value;
          const year = all.find(({ months }) => months === 12);
          if (typeof sales === 'number') expect(year?.figures.sales).toBe(sales);
        }
      }),
      { numRuns: 10, examples: [['2026-10-28'], ['2026-02-10'], ['2026-02-08']] },
    );
  });

  test('show every warning the figures can give, and clients with none', () => {
    const seen = new Set(BOOK.flatMap(({ all }) => warningsOf(all, TODAY).map(({ id }) => id)));
    expect([...seen].sort()).toEqual(
      [
        ...['cashTight', 'debtHigh', 'hiddenDebt', 'profitFalls', 'receivablesSlower'],
        ...['relatedFunds', 'salesFallStockRises', 'statementsLate'],
      ].sort(),
    );
    const quiet = BOOK.filter(({ all }) => warningsOf(all, TODAY).length === 0);
    expect(quiet.length).toBeGreaterThanOrEqual(8);
  });

  test.each([
    ['云岭恒屹铸造有限公司', ['salesFallStockRises', 'receivablesSlower', 'cashTight', 'profitFalls']],
    ['汐港铎海重工（集团）股份有限公司', ['hiddenDebt']],
    ['青杉穹筑建设集团有限公司', ['relatedFunds']],
    ['澜州砺川轴承股份有限公司', []],
    ['澜州乾屿包装材料有限公司', ['statementsLate']],
  ])('%s: %j', (name, expected) => {
    expect(warningsAt(name)).toEqual(expected);
  });

  test('one owes more than it has, one leaves figures out', () => {
    const owing = BOOK.filter(({ all }) =>
      all.every(({ figures: { totalAssets = 0, totalLiabilities = 0 } }) => totalLiabilities > totalAssets),
    );
    expect(owing.map(({ client }) => client.name)).toEqual(['青杉木朴家居制造有限公司']);
    const gaps = BOOK.filter(({ all }) => all.some(({ figures }) => figures.inventory === undefined));
    expect(gaps.map(({ client }) => client.name)).toEqual(['汐港远棠国际货运代理有限公司']);
  });
});
