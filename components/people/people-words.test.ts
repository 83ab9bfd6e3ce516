import { expect, test } from 'vitest';
import type { Person } from '../../lib/domain/client/person.ts';
import { peopleMap } from '../../lib/domain/people/people-map.ts';
import { dayText } from '../../lib/i18n/format.ts';
import { initI18n } from '../../lib/i18n/i18n.ts';
import english from '../../lib/i18n/en.json';
import chinese from '../../lib/i18n/zh-CN.json';
import workspaceWords from '../../lib/i18n/workspace/zh-CN.json';
import { makeTouch } from '../../test/factories/client.ts';
import { acquaintances, knownText } from './acquaintances.ts';
import { birthdayText } from './birthday-text.ts';

const TODAY = '2026-11-22';
const i18n = initI18n('zh-CN');
i18n.addResourceBundle('zh-CN', 'translation', workspaceWords, true);
const t = i18n.getFixedT('zh-CN');
const day = (each: string) => dayText(t, each, TODAY);

test.each([
  ['2026-11-22', 0, '11月22日 周日，就是今天'],
  ['2026-11-23', 1, '11月23日 周一，还有 1 天'],
  ['2027-03-04', 102, '2027年3月4日，还有 102 天'],
])('a birthday on %s says the days to go', (on, inDays, words) => {
  expect(birthdayText({ on, inDays }, { t, day })).toBe(words);
});

test('whom somebody knows is said from both sides, with how often both were met together', () => {
  const people: readonly Person[] = [
    { id: 'a', name: '甲', role: 'decisionMaker', knows: ['b'] },
    { id: 'b', name: '乙', role: 'handler' },
    { id: 'c', name: '丙', role: 'handler' },
  ];
  const map = peopleMap(people, [makeTouch({ personIds: ['b', 'c'] }), makeTouch({ personIds: ['b', 'c'] })], TODAY);
  const said = (id: string) => acquaintances(map, people, id).map((known) => [known.basis, knownText(known, t)]);
  expect(said('b')).toEqual([
    ['told', '甲'],
    ['met', '丙（同场 2 次）'],
  ]);
  expect(said('a')).toEqual([['told', '乙']]);
  const left = people.map((person) => (person.id === 'a' ? { ...person, leftOn: TODAY } : person));
  expect(acquaintances(peopleMap(left, [], TODAY), left, 'a').map(({ person }) => person.name)).toEqual(['乙']);
});

// Who speaks to the page says what stands on the button (WCAG 2.5.3, label in name).
test.each([
  ['zh-CN', chinese],
  ['en', english],
])('the name of the greeting button contains what it shows in %s', (_language, { people }) => {
  expect(people.greetOf).toContain(people.greet);
});
