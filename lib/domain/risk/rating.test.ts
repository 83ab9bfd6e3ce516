import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WARNINGS, type Warning } from '../finance/warning.ts';
import {
  RISK_GROUPS,
  RISK_ITEMS,
  RISK_LEVELS,
  type RiskGroup,
  type RiskItem,
  type RiskJudgement,
  type RiskLevel,
} from './item.ts';
import { rateRisk } from './rating.ts';
import { RISK_SIGNALS, type RiskSignal, type RiskSignalKind } from './signal.ts';

const judged = (item: RiskItem, level: RiskLevel, on = '2026-11-01'): RiskJudgement => ({ id: item, item, level, on });
const allLow = (but: readonly RiskGroup[] = []) =>
  RISK_GROUPS.filter((group) => !but.includes(group)).flatMap((group) =>
    RISK_ITEMS[group].map((item) => judged(item, 'low')),
  );
const observed = (kind: RiskSignalKind, patch: Partial<RiskSignal> = {}): RiskSignal => ({
  ...{ id: 's', kind, on: '2026-11-02' },
  ...patch,
});
const warning = (id: Warning['id']): Warning => ({ id, on: '2025-12-31', facts: [] });

describe('the rating', () => {
  test.each<[string, readonly RiskJudgement[], readonly Warning[], string, readonly RiskGroup[]]>([
    ['nothing is known', [], [], 'noData', RISK_GROUPS],
    ['everything was judged low', allLow(), [], 'low', RISK_GROUPS],
    ['a group was not looked at', allLow(['sector']), [], 'noData', ['sector']],
    ['one item was not looked at', allLow().slice(1), [], 'noData', ['financial']],
    ['one item is middle', [...allLow(['sector']), judged('cycle', 'middle')], [], 'middle', ['sector']],
    [
      'one group is high that does not decide alone',
      [...allLow(), judged('outlook', 'high', '2026-11-02')],
      [],
      'middle',
      ['operating'],
    ],
    ['two groups are high', [judged('outlook', 'high'), judged('policy', 'high')], [], 'high', ['operating', 'sector']],
    ['the finances are', [judged('repayment', 'high')], [], 'high', ['financial']],
    ['a lawsuit is', [judged('lawsuits', 'high')], [], 'high', ['compliance']],
    ['figures warn although all was judged low', allLow(), [warning('debtHigh')], 'high', ['financial']],
    ['figures warn a little', allLow(), [warning('profitFalls')], 'middle', ['financial']],
  ])('when %s', (_, judgements, warnings, level, because) => {
    expect(rateRisk(judgements, warnings)).toMatchObject({ level, because });
  });

  test.each<[string, readonly RiskSignal[], string, readonly RiskGroup[]]>([
    ['the licence has expired', [observed('licenceExpired')], 'high', ['compliance']],
    ['that is settled', [observed('licenceExpired', { closedOn: '2026-11-20' })], 'low', RISK_GROUPS],
    ['construction has stopped', [observed('constructionStopped')], 'middle', ['operating']],
    ['the legal representative changed', [observed('representativeChanged')], 'middle', ['operating']],
    ['something else was seen', [observed('other')], 'low', RISK_GROUPS],
    ['a warning is followed that the figures show no more', [observed('debtHigh')], 'low', RISK_GROUPS],
  ])('of a client judged low throughout, when %s', (_, signals, level, because) => {
    expect(rateRisk(allLow(), [], signals)).toMatchObject({ level, because });
  });

  test('goes by the newest judgement of an item, and names every reason', () => {
    const rating = rateRisk(
      [judged('cashFlow', 'high', '2026-01-01'), judged('cashFlow', 'low', '2026-06-01')],
      [warning('receivablesSlower')],
    );
    expect(rating.groups[0]?.items[1]).toEqual({
      item: 'cashFlow',
      level: 'middle',
      reasons: [
        { kind: 'judged', level: 'low', on: '2026-06-01' },
        { kind: 'warned', level: 'middle', on: '2025-12-31', warning: 'receivablesSlower' },
      ],
    });
  });

  test('comes with what to do where something is to be done, and with what is still open', () => {
    const [financial, operating] = rateRisk([judged('liabilities', 'middle')], []).groups;
    expect(financial).toMatchObject({
      measures: ['moreSecurity', 'lowerLimit', 'shorterTerm'],
      open: ['cashFlow', 'profitability', 'repayment'],
    });
    expect(operating).toMatchObject({ level: 'noData', measures: [] });
  });
});

test('one more bad word never makes a rating better', () => {
  const items = Object.values(RISK_ITEMS).flat();
  const judgement = fc.record({
    id: fc.uuid(),
    item: fc.constantFrom(...items),
    level: fc.constantFrom(...RISK_LEVELS),
    on: fc.constant('2026-11-01'),
  });
  const rank = { noData: 0, low: 0, middle: 1, high: 2 };
  fc.assert(
    fc.property(
      fc.array(judgement),
      fc.subarray([...WARNINGS]),
      fc.constantFrom(...WARNINGS),
      fc.constantFrom(...RISK_SIGNALS),
      (judgements, ids, more, kind) => {
        const before = rank[rateRisk(judgements, ids.map(warning)).level];
        expect(rank[rateRisk(judgements, [...ids, more].map(warning)).level]).toBeGreaterThanOrEqual(before);
        expect(rank[rateRisk(judgements, ids.map(warning), [observed(kind)]).level]).toBeGreaterThanOrEqual(before);
      },
    ),
  );
});
