import { describe, expect, test } from 'vitest';
import { makeFollowUp, makeSummary } from '../../../test/factories/client.ts';
import type { Loan } from '../credit/loan.ts';
import { agendaOf, MOST_OVERDUE } from './agenda.ts';

const TODAY = '2026-11-25';
const MONDAY = '2026-11-23';
const SUNDAY = '2026-11-29';
const week = (...patches: Parameters<typeof makeSummary>[0][]) =>
  agendaOf(patches.map(makeSummary), MONDAY, SUNDAY, TODAY);
const on = (agenda: ReturnType<typeof week>, day: string) => agenda.days.get(day) ?? [];
const person = (birthday: string) => ({ id: '1', name: '李会计', role: 'handler', birthday }) as const;
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

test('a week without anything has its seven days all the same', () => {
  const agenda = week();
  expect([...agenda.days.keys()]).toEqual(Array.from({ length: 7 }, (_, index) => `2026-11-${23 + index}`));
  expect(agenda.overdue).toEqual([]);
});

test('a day has its appointments by time, then what has none', () => {
  const at = (time: string | undefined, text: string) =>
    makeFollowUp({ due: TODAY, text, ...(time === undefined ? {} : { time }) });
  const agenda = week({ followUps: [at(undefined, '丙'), at('14:00', '乙'), at('09:30', '甲')] });
  expect(on(agenda, TODAY).map((item) => item.kind === 'followUp' && item.followUp.text)).toEqual(['甲', '乙', '丙']);
});

describe('a follow-up', () => {
  test('stands on the day it was put off to, without its time', () => {
    const agenda = week({
      followUps: [makeFollowUp({ due: '2026-11-24', time: '09:30', snoozedUntil: '2026-11-27' })],
    });
    expect(on(agenda, '2026-11-24')).toEqual([]);
    expect(on(agenda, '2026-11-27')).toMatchObject([{ kind: 'followUp', day: '2026-11-27' }]);
    expect(on(agenda, '2026-11-27')[0]).not.toHaveProperty('time');
    expect(agenda.overdue).toEqual([]);
  });
  test('is overdue from the day after, whichever week is shown, and stands on its day as well', () => {
    const early = makeFollowUp({ due: '2026-10-01' });
    const late = makeFollowUp({ due: '2026-11-24' });
    const agenda = week({ followUps: [early, late, makeFollowUp({ due: TODAY })] });
    expect(agenda.overdue.map(({ day }) => day)).toEqual(['2026-11-24', '2026-10-01']);
    expect(on(agenda, '2026-11-24')).toHaveLength(1);
  });
  test('is among the latest hundred overdue, however many there are', () => {
    const followUps = Array.from({ length: 150 }, (_, index) =>
      makeFollowUp({ due: index < 100 ? '2026-11-20' : '2026-11-21' }),
    );
    const { overdue, overdueCount } = week({ followUps });
    expect([overdue.length, overdueCount]).toEqual([MOST_OVERDUE, 150]);
    expect(overdue.filter(({ day }) => day === '2026-11-21')).toHaveLength(50);
  });
  test('of a client that was handed over is nobody’s here', () => {
    const agenda = week({ client: { handedOverOn: '2026-11-01' }, followUps: [makeFollowUp({ due: '2026-11-24' })] });
    expect(on(agenda, '2026-11-24')).toEqual([]);
    expect(agenda.overdue).toEqual([]);
  });
});

test('a loan falls due, a stage is to be reviewed and a birthday is kept on their days', () => {
  const agenda = week({
    client: { stage: 'contact', stageSince: '2026-10-13' },
    loans: [loan('2026-11-26')],
    people: [person('11-28')],
  });
  expect(on(agenda, '2026-11-26')).toMatchObject([{ kind: 'maturity' }]);
  // 45 days after 13 October.
  expect(on(agenda, '2026-11-27')).toMatchObject([{ kind: 'review', stage: 'contact' }]);
  expect(on(agenda, '2026-11-28')).toMatchObject([{ kind: 'birthday', person: '李会计' }]);
});

test('a review that lies behind is no plan any more', () => {
  expect(on(week({ client: { stageSince: '2026-10-09' } }), '2026-11-23')).toEqual([]);
});

describe('a birthday', () => {
  const kept = (birthday: string, from: string, to: string) => {
    const { days } = agendaOf([makeSummary({ people: [person(birthday)] })], from, to, from);
    return [...days].flatMap(([day, items]) => (items.some(({ kind }) => kind === 'birthday') ? [day] : []));
  };
  test.each([
    ['on 29 February in a leap year', '02-29', '2028-02-28', '2028-03-05', '2028-02-29'],
    ['on 28 February in the others', '02-29', '2027-02-22', '2027-02-28', '2027-02-28'],
    ['on 1 January in a week that begins in December', '01-01', '2026-12-28', '2027-01-03', '2027-01-01'],
    ['on 31 December in the same week', '12-31', '2026-12-28', '2027-01-03', '2026-12-31'],
  ])('is kept %s, once', (_name, birthday, from, to, day) => {
    expect(kept(birthday, from, to)).toEqual([day]);
  });
});

test('a week over a month end and a leap day has every day once', () => {
  const followUps = ['2028-02-28', '2028-02-29', '2028-03-01'].map((due) => makeFollowUp({ due }));
  const { days } = agendaOf([makeSummary({ followUps })], '2028-02-28', '2028-03-05', '2028-02-28');
  expect([...days].map(([day, items]) => [day, items.length]).slice(0, 4)).toEqual([
    ['2028-02-28', 1],
    ['2028-02-29', 1],
    ['2028-03-01', 1],
    ['2028-03-02', 0],
  ]);
});

test('the order of clients does not change the agenda', () => {
  const clients = ['甲', '乙', '丙'].map((shortName) =>
    makeSummary({ client: { shortName }, followUps: [makeFollowUp({ due: TODAY })], loans: [loan(TODAY)] }),
  );
  const names = (list: typeof clients) => [...(agendaOf(list, MONDAY, SUNDAY, TODAY).days.get(TODAY) ?? [])];
  expect(names(clients.toReversed())).toEqual(names(clients));
});
