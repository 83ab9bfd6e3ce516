import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeFollowUp, makeSummary, makeTouch } from '../../../test/factories/client.ts';
import { countDueItems, todayList } from './today.ts';

const TODAY = '2026-11-21';
const recent = [makeTouch({ day: '2026-11-20' })];

test('lists what is due today and before, not what is due tomorrow', () => {
  const summaries = [
    makeSummary({ touches: recent, followUps: [makeFollowUp({ due: TODAY })] }),
    makeSummary({ touches: recent, followUps: [makeFollowUp({ due: '2026-11-22' })] }),
    makeSummary({ touches: recent, followUps: [makeFollowUp({ due: '2026-11-11' })] }),
  ];
  expect(todayList(summaries, TODAY).map((item) => item.overdueBy)).toEqual([10, 0]);
});

test('an overdue promise to a D client comes before a follow-up of an A client', () => {
  const promise = makeSummary({
    client: { grade: 'D' },
    touches: recent,
    followUps: [makeFollowUp({ kind: 'promise', due: '2026-11-20' })],
  });
  const step = makeSummary({ client: { grade: 'A' }, touches: recent, followUps: [makeFollowUp({ due: TODAY })] });
  expect(todayList([step, promise], TODAY)[0]?.client.id).toBe(promise.id);
});

test('a prospect without a next step is listed for that alone', () => {
  const [item] = todayList([makeSummary({ touches: recent })], TODAY);
  expect(item?.followUp).toBeUndefined();
  expect(item?.health.reason).toBe('noNextStep');
});

test.each(['lost', 'dormant'] as const)('a %s client is listed only when something is due', (stage) => {
  const idle = makeSummary({ client: { stage }, touches: recent });
  const due = makeSummary({ client: { stage }, touches: recent, followUps: [makeFollowUp({ due: TODAY })] });
  expect(todayList([idle, due], TODAY).map((item) => item.client.id)).toEqual([due.id]);
});

test('a client handed over to a colleague is neither listed nor counted', () => {
  const client = { handedOverOn: '2026-11-01', handedOverTo: '李敏' };
  const summaries = [makeSummary({ client, followUps: [makeFollowUp({ due: TODAY })] })];
  expect(todayList(summaries, TODAY)).toEqual([]);
  expect(countDueItems(summaries, TODAY)).toBe(0);
});

test('the order does not depend on the order of the book', () => {
  const summaries = Array.from({ length: 12 }, (_, index) =>
    makeSummary({ touches: recent, followUps: [makeFollowUp({ due: `2026-11-${10 + (index % 4)}` })] }),
  );
  const expected = todayList(summaries, TODAY).map((item) => item.client.id);
  fc.assert(
    fc.property(fc.shuffledSubarray(summaries, { minLength: 12 }), (shuffled) => {
      expect(todayList(shuffled, TODAY).map((item) => item.client.id)).toEqual(expected);
    }),
  );
});

test('what is put off is neither listed nor counted before its day', () => {
  const followUps = [makeFollowUp({ due: '2026-11-20', snoozedUntil: '2026-11-22' })];
  const summaries = [makeSummary({ touches: recent, followUps })];
  expect(todayList(summaries, TODAY)).toEqual([]);
  expect(countDueItems(summaries, TODAY)).toBe(0);
  expect(countDueItems(summaries, '2026-11-22')).toBe(1);
});
