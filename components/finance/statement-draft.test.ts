import { describe, expect, test } from 'vitest';
import { LAST, WAN, YEAR } from '../../test/factories/statement.ts';
import { inOtherUnit, readDraft, type StatementDraft, statementDraft } from './statement-draft.ts';

const TODAY = '2026-11-22';
const draft = (more: Partial<StatementDraft> = {}): StatementDraft => ({
  ...{ end: '2026-09-30', months: 9, isAudited: false, texts: { sales: '9,000' } },
  ...more,
});
const problemsOf = (more: Partial<StatementDraft>) => readDraft(draft(more), 'wan', TODAY, [LAST, YEAR]).problems;

describe('a statement by hand', () => {
  test('is read in the unit shown, or the one that is written', () => {
    const { statement, problems } = readDraft(
      draft({ texts: { sales: '９，０００．５', inventory: '1.2亿', netProfit: '(120)', cash: '-' } }),
      'wan',
      TODAY,
      [],
    );
    expect(problems).toEqual({});
    expect(statement.figures).toEqual({ sales: 9000.5 * WAN, inventory: 12_000 * WAN, netProfit: -120 * WAN });
  });

  test('comes back as it was when opened and not touched, in either unit', () => {
    for (const unit of ['wan', 'yuan'] as const) {
      const opened = statementDraft(YEAR, TODAY, 3, unit);
      expect(readDraft(opened, unit, TODAY, [LAST]).statement.figures).toEqual(YEAR.figures);
    }
  });

  test('keeps its amounts when the unit is changed, and what is no amount as it is', () => {
    const texts = { sales: '9,000', inventory: 'abc', cash: '' };
    expect(inOtherUnit(draft({ texts }), 'wan', 'yuan').texts).toEqual({
      sales: '90000000',
      inventory: 'abc',
      cash: '',
    });
  });

  test.each<[string, Partial<StatementDraft>, object]>([
    ['a word', { texts: { sales: 'abc' } }, { sales: 'notAmount', all: 'empty' }],
    ['stock below zero', { texts: { inventory: '-5' } }, { inventory: 'negative' }],
    ['a loss', { texts: { netProfit: '-5', operatingCashFlow: '-1' } }, {}],
    ['no day', { end: '' }, { end: 'required' }],
    ['a day to come', { end: '2026-12-31' }, { end: 'future' }],
    ['a period that is there', { end: YEAR.end, months: 12, isAudited: true }, { end: 'taken' }],
    ['the same, not audited', { end: YEAR.end, months: 12 }, {}],
    ['nothing typed', { texts: {} }, { all: 'empty' }],
  ])('%s', (_, more, expected) => {
    expect(problemsOf(more)).toEqual(expected);
  });
});
