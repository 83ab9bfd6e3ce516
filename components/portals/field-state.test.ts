import { expect, test } from 'vitest';
import type { FieldHealth } from '../../lib/hooks/adapter-types.ts';
import { stateOf, timesRead } from './field-state.ts';

const health = (last: Partial<FieldHealth['last']>): FieldHealth => ({
  kind: 'name',
  reads: [3, 0, 2],
  problems: { missing: 0, disagree: 0, invalid: 0 },
  last: { day: '2026-11-22', ...last },
});

test.each([
  ['never read', undefined, 'unread'],
  ['read the usual way', health({ locator: 0 }), 'good'],
  ['read another way', health({ locator: 2 }), 'other'],
  ['not read', health({ problem: 'missing' }), 'bad'],
])('a field that was %s', (_name, given, state) => {
  expect(stateOf(given)).toBe(state);
});

test('readings are counted whichever way found them', () => {
  expect(timesRead(health({ locator: 0 }))).toBe(5);
});
