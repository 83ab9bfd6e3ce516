import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDossier } from '../../../test/factories/any-dossier.ts';
import { BRIEFED_ON as today } from '../../../test/factories/briefing.ts';
import { makeClient, makeFollowUp, makeTouch } from '../../../test/factories/client.ts';
import { makeCase } from '../../../test/factories/client-case.ts';
import { makeBriefing } from '../briefing/briefing.ts';
import type { Client } from '../client/client.ts';
import type { CrossSell, Suggestion } from '../cross-sell/suggestion.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { OBJECTION_SCENARIOS } from '../objection/scenario.ts';
import type { ScriptScenario } from '../script/script.ts';
import { type VisitGuide, visitGuide } from './guide.ts';

function guideOf(dossier: Dossier, crossSell?: CrossSell, likely?: readonly ScriptScenario[]): VisitGuide {
  const sell = crossSell ? { crossSell } : {};
  const briefing = makeBriefing(dossier, { today, ...sell });
  return visitGuide({ dossier, briefing, ...sell, ...(likely ? { likely } : {}) });
}
const suggestion = (ruleId: string, netFen?: number) =>
  ({
    ...{ ruleId, title: `方案 ${ruleId}`, opening: `开场 ${ruleId}`, why: '因为', facts: [] },
    ...(netFen === undefined ? {} : { netFen }),
  }) as unknown as Suggestion;
const sells = (...suggestions: Suggestion[]): CrossSell => ({
  state: 'ready',
  ...{ cautions: [], held: [], suggestions },
  asks: [{ kind: 'fact', key: 'employees', titles: ['代发工资'] }],
});
const research: Client['researchPlans'] = [
  {
    ...{ id: 'r', objective: '授信前调研', madeOn: '2026-11-01', until: '2026-12-31' },
    items: [
      { id: 'late', group: 'sector', question: '行业景气？', method: 'talk', due: '2026-12-20' },
      { id: 'register', group: 'compliance', question: '有没有被执行？', method: 'systems', due: '2026-11-25' },
      { id: 'others', group: 'operating', question: '同业怎么看？', method: 'thirdParty', due: '2026-11-25' },
      { id: 'soon', group: 'financial', question: '应收账款账期？', method: 'statements', due: '2026-12-01' },
      {
        id: 'known',
        group: 'financial',
        question: '负债？',
        method: 'talk',
        due: '2026-11-20',
        answeredOn: '2026-11-19',
      },
    ],
  },
];

