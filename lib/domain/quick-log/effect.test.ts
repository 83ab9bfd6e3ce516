import { expect, test } from 'vitest';
import { parseForTest } from '../../../test/factories/quick-log.ts';

test.each([
  ['电话王总没接', false, '没接'],
  ['拜访王总', true, '拜访'],
  ['电话没接,下午王总回电了', true, '回电'],
  ['基本户不在我行,拜访王总', true, '拜访'],
  ['拜访王总没人理,嫌慢', true, '拜访'],
  ['陌拜新厂 门卫没让进', false, '没让进'],
])('%s was two-way: %s, because of %s', (line, isEffective, word) => {
  const effect = parseForTest(line).isEffective;
  expect(effect?.value).toBe(isEffective);
  expect(line.slice(effect?.start, effect?.end)).toBe(word);
});

test('nothing is said where there is no contact', () => {
  expect(parseForTest('利率高').isEffective).toBeUndefined();
});
