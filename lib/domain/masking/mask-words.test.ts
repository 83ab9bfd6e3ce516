import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hideAll, maskAddress, maskBirthday, maskEmail, maskName, maskNamesIn } from './mask-words.ts';

test.each([
  ['three characters', '张小明', '张*明'],
  ['two characters', '张明', '张*'],
  ['four characters', '欧阳小明', '欧**明'],
  ['one character', '张', '*'],
  ['a name with a dot', '阿不都·热西提', '阿*****提'],
  ['two Latin words', 'John Smith', 'J*** S****'],
  ['one Latin word', 'Madonna', 'M******'],
  ['surrounded by spaces', ' 张小明 ', ' 张*明 '],
  ['empty', '', ''],
])('maskName keeps the ends when it is %s', (_what, name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test.each([
  ['a birthday', '05-17', '05-**'],
  ['masked already', '05-**', '05-**'],
  ['something else', '5月17日', '*****'],
])('maskBirthday keeps the month when it is %s', (_what, birthday, masked) => {
  expect(maskBirthday(birthday)).toBe(masked);
});

test.each([
  ['city and district', '杭州市西湖区文三路1号', '杭州市西湖区*****'],
  ['a housing estate', '杭州市翠苑小区3幢', '杭州市******'],
  ['no place name', '文三路1号', '*****'],
  ['a district alone', '西湖区', '西湖区'],
])('maskAddress keeps the district when it has %s', (_what, address, masked) => {
  expect(maskAddress(address)).toBe(masked);
});

test.each([
  ['an address', 'zhangming@example.com', 'z********@example.com'],
  ['one letter', 'z@example.com', '*@example.com'],
  ['no address', 'abc', '***'],
])('maskEmail keeps first letter and domain when it is %s', (_what, email, masked) => {
  expect(maskEmail(email)).toBe(masked);
});

test('maskNamesIn hides the longer name first when one holds the other', () => {
  expect(maskNamesIn('与张小明、张小明明见面，李到场', ['张小明', '张小明明', '李'])).toBe(
    '与张*明、张**明见面，李到场',
  );
});

describe.each([
  { name: 'maskName', mask: maskName },
  { name: 'maskBirthday', mask: maskBirthday },
  { name: 'maskAddress', mask: maskAddress },
  { name: 'maskEmail', mask: maskEmail },
  { name: 'hideAll', mask: hideAll },
])('$name', ({ mask }) => {
  test('changes nothing and no length when applied again', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.string({ unit: fc.constantFrom(...'张小明省市区县小社 @.-a1*'), maxLength: 20 }),
    );
    fc.assert(
      fc.property(text, (value) => {
        const masked = mask(value);
        expect(mask(masked)).toBe(masked);
        expect([...masked]).toHaveLength([...value].length);
      }),
      { numRuns: 2000 },
    );
  });
});

test('maskName shows at most two characters of any one-word name', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'张王李明阿·a'), minLength: 1, maxLength: 12 }), (name) => {
      expect([...maskName(name)].filter((each) => each !== '*').length).toBeLessThanOrEqual(2);
    }),
  );
});
