import { expect, test } from 'vitest';
import { makeClient } from '../../test/factories/client.ts';
import type { Client } from '../../lib/domain/client/client.ts';
import type { Effect } from '../../lib/domain/dossier/apply.ts';
import type { ResearchItem, ResearchPlan } from '../../lib/domain/research/plan.ts';
import type { RiskSignal } from '../../lib/domain/risk/signal.ts';
import { initI18n } from '../../lib/i18n/i18n.ts';
import { addWorkspaceWords } from '../../lib/i18n/workspace-words.ts';
import { researchText } from './research-words.ts';

const i18n = initI18n('zh-CN');
addWorkspaceWords(i18n);
const t = i18n.getFixedT('zh-CN');

const SIGNAL: RiskSignal = { id: 's', kind: 'cashTight', on: '2026-11-18' };
const ITEM: ResearchItem = { id: 'i', group: 'sector', question: '处在什么周期？', method: 'talk', due: '2026-12-01' };
const PLAN: ResearchPlan = {
  ...{ id: 'p', objective: '授信前调研', madeOn: '2026-11-10', until: '2026-12-31', items: [ITEM] },
};
const ANSWERED = { ...PLAN, items: [{ ...ITEM, answer: '下行', answeredOn: '2026-11-20' }] };

test.each<[string, Partial<Client>, Partial<Client>]>([
  ['现金流：高', {}, { judgements: [{ id: 'j', item: 'cashFlow', level: 'high', on: '2026-11-20' }] }],
  [
    '现金流：高 · 货款压了三个月',
    {},
    { judgements: [{ id: 'j', item: 'cashFlow', level: 'high', on: '2026-11-20', note: '货款压了三个月' }] },
  ],
  ['跟进：现金紧张', {}, { riskSignals: [SIGNAL] }],
  ['办结：现金紧张', { riskSignals: [SIGNAL] }, { riskSignals: [{ ...SIGNAL, closedOn: '2026-11-20' }] }],
  ['调研计划：授信前调研', {}, { researchPlans: [PLAN] }],
  ['回答：处在什么周期？', { researchPlans: [PLAN] }, { researchPlans: [ANSWERED] }],
])('says “%s” of the change that did it', (expected, before, after) => {
  const client = makeClient();
  const effect = { kind: 'client', clientId: client.id, id: client.id } as const;
  const change: Effect = { ...effect, before: { ...client, ...before }, after: { ...client, ...after } };
  expect(researchText(change, t)).toBe(expected);
});

test('says nothing of a change of something else', () => {
  const client = makeClient();
  const effect = { kind: 'client', clientId: client.id, id: client.id } as const;
  expect(researchText({ ...effect, before: client, after: { ...client, note: '新' } }, t)).toBeUndefined();
});
