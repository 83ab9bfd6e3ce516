import { expect, test } from 'vitest';
import { makeTouch } from '../../../test/factories/client.ts';
import { likelyObjections } from './likely-objections.ts';

test('doubts that are open come first, then those settled, then the rest', () => {
  const touches = [
    makeTouch({ day: '2026-11-01', objections: [{ scenario: 'refused' }, { scenario: 'procedure', worked: true }] }),
    makeTouch({ day: '2026-11-10', objections: [{ scenario: 'depositSafety', worked: false }, { scenario: 'own' }] }),
    makeTouch({ day: '2026-11-12', objections: [{ scenario: 'refused', worked: true }] }),
  ];
  const order = likelyObjections({ touches });
  expect(order.slice(0, 3)).toEqual(['depositSafety', 'refused', 'procedure']);
  expect(new Set(order).size).toBe(7);
});
