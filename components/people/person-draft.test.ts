import { expect, test } from 'vitest';
import type { Person } from '../../lib/domain/client/person.ts';
import { personDraft, personOf, personProblem } from './person-draft.ts';

const TODAY = '2026-11-22';
const ANNA: Person = {
  id: 'a',
  name: '王芳',
  title: '财务总监',
  role: 'influencer',
  phone: '13800138000',
  birthday: '03-05',
  note: '喜欢喝茶',
  knows: ['b'],
  leftOn: '2026-11-01',
};
const PEOPLE: readonly Person[] = [ANNA, { id: 'b', name: '李强', role: 'handler' }];
const draft = personDraft(ANNA, PEOPLE, 'handler');

test('a form that is not touched changes nothing, and never holds the phone number', () => {
  expect(personOf(draft, 'a', ANNA)).toEqual(ANNA);
  expect(JSON.stringify(draft)).not.toContain('138');
});

test('acquaintance shows from both sides', () => {
  expect(personDraft(PEOPLE[1], PEOPLE, 'handler').knows).toEqual(['a']);
});

test.each([
  ['a blank phone keeps the number', {}, '13800138000'],
  ['a new number takes its place', { phone: ' 0571-88001234 ' }, '0571-88001234'],
  ['it goes when that is asked for', { phone: '139', dropsPhone: true }, undefined],
])('%s', (_, patch, phone) => {
  expect(personOf({ ...draft, ...patch }, 'a', ANNA).phone).toBe(phone);
});

test.each([
  ['3月5日', '03-05'],
  ['3-5', '03-05'],
  ['12.31', '12-31'],
  ['1980-02-29', '02-29'],
  ['', undefined],
])('a birthday written %s is %s', (birthday, expected) => {
  expect(personProblem({ ...draft, birthday }, TODAY)).toBeUndefined();
  expect(personOf({ ...draft, birthday }, 'a', ANNA).birthday).toBe(expected);
});

test.each([
  ['no name', { name: ' 　' }, 'nameMissing'],
  ['a birthday that is none', { birthday: '2月30日' }, 'badBirthday'],
  ['a birthday in words', { birthday: '春天' }, 'badBirthday'],
  ['a day of leaving to come', { leftOn: '2026-11-23' }, 'badLeftOn'],
  ['no day of leaving', { leftOn: '' }, 'badLeftOn'],
  ['a day of leaving nobody reads', { hasLeft: false, leftOn: 'soon' }, undefined],
])('says what is wrong with %s', (_, patch, problem) => {
  expect(personProblem({ ...draft, ...patch }, TODAY)).toBe(problem);
});

test('who has come back has no day of leaving, and blank fields are not kept as blank', () => {
  const blank = { ...draft, title: ' ', note: '', birthday: '', knows: [], hasLeft: false };
  expect(personOf(blank, 'a', ANNA)).toEqual({ id: 'a', name: '王芳', role: 'influencer', phone: '13800138000' });
});
