import { describe, expect, test } from 'vitest';
import { editedBy, emptyLog, fromKept, isBlank } from './log-state.ts';

const TODAY = '2026-11-21';

test('starts as not effective when the channel is one-way', () => {
  expect(emptyLog('sms').isEffective).toBe(false);
  expect(emptyLog('wechat').isEffective).toBe(true);
});

test('is blank when only the channel or a day was chosen', () => {
  expect(isBlank(emptyLog('visit'))).toBe(true);
  expect(isBlank({ ...emptyLog('visit'), nextDue: TODAY })).toBe(true);
  expect(isBlank({ ...emptyLog('visit'), nextText: 'a' })).toBe(false);
});

describe('editedBy', () => {
  test('remembers which fields were chosen by hand, each once', () => {
    const once = editedBy(emptyLog('call'), { channel: 'visit', text: 'a' });
    expect(editedBy(once, { channel: 'sms', nextDue: TODAY }).hand).toEqual(['channel', 'nextDue']);
  });
  test('forgets what was taken away of its words when the line is emptied, and keeps the channel', () => {
    const written = editedBy(emptyLog('call'), {
      text: 'a',
      channel: 'visit',
      nextText: '',
      nextDue: '',
      refused: ['topic:rate'],
      newPeople: ['b'],
      promiseEdits: [{ text: 'c', isRefused: true }],
    });
    const emptied = editedBy(written, { text: '' });
    expect(emptied).toEqual({ ...emptyLog('visit'), hand: ['channel'] });
  });
});

describe('fromKept', () => {
  test('takes all that stands in a draft of an earlier version for chosen by hand', () => {
    const { hand: _, ...old } = { ...emptyLog('call'), text: 'a', nextText: 'b', day: TODAY };
    expect(fromKept(old).hand).toEqual(['channel', 'isEffective', 'nextText', 'day']);
  });
  test('leaves a draft of this version as it is', () => {
    const draft = { ...emptyLog('call'), text: 'a' };
    expect(fromKept(draft)).toBe(draft);
  });
});
