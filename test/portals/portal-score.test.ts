import { describe, expect, test } from 'vitest';
import { addUp, judge } from '../e2e/support/portal-score.ts';
import type { Conclusion } from '../e2e/support/portal-visit.ts';
import type { PageSpec, SubjectTruth } from './apps/spec.ts';

const client = (clientId: string): SubjectTruth => ({ kind: 'client', clientId });
const page = (subject: SubjectTruth, mentioned: readonly string[] = [], hints: readonly string[] = []): PageSpec => ({
  path: 'x',
  ready: 'x',
  note: 'x',
  subject,
  mentions: mentioned.map((clientId) => ({ clientId, text: clientId, count: 1 })),
  hints,
});
const said = (
  subject: Conclusion['subject'],
  mentions: readonly string[] = [],
  hints: readonly string[] = [],
): Conclusion => ({
  subject,
  mentions,
  hints,
});
const shown = (clientId: string): Conclusion['subject'] => ({ kind: 'client', clientId, evidence: 'name' });
const none: Conclusion['subject'] = { kind: 'none' };
const ask = (...clientIds: readonly string[]): Conclusion['subject'] => ({ kind: 'ambiguous', clientIds });

describe('judge', () => {
  test.each([
    ['the client is shown', client('a'), shown('a'), true, false],
    ['another client is shown', client('a'), shown('b'), false, true],
    ['nobody is shown for a client', client('a'), none, false, false],
    ['a client is asked about that is certain', client('a'), ask('a'), false, false],
    ['somebody is shown where nobody is', { kind: 'none' } as const, shown('a'), false, true],
    [
      'a stranger is shown where nobody is',
      { kind: 'none' } as const,
      { kind: 'stranger' as const, name: 'x' },
      true,
      false,
    ],
    ['both are asked about', { kind: 'ask', clientIds: ['a', 'b'] } as const, ask('b', 'a'), true, false],
    ['one of two is shown', { kind: 'ask', clientIds: ['a', 'b'] } as const, shown('a'), false, true],
    ['a hint is taken for certain', { kind: 'suggest', clientIds: ['a'] } as const, shown('a'), false, true],
    ['a hint is offered', { kind: 'suggest', clientIds: ['a'] } as const, ask('a'), true, false],
    ['another than the hint is offered', { kind: 'suggest', clientIds: ['a'] } as const, ask('b'), false, false],
    [
      'a debatable client is shown',
      { kind: 'suggest', clientIds: ['a', 'b'], certain: ['a'] } as const,
      shown('a'),
      true,
      false,
    ],
    [
      'the other of two is shown',
      { kind: 'suggest', clientIds: ['a', 'b'], certain: ['a'] } as const,
      shown('b'),
      false,
      true,
    ],
    ['a client is shown for a stranger', { kind: 'stranger', name: 'x' } as const, shown('a'), false, true],
  ])('tells right from wrong when %s', (_, truth, subject, isSubjectRight, isSubjectWrong) => {
    expect(judge(page(truth), said(subject))).toMatchObject({ isSubjectRight, isSubjectWrong });
  });

  test('counts a mention as found when it is asked about, and never a hint as missing', () => {
    const truth = page({ kind: 'none' }, ['a', 'b'], ['h']);
    expect(judge(truth, said(none, ['a'], ['b']))).toMatchObject({ missing: [], wrong: [], found: 2 });
    expect(judge(truth, said(none, ['a', 'h', 'z']))).toMatchObject({ missing: ['b'], wrong: ['z'], found: 1 });
  });
});

describe('addUp', () => {
  test('gives precision and recall when pages are right, missed and wrong', () => {
    const pages = [
      [page(client('a'), ['m']), said(shown('a'), ['m'])],
      [page(client('b'), ['m', 'n']), said(none, ['m'])],
      [page({ kind: 'none' }), said(shown('c'), ['z'])],
      [page({ kind: 'none' }), said(none)],
    ] as const;
    const score = addUp(pages.map(([truth, conclusion]) => [truth, judge(truth, conclusion)]));
    expect(score.subject).toEqual({ precision: 0.5, recall: 0.5, verdicts: 0.5 });
    // Shown wrongly, a client is taken for named as well.
    expect(score.mention).toEqual({ precision: 0.5, recall: 2 / 3, wanted: 3 });
  });
});
