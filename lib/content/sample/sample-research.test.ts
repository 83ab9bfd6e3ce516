import { describe, expect, test } from 'vitest';
import { RECORD_SCHEMAS } from '../../contracts/schemas/records.schema.ts';
import { riskOf } from '../../domain/risk/of-client.ts';
import { signalTrack } from '../../domain/risk/track.ts';
import { planProgress } from '../../domain/research/progress.ts';
import { makeSampleBook } from './sample-book.ts';

const TODAY = '2026-11-22';
const BOOK = makeSampleBook(TODAY);
const rated = BOOK.map(({ client }) => ({ name: client.name, client, risk: riskOf(client, TODAY) }));

describe('research and risk of the sample book', () => {
  test('are kept as records can be', () => {
    for (const { client, followUps } of BOOK) {
      expect(() => RECORD_SCHEMAS.client.parse(client), client.name).not.toThrow();
      for (const step of followUps) expect(() => RECORD_SCHEMAS.followUp.parse(step)).not.toThrow();
    }
  });

  test('show every rating, and most clients without data', () => {
    const count = (level: string) => rated.filter(({ risk }) => risk.rating.level === level).length;
    expect([count('low'), count('middle'), count('high')].every((number) => number > 0)).toBe(true);
    expect(count('noData')).toBeGreaterThan(BOOK.length / 2);
  });

  test.each([
    ['澜州砺川轴承股份有限公司', 'low'],
    ['云岭精机制造有限公司', 'middle'],
    ['云岭恒屹铸造有限公司', 'high'],
    ['沛宁禾谷农业集团种业有限公司', 'noData'],
  ])('%s is %s', (name, level) => {
    expect(rated.find((each) => each.name === name)?.risk.rating.level).toBe(level);
  });

  test('hold warnings nobody follows, signals at every turn of their plan, and plans with answers and overdue questions', () => {
    expect(rated.flatMap(({ risk }) => risk.untaken).length).toBeGreaterThan(3);
    const turns = BOOK.flatMap(({ client, followUps }) =>
      riskOf(client, TODAY).standing.map((signal) => signalTrack(signal, followUps, TODAY).next),
    );
    expect(new Set(turns)).toEqual(new Set(['talk', 'steps', 'settle']));
    const plans = BOOK.flatMap(({ client }) => client.researchPlans ?? []);
    expect(plans.length).toBeGreaterThan(4);
    expect(plans.every((plan) => planProgress(plan, TODAY).answered > 0)).toBe(true);
    expect(plans.some((plan) => planProgress(plan, TODAY).overdue.length > 0)).toBe(true);
  });

  test('lie in the past, but for days by which something is to be done', () => {
    for (const { client } of BOOK) {
      const days = [
        ...(client.judgements ?? []).map(({ on }) => on),
        ...(client.riskSignals ?? []).flatMap(({ on, closedOn = on }) => [on, closedOn]),
        ...(client.researchPlans ?? []).flatMap(({ madeOn, closedOn = madeOn, items }) => [
          ...[madeOn, closedOn],
          ...items.flatMap(({ answeredOn }) => answeredOn ?? []),
        ]),
      ];
      for (const day of days) expect(day >= client.createdOn && day <= TODAY, client.name).toBe(true);
    }
  });
});
