import { expect, test } from 'vitest';
import { readLoanClass } from '../import/values/words.ts';
import { LOAN_CLASSES } from './loan.ts';

test('the classes stand from best to worst, as the bank names them', () => {
  expect(['正常', '关注', '次级', '可疑', '损失'].map(readLoanClass)).toEqual(LOAN_CLASSES);
});
