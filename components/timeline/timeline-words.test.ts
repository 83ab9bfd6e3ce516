import { describe, expect, test } from 'vitest';
import { makeDossier, makeTouch } from '../../test/factories/client.ts';
import type { Effect } from '../../lib/domain/dossier/apply.ts';
import { SIGNAL_KINDS } from '../../lib/domain/client/signal.ts';
import { TIMELINE_GROUPS } from '../../lib/domain/timeline/groups.ts';
import { TIMELINE_KINDS, type TimelineItem } from '../../lib/domain/timeline/timeline.ts';
import { type LoggedChange, versionsOf } from '../../lib/domain/timeline/versions.ts';
import { initI18n } from '../../lib/i18n/i18n.ts';
import { addWorkspaceWords } from '../../lib/i18n/workspace-words.ts';
import { headlineOf, searchWords, sourceOf } from './timeline-words.ts';

const i18n = initI18n('zh-CN');
addWorkspaceWords(i18n);
const t = i18n.getFixedT('zh-CN');
const english = i18n.getFixedT('en');

const touch = makeTouch({ topics: ['rate', '自家话题'], products: ['bills'], objections: [{ scenario: 'price' }] });
const dossier = makeDossier({ touches: [touch] });
const { client } = dossier;
const line = (patch: Partial<TimelineItem>): TimelineItem => ({ kind: 'touch', id: 'x', day: '2026-11-20', ...patch });
const logged = (cause: LoggedChange['cause'], effects: readonly Effect[] = []): LoggedChange => ({
  seq: 7,
  day: '2026-11-20',
  time: '09:30',
  cause,
  effects,
  others: [],
});
const edited = (after: object): Effect =>
  ({ kind: 'client', clientId: client.id, id: client.id, before: client, after: { ...client, ...after } }) as Effect;

describe('headlineOf', () => {
  test('has words for every kind, group and signal in both languages', () => {
    for (const words of [t, english]) {
      const lines = [
        ...TIMELINE_KINDS.map((kind) => line({ kind, from: 'contact', to: 'proposal', grade: 'A' })),
        ...SIGNAL_KINDS.map((signal) => line({ kind: 'signal', signal })),
      ];
      for (const item of lines) expect(headlineOf(item, dossier, words)).not.toMatch(/\w+\.\w+|\{\{/);
      for (const group of TIMELINE_GROUPS) expect(words(`timeline.group.${group}`)).not.toContain('timeline');
    }
  });

  test.each<[string, Partial<TimelineItem>]>([
    ['电话', { kind: 'touch', channel: 'call' }],
    ['初步接触 → 方案设计', { kind: 'stageMove', from: 'contact', to: 'proposal' }],
    ['有投诉（已解除）', { kind: 'signalClosed', signal: 'complaint' }],
    ['人工定级 A', { kind: 'grade', grade: 'A' }],
    ['取消人工定级', { kind: 'grade', grade: 'A', isByHand: false }],
    ['导入 3 条资料', { kind: 'import', count: 3 }],
    ['接收移交，来自', { kind: 'handOver', change: logged({ type: 'receive', handOverId: 'h', from: '张三' }) }],
    ['商机 · 已提出', { kind: 'opportunityMade', state: 'proposed' }],
    ['商机 · 洽谈中 → 已办成', { kind: 'opportunityMoved', wasState: 'inTalks', state: 'won' }],
    ['投诉处理 · 开始', { kind: 'procedureOpened', checklistId: 'complaint.transfer' }],
    ['服务开通 · 办结', { kind: 'procedureClosed', checklistId: 'onboarding.eBanking' }],
    ['办理清单 · 办结', { kind: 'procedureClosed', checklistId: 'bank.own' }],
    ['拆分客户', { kind: 'merge', change: logged({ type: 'splitClient' }) }],
    ['修改客户：地址', { kind: 'edit', change: logged({ type: 'editClient' }, [edited({ address: '东路' })]) }],
    [
      '调研与风险 · 纳税情况：低',
      {
        kind: 'edit',
        change: logged({ type: 'editResearch' }, [
          edited({ judgements: [{ id: 'j', item: 'tax', level: 'low', on: '2026-11-20' }] }),
        ]),
      },
    ],
  ])('says “%s”', (expected, item) => {
    expect(headlineOf(line(item), dossier, t)).toBe(expected);
  });

  test('a touch that was deleted says so', () => {
    const gone: Effect = { kind: 'touch', clientId: client.id, id: touch.id, before: touch, after: undefined };
    const item = line({ kind: 'edit', change: logged({ type: 'editTouch' }, [gone]) });
    expect(headlineOf(item, dossier, t)).toBe('触达 · 删除');
  });
});

test('a touch is found by what it was about, a topic of one’s own included', () => {
  expect(searchWords(line({ id: touch.id, channel: 'call' }), dossier, t)).toEqual([
    '电话',
    '利率',
    '自家话题',
    '票据',
    '嫌利率定价高',
  ]);
});

test('says where a line comes from, and which device when it was another one', () => {
  const made: Effect = { kind: 'touch', clientId: client.id, id: touch.id, before: undefined, after: touch };
  const item = line({ id: touch.id });
  const from = (cause: LoggedChange['cause'], device?: string) =>
    sourceOf(item, versionsOf([{ ...logged(cause, [made]), ...(device ? { device } : {}) }]), t);
  expect(from({ type: 'logTouch' })).toBe('手工记录');
  expect(from({ type: 'logTouch' }, 'ab12')).toBe('手工记录 · 设备 ab12');
  expect(from({ type: 'import', importId: 'i', source: 'CRM.xlsx' })).toBe('导入：CRM.xlsx');
  expect(sourceOf(item, new Map(), t)).toBeUndefined();
});
