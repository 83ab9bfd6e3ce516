import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeFollowUp, makeSummary, makeTouch } from '../../../test/factories/client.ts';
import type { ClientSummary } from '../dossier/summary.ts';
import { BOARD_MARKS, type BoardFilter, boardFilter, conditionsOf, hasMark, isFiltering, NO_FILTER } from './filter.ts';

const TODAY = '2026-11-22';
const passes = (client: ClientSummary, filter: Partial<BoardFilter>) =>
  boardFilter({ ...NO_FILTER, ...filter }, TODAY)(client);

describe('a mark', () => {
  const fresh = { client: { stageSince: '2026-11-01' }, followUps: [makeFollowUp()] } as const;
  test.each([
    [
      'contactOverdue',
      'the last contact lies too far back',
      { ...fresh, touches: [makeTouch({ day: '2026-08-01' })], followUps: [] },
    ],
    ['noNextStep', 'nothing is planned for one who is being won', { ...fresh, followUps: [] }],
    ['stalled', 'the stage has taken longer than usual', { ...fresh, client: { stageSince: '2026-01-01' } }],
  ] as const)('%s is there when %s', (mark, _when, patch) => {
    expect(hasMark(makeSummary({ ...patch }), mark, TODAY)).toBe(true);
    expect(hasMark(makeSummary({ ...fresh, touches: [makeTouch()] }), mark, TODAY)).toBe(false);
  });
  test('of a next step is not asked of a client who has signed, nor of one who has left', () => {
    for (const stage of ['delivery', 'deepening', 'dormant', 'lost'] as const) {
      expect(hasMark(makeSummary({ client: { stage } }), 'noNextStep', TODAY)).toBe(false);
    }
  });
  test('of a single thread is silent about those who have left', () => {
    const thread = { ...makeSummary(), thread: 'onePerson' } as const;
    expect(hasMark(thread, 'singleThread', TODAY)).toBe(true);
    expect(hasMark({ ...thread, stage: 'lost' }, 'singleThread', TODAY)).toBe(false);
  });
  test.each([
    ['2026-12-22', true],
    ['2026-12-23', false],
    ['2026-11-01', true],
    [undefined, false],
  ])('of a loan that falls due on %s: %s', (nextMaturity, isDue) => {
    const client = { ...makeSummary(), ...(nextMaturity === undefined ? {} : { nextMaturity }) };
    expect(hasMark(client, 'loanDue', TODAY)).toBe(isDue);
  });
});

describe('the filter', () => {
  const client: ClientSummary = {
    ...makeSummary({ client: { name: '云岭精机有限公司', clientNumber: 'KH7001', grade: 'A' } }),
    people: [{ name: '王启明' }],
    valueFen: 5_000_000,
  };
  test.each<readonly [string, Partial<BoardFilter>, boolean]>([
    ['nothing is asked for', {}, true],
    ['every word occurs, in names, numbers or people', { text: '精机 kh7001 王启' }, true],
    ['a word occurs nowhere', { text: '精机 李' }, false],
    ['only blanks were typed', { text: '  ' }, true],
    ['its grade is one of those', { grades: ['A', 'B'] }, true],
    ['its grade is none of those', { grades: ['B'] }, false],
    ['its segment is none of those', { segments: ['wealth'] }, false],
    ['its kind is one of those', { kinds: ['enterprise'] }, true],
    ['its value is just the lower end', { valueFrom: 5_000_000 }, true],
    ['its value is below the range', { valueFrom: 5_000_001 }, false],
    ['its value is above the range', { valueTo: 4_999_999 }, false],
    ['it has every mark', { marks: ['noNextStep'] }, true],
    ['it lacks one mark', { marks: ['noNextStep', 'loanDue'] }, false],
  ])('decides when %s', (_when, filter, isShown) => {
    expect(passes(client, filter)).toBe(isShown);
  });
  test('leaves out of a range whose value nobody knows: no data is not nothing', () => {
    expect(passes(makeSummary(), { valueTo: 1 })).toBe(false);
    expect(passes(makeSummary(), { valueFrom: 0 })).toBe(false);
    expect(passes(makeSummary(), { valueFrom: 0, valueTo: 1 })).toBe(false);
  });
  test('lets pass what was found by other means, but only as far as the words go', () => {
    const found = new Set([client.id]);
    expect(boardFilter({ ...NO_FILTER, text: 'yljj' }, TODAY, undefined, found)(client)).toBe(true);
    expect(boardFilter({ ...NO_FILTER, text: 'yljj', grades: ['C'] }, TODAY, undefined, found)(client)).toBe(false);
  });
  test('says how many conditions are set', () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(isFiltering({ ...NO_FILTER, text: 'a' })).toBe(true);
    expect(conditionsOf({ ...NO_FILTER, grades: ['A'], valueTo: 3 })).toBe(2);
  });
  test('with one mark more never shows more', () => {
    const marks = fc.uniqueArray(fc.constantFrom(...BOARD_MARKS));
    fc.assert(
      fc.property(marks, fc.constantFrom(...BOARD_MARKS), (some, more) => {
        expect(passes(client, { marks: [...some, more] }) && !passes(client, { marks: some })).toBe(false);
      }),
    );
  });
});

test('the marks go by the rules in force', () => {
  const client = makeSummary({ client: { stage: 'contact', stageSince: '2026-11-10', grade: 'A' } });
  expect(hasMark(client, 'stalled', '2026-11-22')).toBe(false);
  expect(hasMark(client, 'stalled', '2026-11-22', undefined, { expectedDwell: { contact: 5 } })).toBe(true);
  const rules = { cadenceOf: () => ({ ideal: 1, longest: 2 }) };
  const called = makeSummary({
    client: { stage: 'contact', grade: 'A' },
    touches: [makeTouch({ day: '2026-11-19', isEffective: true })],
  });
  expect(hasMark(called, 'contactOverdue', '2026-11-22')).toBe(false);
  expect(hasMark(called, 'contactOverdue', '2026-11-22', undefined, rules)).toBe(true);
});
