import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTouch } from '../../../test/factories/client.ts';
import { countBy, countTouches, judgeTouches } from './count.ts';
import { explainTouches, inTime } from './explain.ts';
import { DEFAULT_TOUCH_RULE } from './rule.ts';
import { CHANNELS } from './touch.ts';

const anyTouches = fc
  .array(
    fc.record({
      channel: fc.constantFrom(...CHANNELS),
      day: fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-03'),
      isEffective: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((list) => list.map((patch) => makeTouch(patch)));
const anyRule = fc
  .constantFrom('sameDaySameChannel', 'sameDay', 'none')
  .map((collapse) => ({ ...DEFAULT_TOUCH_RULE, collapse }) as const);

test('says which touch another is counted with, and as which', () => {
  const touches = [
    makeTouch({ id: 'c', day: '2026-11-02', isEffective: false }),
    makeTouch({ id: 'b', day: '2026-11-02', time: '15:00' }),
    makeTouch({ id: 'd', day: '2026-11-02', time: '09:00' }),
    makeTouch({ id: 'e', day: '2026-11-01', channel: 'visit' }),
  ];
  const reasons = explainTouches(touches);
  expect(reasons.get('e')).toMatchObject({ verdict: 'counts', ordinal: 1, ruleId: 'touch.effective' });
  expect(reasons.get('b')).toMatchObject({ verdict: 'counts', ordinal: 2 });
  expect(reasons.get('d')).toMatchObject({ verdict: 'sameDaySameChannel', ordinal: 2, with: 'b' });
  expect(reasons.get('c')).toEqual({ ruleId: 'touch.effective', verdict: 'notEffective', rule: DEFAULT_TOUCH_RULE });
});

test('a touch without a time stands before those of the day that have one', () => {
  const [late, early] = [makeTouch({ time: '09:00' }), makeTouch()];
  expect([late, early].sort(inTime)).toEqual([early, late]);
});

test('numbers the counted touches 1 to k without a gap, k being the count, under any rule and order', () => {
  fc.assert(
    fc.property(anyTouches, anyRule, (touches, rule) => {
      const reasons = explainTouches(touches, rule);
      const ordinals = [...reasons.values()]
        .filter(({ verdict }) => verdict === 'counts')
        .map(({ ordinal }) => ordinal);
      const k = countBy(countTouches(touches), rule);
      expect(ordinals.sort((a, b) => Number(a) - Number(b))).toEqual(
        Array.from({ length: k }, (_, index) => index + 1),
      );
      const turned = explainTouches([...touches].reverse(), rule);
      for (const [id, reason] of reasons) expect(turned.get(id)).toEqual(reason);
    }),
  );
});

test('agrees with the plain verdicts under the default rule', () => {
  fc.assert(
    fc.property(anyTouches, (touches) => {
      const reasons = explainTouches(touches);
      for (const [id, verdict] of judgeTouches(touches)) expect(reasons.get(id)?.verdict).toBe(verdict);
    }),
  );
});
