import { describe, expect, test } from 'vitest';
import { makeFollowUp, makeSummary, makeTouch } from '../../../test/factories/client.ts';
import { addDays } from '../calendar/day.ts';
import type { Loan } from '../credit/loan.ts';
import { reasonsOf, TODAY_WEIGHTS } from './reasons.ts';

const TODAY = '2026-11-22';
const ago = (...days: number[]) => days.map((count) => makeTouch({ day: addDays(TODAY, -count) }));
const quiet = { client: { stageSince: '2026-11-01' }, touches: ago(1), followUps: [makeFollowUp()] } as const;
const loan = (maturesOn: string): Loan => ({
  id: maturesOn,
  number: 'JJ-1',
  product: '流动资金贷款',
  principalFen: 100,
  balanceFen: 100,
  rateBp: 365,
  disbursedOn: '2026-01-01',
  maturesOn,
  loanClass: 'pass',
});
const ids = (patch: Parameters<typeof makeSummary>[0], today = TODAY) =>
  reasonsOf(makeSummary(patch), today).map(({ id }) => id);

describe('reasonsOf', () => {
  test.each([
    ['nothing while all is well', quiet, []],
    ['a promise of today', { ...quiet, followUps: [makeFollowUp({ kind: 'promise', due: TODAY })] }, ['promiseDue']],
    [
      'a promise of yesterday',
      { ...quiet, followUps: [makeFollowUp({ kind: 'promise', due: '2026-11-21' })] },
      ['promiseOverdue'],
    ],
    [
      'what the client promised',
      { ...quiet, followUps: [makeFollowUp({ kind: 'promise', by: 'client', due: '2026-11-20' })] },
      ['clientPromiseDue'],
    ],
    ['a next step of today', { ...quiet, followUps: [makeFollowUp({ due: TODAY })] }, ['followUpDue']],
    ['an overdue next step', { ...quiet, followUps: [makeFollowUp({ due: '2026-11-21' })] }, ['followUpOverdue']],
    [
      'nothing of what is put off until tomorrow',
      { ...quiet, followUps: [makeFollowUp({ due: '2026-11-21', snoozedUntil: '2026-11-23' })] },
      [],
    ],
    [
      'again what was put off until today',
      { ...quiet, followUps: [makeFollowUp({ due: '2026-11-21', snoozedUntil: TODAY })] },
      ['followUpOverdue'],
    ],
    ['a prospect without a next step', { ...quiet, followUps: [] }, ['noNextStep']],
    [
      'a prospect whose only next step was dropped',
      { ...quiet, followUps: [makeFollowUp({ droppedOn: TODAY })] },
      ['noNextStep'],
    ],
    ['no next step of a customer', { ...quiet, client: { stage: 'deepening' }, followUps: [] }, []],
    ['first contact with somebody nobody has met', { ...quiet, touches: [], followUps: [] }, ['neverTouched']],
    ['a client silent past the aim', { ...quiet, touches: ago(11), followUps: [] }, ['noNextStep', 'contactDue']],
    [
      'a client silent past the longest',
      { ...quiet, touches: ago(22), followUps: [] },
      ['contactOverdue', 'noNextStep'],
    ],
    ['no contact where a visit is planned', { ...quiet, touches: ago(22) }, []],
    ['a client stuck in a stage', { ...quiet, client: { stageSince: '2026-10-07' } }, ['stalled']],
    ['a prospect past touch 7', { ...quiet, touches: ago(1, 2, 3, 4, 5, 6, 7, 8) }, ['tooManyTouches']],
    ['a loan due in 30 days', { ...quiet, loans: [loan('2026-12-22')] }, ['loanMaturing']],
    ['no loan due in 31 days', { ...quiet, loans: [loan('2026-12-23')] }, []],
    ['a loan already past its day', { ...quiet, loans: [loan('2026-11-01')] }, ['loanMaturing']],
    [
      'a birthday in a week',
      { ...quiet, people: [{ id: '1', name: '甲', role: 'handler', birthday: '11-29' }] },
      ['birthday'],
    ],
    ['nothing of a client handed over', { client: { handedOverOn: '2026-11-01' }, followUps: [] }, []],
    ['nothing of a lost client', { client: { stage: 'lost', stageSince: '2020-01-01' }, touches: ago(900) }, []],
    ['the loan of a dormant client', { client: { stage: 'dormant' }, loans: [loan(TODAY)] }, ['loanMaturing']],
  ] as const)('lists %s', (_name, patch, expected) => {
    expect(ids(patch)).toEqual(expected);
  });

  test('cites the follow-up, the days and the weight', () => {
    const followUp = makeFollowUp({ kind: 'promise', due: '2026-11-19' });
    expect(reasonsOf(makeSummary({ ...quiet, followUps: [followUp] }), TODAY)).toEqual([
      {
        id: 'promiseOverdue',
        weight: TODAY_WEIGHTS.promiseOverdue + 6,
        day: '2026-11-19',
        days: 3,
        followUp: { id: followUp.id, kind: 'promise', text: followUp.text, due: '2026-11-19' },
      },
    ]);
  });

  test('a birthday on a leap day is found in a year without one', () => {
    const people = [{ id: '1', name: '甲', role: 'handler', birthday: '02-29' }] as const;
    const summary = makeSummary({
      client: { stage: 'deepening' },
      people,
      touches: [makeTouch({ day: '2026-02-20' })],
    });
    expect(reasonsOf(summary, '2026-02-28')).toMatchObject([
      { id: 'birthday', day: '2026-02-28', days: 0, person: '甲' },
    ]);
  });

  test('a delay adds weight up to a limit', () => {
    const weigh = (due: string) => reasonsOf(makeSummary({ ...quiet, followUps: [makeFollowUp({ due })] }), TODAY)[0];
    expect(weigh('2026-11-17')?.weight).toBe(TODAY_WEIGHTS.followUpOverdue + 10);
    expect(weigh('2020-01-01')?.weight).toBe(TODAY_WEIGHTS.followUpOverdue + 30);
  });
});
