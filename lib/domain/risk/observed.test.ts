import { expect, test } from 'vitest';
import { RISK_GROUPS } from './item.ts';
import { SIGNAL_WEIGHTS } from './observed.ts';
import { RISK_SIGNALS } from './signal.ts';

test('every signal but the open one belongs to a group', () => {
  expect(Object.keys(SIGNAL_WEIGHTS)).toEqual(RISK_SIGNALS.filter((kind) => kind !== 'other'));
  for (const { group } of Object.values(SIGNAL_WEIGHTS)) expect(RISK_GROUPS).toContain(group);
});
