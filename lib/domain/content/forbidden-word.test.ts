import { describe, expect, test } from 'vitest';
import { makeWord } from '../../../test/factories/content.ts';
import { forbiddenWordSchema } from '../../contracts/schemas/word.schema.ts';
import workspaceEn from '../../i18n/workspace/en.json';
import workspaceZhCN from '../../i18n/workspace/zh-CN.json';
import en from '../../i18n/en.json';
import zhCN from '../../i18n/zh-CN.json';
import { WORDING_CLASSES } from './forbidden-word.ts';

describe('the classes of wording', () => {
  test.each([
    ['a warning in Chinese', zhCN.guard.class],
    ['a warning in English', en.guard.class],
    ['the form in Chinese', workspaceZhCN.content.choice.wordClass],
    ['the form in English', workspaceEn.content.choice.wordClass],
  ])('are listed once each, and each has words of its own when %s shows it', (_name, words) => {
    expect([...WORDING_CLASSES].sort()).toEqual(Object.keys(words).sort());
    expect(new Set(Object.values(words)).size).toBe(WORDING_CLASSES.length);
  });

  test.each(WORDING_CLASSES)('let a word be read when it is of the class %s', (each) => {
    const { body } = makeWord({}, { class: each });
    expect(forbiddenWordSchema.parse(body)).toEqual(body);
  });

  test('let no word be read when it is of another class', () => {
    expect(forbiddenWordSchema.safeParse({ ...makeWord().body, class: 'rude' }).success).toBe(false);
  });
});
