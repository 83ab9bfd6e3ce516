import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { APPROVED, makeWord } from '../../../test/factories/content.ts';
import { allWeakenings, weakeningsOf } from './weakening.ts';

const word = makeWord();
const how = (...args: Parameters<typeof makeWord>) => weakeningsOf(word, makeWord(...args)).map((each) => each.how);

describe('what a word takes away from the one beneath', () => {
  test.each([
    ['nothing, when it is the same', {}, []],
    ['nothing, when it names more', { phrases: ['保本', '保证本金', '兜底'] }, []],
    ['nothing, when it lets less pass', { unless: [] }, []],
    ['nothing, when phrases are written apart or wide', { phrases: ['保 本', '保证本金'] }, []],
    ['nothing, when it says better words', { better: '请看说明书', source: '《信托法》' }, []],
    ['a phrase', { phrases: ['保本'] }, ['phrases']],
    ['what a further exception lets pass', { unless: ['不保本', '保本'] }, ['unless']],
    ['its severity', { severity: 'risky' }, ['severity']],
    ['its class', { class: 'pressure' }, ['class']],
    ['several things', { phrases: ['兜底'], severity: 'risky' }, ['phrases', 'severity']],
  ] as const)('is %s', (_name, body, expected) => {
    expect(how({}, body)).toEqual(expected);
  });

  test('is all of it when it is retired or gone', () => {
    expect(how({ life: { ...APPROVED, state: 'retired' } })).toEqual(['retired']);
    expect(weakeningsOf(word, undefined)).toEqual([{ id: word.id, how: 'removed', phrases: word.body.phrases }]);
  });

  test('is named phrase by phrase', () => {
    const [lost] = weakeningsOf(word, makeWord({}, { phrases: ['保本'] }));
    expect(lost).toEqual({ id: word.id, how: 'phrases', phrases: ['保证本金'] });
  });
});

test('what is absent counts only where it has to be there', () => {
  const other = makeWord({ id: 'other.word' });
  expect(allWeakenings([word], [other], false)).toEqual([]);
  expect(allWeakenings([word], [other], true)).toHaveLength(1);
});

test('raising severity from risky is no weakening', () => {
  expect(weakeningsOf(makeWord({}, { severity: 'risky' }), word)).toEqual([]);
});

test('no set of phrases that lacks one passes, and none that has all is refused', () => {
  const phrases = fc.uniqueArray(fc.constantFrom('保本', '稳赚', '包批', '返点', '零风险'), { minLength: 1 });
  fc.assert(
    fc.property(phrases, phrases, (before, after) => {
      const found = weakeningsOf(makeWord({}, { phrases: before }), makeWord({}, { phrases: after }));
      expect(found.length === 0).toBe(before.every((each) => after.includes(each)));
    }),
  );
});
