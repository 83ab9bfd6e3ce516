import { expect, test } from 'vitest';
import type { CandidateKind } from '../contracts/page.ts';
import type { LabelKind } from './labels.ts';
import { unmatchedKind } from './loose-values.ts';

const CASES: readonly (readonly [LabelKind, string, CandidateKind | undefined, string])[] = [
  ['name', '望溪远拓贸易有限公司', 'labelledName', 'a company is named'],
  ['name', '云岭精机', 'labelledName', 'a short name is given'],
  ['name', '张*明', 'labelledName', 'a person is starred'],
  ['name', '云岭****有限公司', 'labelledName', 'a company is starred'],
  ['name', '云岭精机制…', 'labelledName', 'a name is cut'],
  ['name', '—', undefined, 'nothing was filled in'],
  ['name', '请选择', undefined, 'nothing was chosen'],
  ['name', '暂无', undefined, 'there is none'],
  ['name', '2026-11-22', undefined, 'a day stands there'],
  ['name', '云岭'.repeat(40), undefined, 'a text stands there'],
  ['clientNumber', '6020002148', 'clientNumber', 'a number is given'],
  ['clientNumber', '602****148', 'maskedNumber', 'a number is starred'],
  ['clientNumber', '****', undefined, 'only stars are shown'],
  ['uscc', '9133************4X', 'maskedUscc', 'a code is starred'],
  ['uscc', '9133＊＊＊＊＊＊＊＊＊＊＊＊4X', 'maskedUscc', 'the stars are wide'],
  ['uscc', '91*4X', undefined, 'it is too short for a code'],
  ['uscc', '91350100M000100Y43', undefined, 'a full code is found elsewhere'],
  ['phone', '138****1234', 'phone', 'a phone is starred'],
  ['phone', '0571-8888 1234', 'phone', 'a phone is given'],
  ['phone', '12', undefined, 'it is too short for a phone'],
  ['other', '云岭精机制造有限公司', undefined, 'another party is meant'],
];

test.each(CASES)('under a label of kind %s, %j is %s when %s', (label, value, expected, _when) => {
  expect(unmatchedKind(label, value)).toBe(expected);
});
