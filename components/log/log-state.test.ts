import { describe, expect, test } from 'vitest';
import type { Draft } from '../../lib/hooks/service-types.ts';
import { emptyLog, inputOf, isBlank } from './log-state.ts';

const TODAY = '2026-11-21';
const input = (patch: Partial<Draft>) =>
  inputOf({ ...emptyLog('call'), text: ' hello ', ...patch }, 'c1', TODAY, 'follow up', '2026-11-24');

describe('inputOf', () => {
  test('saves the trimmed text for today when nothing else is set', () => {
    expect(input({})).toEqual({
      clientId: 'c1',
      channel: 'call',
      day: TODAY,
      text: 'hello',
      isEffective: true,
      personIds: [],
    });
  });
  test.each([
    [
      'text and day are set',
      { nextText: 'send offer', nextDue: '2026-12-01' },
      { text: 'send offer', due: '2026-12-01', kind: 'nextStep' },
    ],
    ['only the day is set', { nextDue: '2026-12-01' }, { text: 'follow up', due: '2026-12-01', kind: 'nextStep' }],
    ['only the text is set', { nextText: 'send offer' }, { text: 'send offer', due: '2026-11-24', kind: 'nextStep' }],
    ['it is a promise', { nextText: 'a', isPromise: true }, { text: 'a', due: '2026-11-24', kind: 'promise' }],
  ] as const)('keeps the next step when %s', (_name, patch, next) => {
    expect(input(patch).next).toEqual(next);
  });
});

test('starts as not effective when the channel is one-way', () => {
  expect(emptyLog('sms').isEffective).toBe(false);
  expect(emptyLog('wechat').isEffective).toBe(true);
});

test('is blank when only the channel or a day was chosen', () => {
  expect(isBlank(emptyLog('visit'))).toBe(true);
  expect(isBlank({ ...emptyLog('visit'), nextDue: TODAY })).toBe(true);
  expect(isBlank({ ...emptyLog('visit'), nextText: 'a' })).toBe(false);
});
