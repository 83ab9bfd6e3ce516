import { describe, expect, test } from 'vitest';
import { BRIEFED_ON, briefedLines } from '../../../test/factories/briefing.ts';
import { makeClient, makeDossier } from '../../../test/factories/client.ts';
import type { Statement } from '../finance/statement.ts';
import { RISK_ITEMS, type RiskJudgement } from '../risk/item.ts';
import { riskLines } from './risk-lines.ts';

const judged = (item: RiskJudgement['item'], level: RiskJudgement['level'], on: string): RiskJudgement => ({
  ...{ id: `${item} ${on}`, item, level, on },
});
const TIGHT: Statement = {
  ...{ id: 's', end: '2026-09-30', months: 9, isAudited: false, on: '2026-10-20' },
  figures: { currentAssets: 90_00, currentLiabilities: 100_00 },
};

describe('the rating', () => {
  test('is not spoken of while nobody has judged anything', () => {
    expect(riskLines(makeClient(), BRIEFED_ON)).toEqual([]);
  });

  test('is not spoken of with a person, who has no statements and no sector', () => {
    const judgements = [judged('cashFlow', 'high', '2026-06-01')];
    expect(riskLines(makeClient({ kind: 'person', judgements }), BRIEFED_ON)).toEqual([]);
  });

  test('that is bad is as new as the newest bad word, with the groups that decided it', () => {
    const judgements = [judged('cashFlow', 'high', '2026-06-01'), judged('outlook', 'low', '2026-11-20')];
    expect(riskLines(makeClient({ judgements }), BRIEFED_ON)).toMatchObject([
      { content: { kind: 'risk', level: 'high', because: ['financial'] }, on: '2026-06-01', isOld: true },
    ]);
  });

  test('that is good is as old as the oldest word it rests on', () => {
    const items = Object.values(RISK_ITEMS).flat();
    const judgements = items.map((item, at) => judged(item, 'low', at === 3 ? '2026-01-01' : '2026-11-20'));
    expect(riskLines(makeClient({ judgements }), BRIEFED_ON)).toMatchObject([
      { content: { kind: 'risk', level: 'low' }, on: '2026-01-01' },
    ]);
  });

  test('stays open where groups were not looked at', () => {
    const judgements = [judged('tax', 'low', '2026-11-20')];
    expect(riskLines(makeClient({ judgements }), BRIEFED_ON)[0]?.content).toMatchObject({ level: 'noData' });
  });
});

test('a signal that stands comes with its measures; one that is settled does not come', () => {
  const riskSignals = [
    { id: 'a', kind: 'licenceExpired', on: '2026-11-01', note: ' 营业执照 ', measures: ['settleFirst'] },
    { id: 'b', kind: 'relatedFunds', on: '2026-10-01', closedOn: '2026-11-01' },
  ] as const;
  const lines = briefedLines(makeDossier({ client: { riskSignals } }), 'flags');
  expect(lines.filter(({ content }) => content.kind === 'riskSignal')).toMatchObject([
    { content: { signal: 'licenceExpired', note: '营业执照', measures: ['settleFirst'] }, source: { id: 'a' } },
  ]);
});

test('a warning of the figures comes as long as nobody follows it', () => {
  const kinds = (client: object) => riskLines(makeClient(client), BRIEFED_ON).map(({ content }) => content.kind);
  const followed = [{ id: 'a', kind: 'cashTight', on: '2026-11-01' }];
  expect(kinds({ statements: [TIGHT] })).toEqual(['risk', 'warning']);
  expect(kinds({ statements: [TIGHT], riskSignals: followed })).toEqual(['risk', 'riskSignal']);
});
