import { describe, expect, test } from 'vitest';
import { makeDossier } from '../../../test/factories/client.ts';
import { planRows, verdicts } from '../../../test/fuzz/import-plan.ts';
import en from '../../i18n/workspace/en.json';
import zhCN from '../../i18n/workspace/zh-CN.json';
import { CONFLICT_REASONS, PLAN_REASONS, type PlanReason, UNDECIDED } from './plan.ts';

describe.each([
  ['Chinese', zhCN.import.reason],
  ['English', en.import.reason],
])('in %s', (_language, words: Readonly<Record<PlanReason['key'], string>>) => {
  test('each reason has one message, and no message is left over', () => {
    expect(Object.keys(words).sort()).toEqual([...PLAN_REASONS].sort());
    expect(new Set(Object.values(words)).size).toBe(PLAN_REASONS.length);
  });

  test('another row is named just when the reason comes from one', () => {
    expect(PLAN_REASONS.filter((key) => words[key].includes('{{row}}'))).toEqual(['inFile', 'differsFromRow']);
  });
});

test('every conflict can be given as a reason, once', () => {
  expect(PLAN_REASONS.filter((key) => (CONFLICT_REASONS as readonly string[]).includes(key))).toEqual(CONFLICT_REASONS);
  expect(new Set(PLAN_REASONS).size).toBe(PLAN_REASONS.length);
});

describe('when nothing is decided', () => {
  const book = [makeDossier({ client: { name: '云岭精机有限公司', clientNumber: 'KH1', grade: 'C' } })];
  const rows = [
    ['云岭精机有限公司', 'KH1', 'A'],
    ['望川食品有限公司', 'KH2', 'A'],
    ['别的公司', 'KH1', 'B'],
  ];

  test('known clients are updated, new ones made, and conflicts left out', () => {
    const result = planRows(book, ['客户名称', '客户号', '客户等级'], rows, { decisions: UNDECIDED });
    expect(verdicts(result)).toEqual(['update', 'new', 'conflict']);
    expect(result.dossiers.map(({ client }) => [client.name, client.grade])).toEqual([
      ['云岭精机有限公司', 'A'],
      ['望川食品有限公司', 'A'],
    ]);
  });

  test('there is no rule for any sort of row', () => {
    expect({ ...UNDECIDED, rows: [...UNDECIDED.rows] }).toEqual({ rows: [] });
    expect(Object.isFrozen(UNDECIDED)).toBe(true);
  });
});