describe('the opening', () => {
  test('has who decides first, and the promise that is overdue before the one that is not', () => {
    const people = [
      { id: 'a', name: '周行之', role: 'handler', phones: [] },
      { id: 'b', name: '陈砚秋', role: 'decisionMaker', phones: [] },
      { id: 'c', name: '走了的人', role: 'decisionMaker', phones: [], leftOn: '2026-10-01' },
    ] as unknown as Dossier['people'];
    const followUps = [
      makeFollowUp({ id: 'p1', kind: 'promise', by: 'us', text: '发报价', due: '2026-11-30' }),
      makeFollowUp({ id: 'p2', kind: 'promise', by: 'client', text: '给报表', due: '2026-11-20' }),
      makeFollowUp({ id: 'p3', kind: 'promise', text: '已办', due: '2026-11-20', doneOn: '2026-11-20' }),
    ];
    const { opening } = guideOf(makeCase({}, {}, { people, followUps }));
    expect(opening.people.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(opening.promises.map(({ id, content }) => [id, content.by, content.isOverdue])).toEqual([
      ['p2', 'client', true],
      ['p1', 'us', false],
    ]);
  });
  test('tells small talk apart that rests on one person', () => {
    const people = [
      { id: 'a', name: '陈砚秋', role: 'handler', phones: [], birthday: '11-28', note: '爱下围棋' },
    ] as unknown as Dossier['people'];
    const ids = guideOf(makeCase({}, {}, { people })).opening.talk.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the needs', () => {
  test('are open questions of the research plan that are answered at the client’s, papers after talk, by their day, then what nobody knows', () => {
    const { needs } = guideOf(makeCase({ researchPlans: research }), sells());
    expect(needs.questions).toEqual([
      { id: 'late', group: 'sector', text: '行业景气？', due: '2026-12-20' },
      { id: 'soon', group: 'financial', text: '应收账款账期？', due: '2026-12-01' },
    ]);
    expect(needs.asks.map(({ id }) => id)).toEqual(['employees']);
  });
});

describe('the proposal', () => {
  test('has three suggestions at most, each with its opening and what it is worth, when that is known', () => {
    const four = sells(suggestion('a', 1_000_000), suggestion('b'), suggestion('c'), suggestion('d'));
    expect(guideOf(makeCase(), four).proposal.suggestions).toEqual([
      { id: 'a', title: '方案 a', opening: '开场 a', netFen: 1_000_000 },
      { id: 'b', title: '方案 b', opening: '开场 b' },
      { id: 'c', title: '方案 c', opening: '开场 c' },
    ]);
  });
  test('has none, and says why, when something stands in the way', () => {
    const fact = { kind: 'stage', value: 'lost', source: 'client', on: '2026-11-01' } as const;
    const lost = { id: 'lost', fact } as const;
    const { proposal } = guideOf(makeCase(), { state: 'blocked', blocks: [lost, lost] });
    expect(proposal).toMatchObject({ suggestions: [], blocks: ['lost'] });
  });
  test('is empty when the content did not come', () => {
    expect(guideOf(makeCase()).proposal).toMatchObject({ suggestions: [], blocks: [] });
  });
});

describe('the objections', () => {
  test('to be expected of a complaint that is open were not raised before', () => {
    const procedures = [{ id: 'p', checklistId: 'complaint.transfer', openedOn: '2026-11-20', done: [] }];
    expect(guideOf(makeCase({ procedures })).objections.likely).toEqual([{ scenario: 'transferComplaint' }]);
  });

  const touches = [
    makeTouch({ id: 't2', day: '2026-11-20', objections: [{ scenario: 'price' }] }),
    makeTouch({ id: 't1', day: '2026-11-10', objections: [{ scenario: 'procedure', worked: true }] }),
  ];
  test('are those raised before, open ones first, then what the situation suggests, each once', () => {
    const { likely, others } = guideOf(makeCase({}, {}, { touches }), undefined, [
      'price',
      'slowService',
      'proposal',
    ]).objections;
    expect(likely).toEqual([
      { scenario: 'price', before: 'open' },
      { scenario: 'procedure', before: 'settled' },
      { scenario: 'slowService' },
    ]);
    expect(others).toEqual(['refused', 'loyalToOther', 'depositSafety', 'transferComplaint']);
  });
  test('leave out a name the library does not know, and offer the whole library when none is likely', () => {
    const odd = [makeTouch({ objections: [{ scenario: '自定' }] })];
    expect(guideOf(makeCase({}, {}, { touches: odd })).objections).toEqual({ likely: [], others: OBJECTION_SCENARIOS });
  });
});

describe('the closing', () => {
  const effective = (count: number) =>
    Array.from({ length: count }, (_, at) => makeTouch({ day: `2026-10-${String(at + 1).padStart(2, '0')}` }));
  test.each<[string, Partial<Client>, number, readonly string[], boolean]>([
    ['nobody was there yet', {}, 0, ['needs', 'firstVisit'], false],
    ['the needs are next', {}, 1, ['proposal', 'needs'], false],
    ['the plan ends with this visit', {}, 6, ['review'], true],
    ['the plan is used up', {}, 7, [], true],
    ['the client is won', { stage: 'deepening' }, 9, ['review', 'needs'], false],
    ['a step comes twice', { segment: 'wealth' }, 1, ['needs'], false],
  ])('proposes the step after this visit, or this one again, when %s', (_when, client, count, next, isRethink) => {
    const { closing } = guideOf(makeCase(client, {}, { touches: effective(count) }));
    expect(closing.next).toEqual(next);
    expect(closing.rethink.length > 0).toBe(isRethink);
  });
  test('names the exit criteria that are still open, what must be met first', () => {
    const { criteria } = guideOf(makeCase()).closing;
    const must = criteria.map(({ content }) => content.isMandatory);
    expect(must.length).toBeGreaterThan(0);
    expect(must).toEqual(must.toSorted((a, b) => Number(b) - Number(a)));
  });
});

test('for any client nothing that is closed is offered, nobody who left, and every id stands once in its group', () => {
  fc.assert(
    fc.property(anyDossier, (dossier) => {
      const { opening, needs, proposal, objections, closing } = guideOf(dossier);
      const isClosed = new Map(dossier.followUps.map((each) => [each.id, each.doneOn ?? each.droppedOn]));
      for (const { id } of opening.promises) expect(isClosed.get(id)).toBeUndefined();
      const left = dossier.people.filter(({ leftOn }) => leftOn !== undefined).map(({ id }) => id);
      expect(opening.people.filter(({ id }) => left.includes(id))).toEqual([]);
      const plans = dossier.client.researchPlans ?? [];
      const answered = plans.flatMap(({ items, closedOn }) =>
        items.flatMap(({ id, answeredOn }) => ((closedOn ?? answeredOn) === undefined ? [] : [id])),
      );
      expect(needs.questions.filter(({ id }) => answered.includes(id))).toEqual([]);
      for (const group of [opening.talk, needs.asks, proposal.risks, closing.criteria]) {
        expect(new Set(group.map(({ id }) => id)).size).toBe(group.length);
      }
      const named = [...objections.likely.map(({ scenario }) => scenario), ...objections.others];
      expect(named.toSorted()).toEqual(OBJECTION_SCENARIOS.toSorted());
    }),
  );
});

test('the guide of a client about whom nothing is known is empty, and does not fail', () => {
  const { opening, needs, proposal } = guideOf(makeCase(makeClient()));
  expect([opening.people, opening.promises, opening.talk, needs.questions, proposal.risks].flat()).toEqual([]);
});
