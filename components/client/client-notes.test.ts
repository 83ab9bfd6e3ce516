import { describe, expect, test } from 'vitest';
import { contactVerdict } from '../../lib/domain/cadence/contact.ts';
import type { Person } from '../../lib/domain/client/person.ts';
import { peopleMap } from '../../lib/domain/people/people-map.ts';
import { initI18n } from '../../lib/i18n/i18n.ts';
import { dayText, relativeText } from '../../lib/i18n/format.ts';
import { makeTouch } from '../../test/factories/client.ts';
import { contactReasons, contactText, saysLessThanCadence } from './cadence-text.ts';
import { introductionTexts, threadText } from './people-notes.ts';

const t = initI18n('zh-CN').getFixedT('zh-CN');
const TODAY = '2026-11-22';
const text = {
  t,
  today: TODAY,
  day: (day: string) => dayText(t, day, TODAY),
  relative: (day: string) => relativeText(t, day, TODAY),
};

describe('by when to get in touch', () => {
  const verdict = (lastEffectiveDay: string | undefined, dues: readonly string[] = [], stage = 'contact' as const) =>
    contactVerdict(
      {
        grade: 'A',
        stage,
        touches: lastEffectiveDay === undefined ? {} : { lastEffectiveDay },
        followUps: dues.map((due) => ({ kind: 'nextStep', due })),
      },
      TODAY,
    );

  test.each([
    ['never', undefined, [], '没有双向沟通记录，先约一次'],
    ['planned', '2026-11-01', ['2026-11-25'], '已约 11月25日 周三，到时联系即可'],
    ['rested', '2026-11-20', [], '11月27日 周五前联系即可'],
    ['due', '2026-11-12', [], '该联系了，最迟 11月26日 周四'],
    ['overdue', '2026-11-01', [], '最迟应在 11月15日 周日 联系，已过 7 天'],
  ] as const)('is said when contact is %s', (state, last, dues, words) => {
    const judged = verdict(last, dues);
    expect(judged.state).toBe(state);
    expect(contactText(judged, text)).toBe(words);
  });

  test('is not said of those nobody is expected to call', () => {
    const judged = contactVerdict({ grade: 'A', stage: 'lost', touches: {}, followUps: [] }, TODAY);
    expect(contactText(judged, text)).toBeUndefined();
    expect(contactReasons(judged, 'A', text)).toEqual([]);
  });

  test('comes with the last two-way contact and the interval, and without a last when there was none', () => {
    expect(contactReasons(verdict('2026-11-20'), 'A', text)).toEqual([
      '上次双向沟通 前天',
      'A 级客户此阶段宜 7 天、最长 14 天联系一次',
    ]);
    expect(contactReasons(verdict(undefined), 'A', text)).toHaveLength(1);
  });

  test('stands in the place of what says less, never in that of a broken promise', () => {
    expect(
      ['onTrack', 'contactDue', 'promiseOverdue', 'tooManyTouches'].map((each) => saysLessThanCadence(each as never)),
    ).toEqual([true, true, false, false]);
  });
});

describe('the people', () => {
  const clerk: Person = { id: 'p1', name: '李梅', title: '财务经理', role: 'handler', knows: ['p3'] };
  const teller: Person = { id: 'p2', name: '赵云', role: 'gatekeeper' };
  const boss: Person = { id: 'p3', name: '陈远', role: 'decisionMaker' };
  const people = [clerk, teller, boss];
  const met = (...personIds: string[]) => makeTouch({ personIds, isEffective: true });

  test('hang by one thread: it says who, by title, and who could introduce us', () => {
    const map = peopleMap(people, [met('p1'), met('p1'), met('p1')], TODAY);
    expect(threadText(map, people, t)).toBe('按记录只接触过财务经理李梅，未接触决策人。');
    expect(introductionTexts(map, people, t)).toEqual(['可请李梅引荐陈远。']);
  });

  test('hang by handlers alone: it names them all', () => {
    const map = peopleMap(people, [met('p1'), met('p1', 'p2'), met('p2')], TODAY);
    expect(threadText(map, people, t)).toBe('按记录只接触过财务经理李梅、赵云，未接触能拍板或有影响的人。');
  });

  test('are no cause for words once the decision-maker was met', () => {
    const map = peopleMap(people, [met('p1'), met('p1'), met('p3')], TODAY);
    expect(threadText(map, people, t)).toBeUndefined();
    expect(introductionTexts(map, people, t)).toEqual([]);
  });
});
