import { describe, expect, test } from 'vitest';
import { EXIT_CRITERIA, nextActions } from '../../lib/domain/stage/criteria.ts';
import { stallOf, stageHistory } from '../../lib/domain/stage/history.ts';
import { STAGES } from '../../lib/domain/stage/stage.ts';
import { initI18n } from '../../lib/i18n/i18n.ts';
import { actionText, criterionText, criteriaText, stallText, staysOf } from './stage-words.ts';

const i18n = initI18n('zh-CN');
const t = i18n.getFixedT('zh-CN');
const english = i18n.getFixedT('en');
const TODAY = '2026-11-22';

describe('words', () => {
  test('are there in both languages for every criterion and every action', () => {
    const criteria = Object.values(EXIT_CRITERIA).flat();
    expect(criteria.length).toBeGreaterThan(15);
    for (const words of [t, english]) {
      for (const { id } of criteria) expect(criterionText(id, words)).not.toBe(id);
      for (const stage of STAGES)
        for (const id of nextActions(stage, new Set())) expect(actionText(id, words)).not.toBe(id);
    }
  });

  test('are the id itself for a criterion this build does not know', () => {
    expect(criterionText('bank.own', t)).toBe('bank.own');
  });

  test('join several criteria', () => {
    expect(criteriaText(['contact.visited', 'contact.needs'], t)).toBe('当面见过、明确金融需求');
  });
});

test.each([
  ['contact', '2026-10-01', '已停留 52 天，超过常见的 45 天：推进停滞'],
  ['contact', '2026-11-20', '已停留 2 天，常见不超过 45 天'],
  ['deepening', '2026-10-01', '已停留 52 天，此阶段不设期限'],
] as const)('the stay in %s since %s reads: %s', (stage, stageSince, words) => {
  expect(stallText(stallOf({ stage, stageSince }, TODAY), t)).toBe(words);
});

describe('stays', () => {
  const moves = [
    { from: 'contact', to: 'proposal', on: '2026-03-01' },
    { from: 'proposal', to: 'contact', on: '2026-04-01', reason: '重来', open: ['proposal.eligible'] },
    { from: 'contact', to: 'negotiation', on: '2026-05-01', open: ['contact.needs'], reason: '急' },
  ] as const;
  const client = {
    stage: 'negotiation',
    stageSince: '2026-05-01',
    createdOn: '2026-01-01',
    stageMoves: moves,
  } as const;

  test('come present first, each with what was open when it was left, also when a stage was entered twice', () => {
    const stays = staysOf(stageHistory(client, TODAY), moves);
    expect(stays.map(({ stage, open }) => [stage, open])).toEqual([
      ['negotiation', []],
      ['contact', ['contact.needs']],
      ['proposal', ['proposal.eligible']],
      ['contact', []],
    ]);
    expect(stays[1]?.reason).toBe('急');
  });

  test('are the present one alone when no move was kept', () => {
    const { stageMoves: _, ...fresh } = client;
    expect(staysOf(stageHistory(fresh, TODAY), [])).toMatchObject([{ stage: 'negotiation', open: [] }]);
  });
});
