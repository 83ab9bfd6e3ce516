import { describe, expect, test } from 'vitest';
import { matchPerson, titleAt, titleKind } from './match-person.ts';

const person = (name: string, title?: string) => ({ id: name, name, ...(title ? { title } : {}) });

describe('matchPerson', () => {
  test.each([
    ['the only one of the surname', [person('王建国')], '王', '总', '王建国'],
    ['nobody of two without titles', [person('王建国'), person('王芳')], '王', '总', undefined],
    ['the one whose title fits', [person('王建国', '董事长'), person('王芳', '会计')], '王', '会计', '王芳'],
    ['the chairman when it says 总', [person('王建国', '董事长'), person('王芳', '会计')], '王', '总', '王建国'],
    ['nobody when two fit', [person('王建国', '总经理'), person('王强', '董事长')], '王', '总', undefined],
    ['not the chairman when it says 会计', [person('王建国', '董事长')], '王', '会计', undefined],
    ['a finance director called 总', [person('李敏', '财务总监')], '李', '总', '李敏'],
    ['the only one without a title', [person('李敏')], '李', undefined, '李敏'],
  ])('gives %s', (_, people, surname, title, expected) => {
    expect(matchPerson(people, surname, title)?.name).toBe(expected);
    expect(matchPerson([...people].reverse(), surname, title)?.name).toBe(expected);
  });
});

test('a title is the longest that stands there, and none where it is part of another word', () => {
  expect(titleAt('王财务总监来', 1)).toBe('财务总监');
  expect(titleAt('王总部', 1)).toBeUndefined();
  expect(titleAt('王', 1)).toBeUndefined();
});

test.each([
  ['集团财务总监', 'finance'],
  ['常务副总经理', 'deputy'],
  ['执行总经理', 'boss'],
  ['营销总', 'boss'],
  ['班长', 'other'],
])('%s is of the kind %s', (title, kind) => {
  expect(titleKind(title)).toBe(kind);
});
