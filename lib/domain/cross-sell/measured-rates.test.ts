import { expect, test } from 'vitest';
import { makeOpportunity } from '../../../test/factories/client-case.ts';
import { measuredRates } from './measured-rates.ts';

test('counts what was decided, won or lost, by the rule that suggested it', () => {
  const of = (state: 'won' | 'lost' | 'proposed' | 'declined' | 'unsuitable', ruleId?: string) =>
    makeOpportunity('deposit.time', state, ruleId === undefined ? {} : { ruleId });
  const rates = measuredRates([
    ...[of('won', 'a.a'), of('won', 'a.a'), of('lost', 'a.a'), of('proposed', 'a.a'), of('declined', 'a.a')],
    ...[of('unsuitable', 'a.a'), of('won'), of('lost', 'a.b')],
  ]);
  expect([...rates.keys()]).toEqual(['a.a', 'a.b']);
  expect(rates.get('a.a')).toMatchObject({ won: 2, tried: 3 });
  expect(rates.get('a.a')?.lowerBound).toBeGreaterThan(0.2);
  expect(rates.get('a.a')?.lowerBound).toBeLessThan(2 / 3);
  expect(rates.get('a.b')).toEqual({ won: 0, tried: 1, lowerBound: 0 });
});
