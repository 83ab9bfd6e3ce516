import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../../test/factories/quick-log.ts';

describe('findClauses', () => {
  test.each([
    ['拜访王总谈流贷额度嫌利率高答应周五给报价下周三回访', 'contact contact promise step'],
    ['拜访王总,答应给报价,周五前', 'contact promise'],
    ['拜访王总,下周三,回访', 'contact step'],
    ['拜访贾总,两星期后,带上方案再去', 'contact contact step'],
    ['利率3.85.下周三回访', 'contact step'],
  ])('%s is %s', (line, roles) => {
    expect(
      clausesOf(line)
        .map(({ role }) => role)
        .join(' '),
    ).toBe(roles);
  });
  test('a day alone goes to the promise before it, else to the step after it', () => {
    expect(clausesOf('答应给报价,周五前')[0]?.days).toHaveLength(1);
    expect(clausesOf('两星期后,带上方案再去').at(-1)?.days).toHaveLength(1);
  });
  test('what is to be done when somebody is back has the day of their coming', () => {
    expect(clausesOf('老板下周四回来,到时候再打给他').at(-1)).toMatchObject({ role: 'step', days: [{ start: 2 }] });
    expect(clausesOf('说12月3号回来,回来再约').at(-1)).toMatchObject({ role: 'step', days: [{ start: 1 }] });
  });
  test('blank lines have no clauses', () => {
    expect(clausesOf(' ,;。 ')).toEqual([]);
  });
});
