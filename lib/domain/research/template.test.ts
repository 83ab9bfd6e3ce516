import { expect, test } from 'vitest';
import { makeClient } from '../../../test/factories/client.ts';
import { publishedWorkCalendar } from '../../util/work-calendar.ts';
import { makeWorkCalendar } from '../calendar/workdays.ts';
import { planFromTemplate, questionsFor, type ResearchTemplate, type TemplateQuestion } from './template.ts';

const calendar = makeWorkCalendar(publishedWorkCalendar());
const ask = (question: string, patch: Partial<TemplateQuestion> = {}): TemplateQuestion => ({
  ...{ group: 'financial', item: 'liabilities', question, method: 'talk' },
  ...patch,
});
const template = (...questions: TemplateQuestion[]): ResearchTemplate => ({
  objectives: { beforeCredit: '授信前', afterLoan: '贷后' },
  questions,
});
const make = (questions: readonly TemplateQuestion[], until: string, client = makeClient()) => {
  let count = 0;
  const newId = () => {
    count += 1;
    return `id${count}`;
  };
  return planFromTemplate(template(...questions), {
    ...{ client, aim: 'beforeCredit', today: '2026-11-20', until, calendar, newId },
  });
};

test('questions come in the order in which things are found out, those of one method as they stand', () => {
  const asked = questionsFor(
    template(ask('a'), ask('b', { method: 'thirdParty' }), ask('c', { method: 'systems' }), ask('d')),
    makeClient(),
    'beforeCredit',
  );
  expect(asked.map(({ question }) => question)).toEqual(['c', 'a', 'd', 'b']);
});

test.each<[string, Partial<TemplateQuestion>, boolean]>([
  ['everybody', {}, true],
  ['its kind', { kinds: ['enterprise'] }, true],
  ['another kind', { kinds: ['person'] }, false],
  ['its segment', { segments: ['exporter', 'manufacturing'] }, true],
  ['another segment', { segments: ['exporter'] }, false],
  ['this aim', { aims: ['beforeCredit'] }, true],
  ['another aim', { aims: ['afterLoan'] }, false],
])('a question for %s is asked of a manufacturer before credit: %o %s', (_, patch, isAsked) => {
  const client = makeClient({ kind: 'enterprise', segment: 'manufacturing' });
  expect(questionsFor(template(ask('a', patch)), client, 'beforeCredit')).toHaveLength(isAsked ? 1 : 0);
});

// Friday 20 November 2026: the working days up to the 27th are the 23rd to the 27th.
test.each<[string, number, string, string[]]>([
  ['one has all the time', 1, '2026-11-27', ['2026-11-27']],
  ['five have a day each', 5, '2026-11-27', ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']],
  ['two share them', 2, '2026-11-27', ['2026-11-25', '2026-11-27']],
  ['more than days', 3, '2026-11-24', ['2026-11-23', '2026-11-24', '2026-11-24']],
  ['no working day is left', 1, '2026-11-22', ['2026-11-22']],
])('days are spread over the working days when %s', (_, count, until, expected) => {
  const questions = Array.from({ length: count }, (_each, at) => ask(`q${at}`));
  expect(make(questions, until).items.map(({ due }) => due)).toEqual(expected);
});

test('a plan has its objective, and leaves out what is open already', () => {
  const first = make([ask('a')], '2026-11-27');
  const client = makeClient({ researchPlans: [first] });
  const second = make([ask('a'), ask('b', { who: '风险经理' })], '2026-11-27', client);
  expect(second).toMatchObject({ objective: '授信前', madeOn: '2026-11-20', until: '2026-11-27' });
  expect(second.items.map(({ question, who }) => [question, who])).toEqual([['b', '风险经理']]);
});

test('what was answered may be asked again', () => {
  const first = make([ask('a')], '2026-11-27');
  const answered = { ...first, items: first.items.map((item) => ({ ...item, answeredOn: '2026-11-20' })) };
  expect(make([ask('a')], '2026-11-27', makeClient({ researchPlans: [answered] })).items).toHaveLength(1);
});
