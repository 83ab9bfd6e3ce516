import { expect, test } from 'vitest';
import { BRIEFED_ON, briefedLines } from '../../../test/factories/briefing.ts';
import { makeClient, makeDossier } from '../../../test/factories/client.ts';
import type { ResearchItem } from '../research/plan.ts';
import { paperLines, researchLines } from './research-lines.ts';

const item = (id: string, method: ResearchItem['method'], due: string, more = {}): ResearchItem => ({
  ...{ id, group: 'financial', question: `${id}？`, method, due },
  ...more,
});
const plan = (items: readonly ResearchItem[], more = {}) => ({
  ...{ id: 'p', objective: '摸清家底', madeOn: '2026-11-01', until: '2026-12-31', items },
  ...more,
});

test('questions of the plan stand first, what is asked on the spot before what is looked up, of the day of the plan', () => {
  const items = [
    item('system', 'systems', '2026-11-10'),
    item('talk', 'talk', '2026-12-10'),
    item('visit', 'siteVisit', '2026-11-20'),
    item('answered', 'talk', '2026-11-01', { answer: '是', answeredOn: '2026-11-05' }),
  ];
  expect(briefedLines(makeDossier({ client: { researchPlans: [plan(items)] } }), 'questions')).toMatchObject([
    { content: { kind: 'question', text: 'visit？', isOverdue: true }, source: { id: 'visit' }, on: '2026-11-01' },
    { content: { text: 'talk？', isOverdue: false } },
    { content: { text: 'system？', method: 'systems' } },
  ]);
});

test('what papers would tell is collected, not asked; nothing of a plan that is closed', () => {
  const items = [item('paper', 'documents', '2026-12-01')];
  const open = makeClient({ researchPlans: [plan(items)] });
  expect(researchLines(open, BRIEFED_ON)).toEqual([]);
  expect(paperLines(open, BRIEFED_ON)).toMatchObject([{ part: 'documents', content: { text: 'paper？' } }]);
  expect(paperLines(makeClient({ researchPlans: [plan(items, { closedOn: BRIEFED_ON })] }), BRIEFED_ON)).toEqual([]);
});

test('statements that are late are to be collected', () => {
  const statement = { id: 's', end: '2026-03-31', months: 3, isAudited: false, figures: {}, on: '2026-05-01' } as const;
  expect(paperLines(makeClient({ statements: [statement] }), BRIEFED_ON)).toMatchObject([
    { content: { kind: 'newStatements', end: '2026-03-31' }, source: { kind: 'statement' }, on: '2026-03-31' },
  ]);
});
