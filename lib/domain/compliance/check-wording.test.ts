import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WORDS } from '../../content/words/words.ts';
import { simplify } from '../../recognition/han.ts';
import { tonedReadings, tonedSpelling } from '../../search/tones.ts';
import type { ForbiddenWord } from '../content/forbidden-word.ts';
import { checkWording, createWordingCheck } from './check-wording.ts';

const LETTERS = { readings: tonedReadings, spell: tonedSpelling, simplify };
const check = createWordingCheck(WORDS, LETTERS);
const matchedIn = (text: string) => check(text).map(({ matched }) => matched);
const WORD: ForbiddenWord = {
  ...{ id: 'own.word', class: 'pressure', severity: 'risky', phrases: ['快点签…字'], unless: ['快点签好字'] },
  ...{ source: '内部规定', better: '请看清再签' },
};

describe('checkWording', () => {
  test.each([
    ['这款产品保本', ['保本']],
    ['保 本 保 息', ['保 本 保 息']],
    ['保\u200b本', ['保\u200b本']],
    ['保🙂本', ['保🙂本']],
    ['保，本，保，息', ['保，本，保，息']],
    ['零/风/险', ['零/风/险']],
    ['０风险', ['０风险']],
    ['ｂａｏｂｅｎ', ['ｂａｏｂｅｎ']],
    ['bǎo běn', ['bǎo běn']],
    ['产品bbbx', ['bbbx']],
    ['保苯', ['保苯']],
    ['保證放款', ['保證放款']],
    ['无论如何都保本', ['保本']],
    ['客户问我，我说保本', ['保本']],
    ['保证下周能给您批下来', ['保证下周能给您批下来']],
    ['不仅保本', ['保本']],
    ['跟客户说保本', ['保本']],
    ['对王总说这款稳赚', ['稳赚']],
    ['告诉老板这款保 本', ['保 本']],
  ])('finds what is said in %j', (text, matched) => {
    expect(matchedIn(text)).toEqual(matched);
  });

  test.each([
    ['不保本'],
    ['不承诺保本、保收益'],
    ['不得使用“保本”“零风险”等字样'],
    ['不能保证审批通过'],
    ['客户问能不能保本'],
    ['保本吗？'],
    ['禁止刚兑'],
    ['老板希望保本'],
    ['王总说别的行保本'],
    ['同业承诺保本'],
    ['王保本来电'],
    ['保本路12号'],
    ['担保 本月到期'],
    ['请联系baoben@bank.example'],
    [''],
    ['🙂'],
  ])('is silent when %j is harmless', (text) => {
    expect(matchedIn(text)).toEqual([]);
  });

  test('says the rule and the better wording, and where the phrase stands', () => {
    expect(checkWording('您快点签个字', [WORD], LETTERS)).toEqual([
      {
        ...{ wordId: 'own.word', class: 'pressure', severity: 'risky', start: 1, end: 6, matched: '快点签个字' },
        ...{ source: '内部规定', better: '请看清再签' },
      },
    ]);
    expect(checkWording('您快点签好字', [WORD], LETTERS)).toEqual([]);
  });

  test('gives places of the text, in order and without overlaps, when the text is anything', () => {
    const piece = fc.constantFrom(
      '保本',
      '不',
      '，',
      ' ',
      '零风险',
      'bao',
      'ben',
      '\u{1f600}',
      '\ud83d',
      '客户',
      '给',
      '回扣',
      '1',
      '？',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 }),
        (pieces) => {
          const text = pieces.join('');
          let past = 0;
          for (const { start, end, matched } of check(text)) {
            expect(start).toBeGreaterThanOrEqual(past);
            expect(end).toBeGreaterThan(start);
            expect(matched).toBe(text.slice(start, end));
            past = end;
          }
          expect(past).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 40 },
    );
  });
});
