import { expect, test } from 'vitest';
import { line } from './line.ts';

const about = (on: string) =>
  line('goal', { kind: 'bring', item: 'contracts' }, { kind: 'rule', id: 'r' }, on, '2026-11-22');

test.each([
  ['2026-11-22', 0, false],
  ['2026-08-24', 90, false],
  ['2026-08-23', 91, true],
  ['2026-12-01', 0, false],
])('a line of %s is %i days old, and marked as old: %s', (on, ageDays, isOld) => {
  expect(about(on)).toMatchObject({ on, ageDays, isOld });
});
