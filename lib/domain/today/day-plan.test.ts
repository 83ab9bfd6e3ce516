import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeFollowUp, makeSummary, makeTouch } from '../../../test/factories/client.ts';
import { GRADES } from '../client/client.ts';
import { dayPlan, digestOf, GRADE_WEIGHTS, isPromiseFirst } from './day-plan.ts';
import { OVERDUE_WEIGHT, TODAY_WEIGHTS } from './reasons.ts';

const TODAY = '2026-11-22';
const client = { stageSince: '2026-11-01' } as const;
const touches = [makeTouch({ day: '2026-11-20' })];
const promise = makeFollowUp({ kind: 'promise', due: '2026-11-20' });
const step = makeFollowUp({ due: TODAY });

describe('dayPlan', () => {
  test('has one entry a client with all its reasons', () => {
    const summary = makeSummary({ client: { stageSince: '2026-01-01' }, touches, followUps: [step, promise] });
    const [entry, ...rest] = dayPlan([summary], TODAY);
    expect(rest).toEqual([]);
    expect(entry?.reasons.map(({ id }) => id)).toEqual(['promiseOverdue', 'followUpDue', 'stalled']);
    const total = entry?.reasons.reduce((sum, { weight }) => sum + weight, entry.gradeWeight);
    expect(entry?.weight).toBe(total);
  });

  test('puts our broken promise to a D client before the next step of an A client', () => {
    const a = makeSummary({ client: { ...client, grade: 'A' }, touches, followUps: [step] });
    const d = makeSummary({ client: { ...client, grade: 'D' }, touches, followUps: [promise] });
    expect(dayPlan([a, d], TODAY).map((entry) => entry.client.id)).toEqual([d.id, a.id]);
  });

  const many = (patch: Parameters<typeof makeFollowUp>[0]) =>
    Array.from({ length: 12 }, () => makeFollowUp({ due: '2026-01-01', ...patch }));
  test.each<[string, Parameters<typeof makeSummary>[0]]>([
    ['an overdue step', { followUps: many({}).slice(0, 1) }],
    ['a dozen overdue steps', { followUps: many({}) }],
    ['a dozen promises of ours that fall due today', { followUps: many({ kind: 'promise', due: TODAY }) }],
    ['a dozen overdue promises of the client', { followUps: many({ kind: 'promise', by: 'client' }) }],
    [
      'an overdue promise of ours that is put off',
      { followUps: many({ kind: 'promise', snoozedUntil: '2026-12-01' }) },
    ],
  ])('a promise of ours one day overdue comes before %s', (_name, patch) => {
    const other = makeSummary({ touches, ...patch, client: { ...client, grade: 'A' } });
    const broken = makeFollowUp({ kind: 'promise', due: '2026-11-21' });
    const ours = makeSummary({ client: { ...client, grade: 'D' }, touches, followUps: [broken] });
    const [first, second] = dayPlan([other, ours], TODAY);
    expect(first?.client.id).toBe(ours.id);
    expect(first && isPromiseFirst(first)).toBe(true);
    expect(second && isPromiseFirst(second)).not.toBe(true);
  });

  test('does not depend on the order of the book; ties stand by id', () => {
    const book = Array.from({ length: 12 }, (_, index) =>
      makeSummary({
        client: { ...client, grade: GRADES[index % 2] ?? 'A' },
        touches,
        followUps: [makeFollowUp({ due: `2026-11-${10 + (index % 3)}` })],
      }),
    );
    const expected = dayPlan(book, TODAY);
    fc.assert(
      fc.property(fc.shuffledSubarray(book, { minLength: 12 }), (shuffled) => {
        expect(dayPlan(shuffled, TODAY)).toEqual(expected);
      }),
    );
    const weights = expected.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });
});

test('of the same client a promise of ours one day overdue outweighs everything else, however late', () => {
  const { promiseOverdue, ...others } = TODAY_WEIGHTS;
  expect(promiseOverdue + OVERDUE_WEIGHT.perDay).toBeGreaterThan(
    Math.max(...Object.values({ ...others, promiseDue: others.promiseDue - OVERDUE_WEIGHT.most })) +
      OVERDUE_WEIGHT.most,
  );
});

test('a better grade weighs more', () => {
  const weights = GRADES.map((grade) => GRADE_WEIGHTS[grade]);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
});

test('the digest counts clients once and follow-ups each', () => {
  const many = Array.from({ length: 8 }, (_, index) => makeTouch({ day: `2026-11-1${index}` }));
  const book = [
    makeSummary({ client, touches, followUps: [promise, step, { ...promise, id: 'x', by: 'client' }] }),
    makeSummary({ client: { stageSince: '2026-01-01' }, touches: many }),
    makeSummary({ client, touches, followUps: [makeFollowUp()] }),
  ];
  expect(digestOf(dayPlan(book, TODAY))).toEqual({
    clients: 2,
    promises: 1,
    followUps: 1,
    clientPromises: 1,
    maturities: 0,
    birthdays: 0,
    contacts: 0,
    noNextStep: 1,
    stalled: 1,
  });
});
