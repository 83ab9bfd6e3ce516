import { describe, expect, test } from 'vitest';
import { tickId, startVisit, type VisitProgress } from '../visit/progress.ts';
import { startDebrief } from './prefill.ts';

const TODAY = '2026-11-22';
const MINUTE = 60_000;

function visitOf(
  patch: Partial<VisitProgress> = {},
  notes: Partial<Record<'needs' | 'closing', string>> = {},
): VisitProgress {
  const visit = startVisit(TODAY, 0);
  const parts = {
    ...visit.parts,
    needs: { done: [tickId('question', 'q1'), tickId('criterion', 'contact.needs')], note: notes.needs ?? '' },
    closing: { done: [tickId('criterion', 'contact.visited')], note: notes.closing ?? '' },
  };
  return { ...visit, parts, ...patch };
}

const begin = (visit?: VisitProgress) => startDebrief({ touchId: 't', today: TODAY, visit, time: '09:30' });

describe('a debrief begins', () => {
  test('with a visit today, nothing chosen and a day three days ahead when there was no visit', () => {
    expect(begin()).toMatchObject({
      channel: 'visit',
      day: TODAY,
      time: '09:30',
      minutes: 0,
      text: '',
      outcome: '',
      met: [],
    });
    expect(begin().nextDue).toBe('2026-11-25');
  });

  test('with everything the visit has shown', () => {
    const tap = { scenario: 'price', scriptId: 'price.stay', worked: true, outcomeId: 'o1' };
    const visit = visitOf(
      {
        endedMs: 42 * MINUTE,
        people: ['p1'],
        objections: [{ scenario: 'price', worked: true, scriptId: 'price.stay' }, { scenario: 'refused' }],
        taps: [tap],
        promises: [{ by: 'client', text: '补报表' }],
        jot: { by: 'us', text: ' 发报价单 ' },
      },
      { needs: '缺流动资金', closing: '下周再谈' },
    );
    expect(begin(visit)).toMatchObject({
      ...{ time: '09:30', minutes: 42, personIds: ['p1'], text: '缺流动资金\n下周再谈' },
      objections: [{ scenario: 'price', worked: true, scriptId: 'price.stay' }, { scenario: 'refused' }],
      counted: [tap],
      promises: [
        { by: 'client', text: '补报表', due: '2026-11-25' },
        { by: 'us', text: '发报价单', due: '2026-11-25' },
      ],
      met: ['contact.needs', 'contact.visited'],
    });
  });

  test.each([
    ['it was left running', {}, 0],
    ['it was left open for days', { endedMs: 3 * 24 * 60 * MINUTE }, 0],
    ['it was over at once', { endedMs: 1 }, 1],
  ])('with a length nobody made up when %s', (_when, patch, minutes) => {
    expect(begin(visitOf(patch)).minutes).toBe(minutes);
  });

  test('with the day of the visit, never one to come', () => {
    expect(begin(visitOf({ day: '2026-11-20' })).day).toBe('2026-11-20');
    expect(begin(visitOf({ day: '2026-11-23' })).day).toBe(TODAY);
  });

  test('with a promise due on the day it names, else three days ahead', () => {
    const visit = visitOf({
      promises: [
        { by: 'client', text: '周五给报表' },
        { by: 'us', text: '发报价单' },
      ],
    });
    const dueOf = ({ text }: { text: string }) => (text.startsWith('周五') ? '2026-11-27' : undefined);
    const { promises } = startDebrief({ touchId: 't', today: TODAY, visit, dueOf });
    expect(promises.map(({ due }) => due)).toEqual(['2026-11-27', '2026-11-25']);
  });

  test('with a note that stands there twice only once', () => {
    expect(begin(visitOf({}, { needs: '同一句', closing: ' 同一句 ' })).text).toBe('同一句');
  });
});
