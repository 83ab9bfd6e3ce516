import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeFollowUp, makeSummary } from '../../../test/factories/client.ts';
import { dueWindow, matchingPromises, type OpenPromise, openPromises } from './open-promises.ts';

const TODAY = '2026-11-22';
const promise = (patch: Parameters<typeof makeFollowUp>[0]) => makeFollowUp({ kind: 'promise', ...patch });

test('lists the promises of both sides over the whole book, the longest overdue first', () => {
  const book = [
    makeSummary({
      client: { name: '望川物流' },
      followUps: [promise({ id: 'b', due: '2026-11-25', by: 'client' }), promise({ id: 'c', due: '2026-11-20' })],
    }),
    makeSummary({
      client: { name: '云岭精机' },
      followUps: [promise({ id: 'a', due: '2026-11-25' }), makeFollowUp({ id: 'step', due: '2026-11-01' })],
    }),
  ];
  expect(openPromises(book).map(({ id, by, clientName }) => [id, by, clientName])).toEqual([
    ['c', 'us', '望川物流'],
    ['a', 'us', '云岭精机'],
    ['b', 'client', '望川物流'],
  ]);
});

test('leaves out what is done, what is given up and what was handed over, and keeps what is put off', () => {
  const off = promise({ id: 'off', snoozedUntil: '2026-12-30' });
  const book = [
    makeSummary({ followUps: [promise({ doneOn: TODAY }), promise({ droppedOn: TODAY }), off] }),
    makeSummary({ client: { handedOverOn: TODAY }, followUps: [promise({})] }),
  ];
  expect(openPromises(book).map(({ id }) => id)).toEqual(['off']);
});

test.each([
  ['2025-01-01', 'overdue'],
  ['2026-11-21', 'overdue'],
  ['2026-11-22', 'today'],
  ['2026-11-23', 'week'],
  ['2026-11-29', 'week'],
  ['2026-11-30', 'later'],
])('what is due on %s is %s', (due, window) => {
  expect(dueWindow(due, TODAY)).toBe(window);
});

const all: readonly OpenPromise[] = [
  { id: '1', clientId: 'x', clientName: '云岭精机', by: 'us', text: '送 LPR 报价', due: '2026-11-20' },
  { id: '2', clientId: 'x', clientName: '云岭精机', by: 'client', text: '给三季度报表', due: TODAY },
  { id: '3', clientId: 'y', clientName: '望川物流', by: 'us', text: '约云岭见面', due: '2026-12-30' },
];

test.each([
  [{}, ['1', '2', '3']],
  [{ by: 'us' }, ['1', '3']],
  [{ window: 'overdue' }, ['1']],
  [{ clientId: 'x', by: 'client' }, ['2']],
  [{ typed: '云岭' }, ['1', '2', '3']],
  [{ typed: '云岭 lpr' }, ['1']],
  [{ typed: 'wcwl' }, []],
  [{ typed: 'wcwl', meant: new Set(['y']) }, ['3']],
  [{ typed: 'wcwl', meant: new Set(['y']), by: 'client' }, []],
  [{ typed: '  ' }, ['1', '2', '3']],
] as const)('the filter %j leaves %j', (filter, ids) => {
  expect(matchingPromises(all, filter, TODAY).map(({ id }) => id)).toEqual(ids);
});

test('every promise is in exactly one window and on one side', () => {
  fc.assert(
    fc.property(fc.constantFrom(...all), (each) => {
      const found = (['overdue', 'today', 'week', 'later'] as const).flatMap((window) =>
        (['us', 'client'] as const).flatMap((by) => matchingPromises([each], { window, by }, TODAY)),
      );
      expect(found).toEqual([each]);
    }),
  );
});
