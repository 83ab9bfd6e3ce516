import { expect, test } from 'vitest';
import { CASE_DAY, makeOpportunity } from '../../../test/factories/client-case.ts';
import { COOL_DOWN_DAYS, coolDown, DECLINE_REASONS, restsUntil } from './cool-down.ts';

test.each(DECLINE_REASONS)('what was turned down for %s rests for its own time', (reason) => {
  expect(coolDown(reason, CASE_DAY) > CASE_DAY).toBe(true);
  expect(COOL_DOWN_DAYS[reason]).toBeLessThanOrEqual(365);
});

test('a bad moment rests for a fortnight, a limit at another bank for nine months', () => {
  expect(coolDown('badMoment', CASE_DAY)).toBe('2026-12-06');
  expect(coolDown('otherBank', CASE_DAY)).toBe('2027-08-19');
});

test.each([
  ['declined', {}, '2027-01-31'],
  ['lost', { restUntil: '2026-12-01' }, '2026-12-01'],
  ['unsuitable', {}, null],
  ['unsuitable', { restUntil: '2027-06-01' }, '2027-06-01'],
  ['proposed', {}, undefined],
  ['won', { restUntil: '2027-06-01' }, undefined],
] as const)('an opportunity that is %s with %o rests as long as it should', (state, patch, expected) => {
  expect(restsUntil(makeOpportunity('deposit.time', state, patch))).toBe(expected);
});
