import { expect, test } from 'vitest';
import { isHarmless, isListedAfter } from './context.ts';
import { foldWording } from './fold-wording.ts';

/** The phrase in brackets, as if it had been found. */
function found(line: string) {
  const from = line.indexOf('[');
  const to = line.indexOf(']') - 1;
  return {
    text: foldWording(line.replace(/[[\]]/g, ''), { simplify: (text) => text }),
    match: { from, to, isPlain: true },
  };
}

test.each([
  '不[保本]',
  '不能向客户承诺[保本]',
  '禁止对外宣传[保本]',
  '客户问能不能[保本]',
  '老板要求[保本]',
  '别家承诺[保本]',
  '[保本]吗',
  '[保本]等字样',
  '王[保本]来电',
  '[保本]路八号',
])('%s is harmless', (line) => {
  const { text, match } = found(line);
  expect(isHarmless(text, match, 'guaranteedPrincipal')).toBe(true);
});

test.each(['跟老板说[保本]', '无论如何都[保本]', '不仅[保本]', '客户问我们我们答[保本]', '[保本]没问题'])(
  '%s is not harmless',
  (line) => {
    const { text, match } = found(line);
    expect(isHarmless(text, match, 'guaranteedPrincipal')).toBe(false);
  },
);

test('what a rival is said to be is no excuse when the class is disparagement', () => {
  const { text, match } = found('别的银行[快倒闭]');
  expect(isHarmless(text, match, 'disparagement')).toBe(false);
  expect(isHarmless(text, match, 'noRisk')).toBe(true);
});

test('a list goes on over its mark, not over the end of a clause', () => {
  const list = foldWording('保本、保息和零风险，稳赚', { simplify: (text) => text });
  expect([isListedAfter(list, 2, 2), isListedAfter(list, 4, 5), isListedAfter(list, 8, 8)]).toEqual([
    true,
    true,
    false,
  ]);
});
