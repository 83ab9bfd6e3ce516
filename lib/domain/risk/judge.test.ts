import { expect, test } from 'vitest';
import { makeClient } from '../../../test/factories/client.ts';
import { MOST_JUDGEMENTS, type RiskJudgement } from './item.ts';
import { judgementsOf, withJudgement, withoutJudgement } from './judge.ts';

const judged = (id: string, patch: Partial<RiskJudgement> = {}): RiskJudgement => ({
  ...{ id, item: 'outlook', level: 'low', on: '2026-11-01' },
  ...patch,
});

test('the judgements of an item stand the newest first, of one day the later one first', () => {
  const list = [judged('a'), judged('b', { on: '2026-11-09' }), judged('c', { item: 'tax' }), judged('d')];
  expect(judgementsOf(list, 'outlook').map(({ id }) => id)).toEqual(['b', 'd', 'a']);
  expect(judgementsOf(undefined, 'tax')).toEqual([]);
});

test('a second judgement of the same item and day replaces the first, others stay', () => {
  const client = makeClient({ judgements: [judged('a'), judged('b', { item: 'tax' })] });
  const next = withJudgement(client, judged('c', { level: 'high' }));
  expect(next.judgements?.map(({ id, level }) => `${id} ${level}`)).toEqual(['b low', 'c high']);
});

test('of too many the oldest goes', () => {
  const days = Array.from(
    { length: MOST_JUDGEMENTS },
    (_, at) => `20${10 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`,
  );
  const client = makeClient({ judgements: days.map((on, at) => judged(`j${at}`, { on })) });
  const next = withJudgement(client, judged('new', { on: '2030-01-01' }));
  expect([next.judgements?.length, next.judgements?.[0]?.id]).toEqual([MOST_JUDGEMENTS, 'j1']);
});

test('without its last judgement a client has none', () => {
  expect('judgements' in withoutJudgement(makeClient({ judgements: [judged('a')] }), 'a')).toBe(false);
});
