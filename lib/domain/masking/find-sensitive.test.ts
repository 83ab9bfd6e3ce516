import { expect, test } from 'vitest';
import { findSensitive } from './find-sensitive.ts';

test.each([
  ['a mobile', '打13812345678找张总', [['phone', '13812345678']]],
  ['a mobile with +86', '+86 138-1234-5678', [['phone', '+86 138-1234-5678']]],
  ['a landline with extension', '座机0571-88881234转802。', [['phone', '0571-88881234转802']]],
  ['full-width digits', '电话１３８１２３４５６７８', [['phone', '１３８１２３４５６７８']]],
  ['an identity number', '身份证11010519491231002X，', [['idNumber', '11010519491231002X']]],
  ['a spaced identity number', '110105 19491231 002X', [['idNumber', '110105 19491231 002X']]],
  ['a card', '卡4111111111111111', [['account', '4111111111111111']]],
  ['a spaced card', '4111 1111 1111 1111', [['account', '4111 1111 1111 1111']]],
  ['a company account', '账号：33050161772700000123', [['account', '33050161772700000123']]],
  ['an e-mail', '发到zhang.ming@example.com即可', [['email', 'zhang.ming@example.com']]],
  ['a password', '网银密码：Abc_123!', [['secret', 'Abc_123!']]],
  ['a code', 'CVV 123', [['secret', '123']]],
  [
    'two of them',
    '张13812345678，李13900001111',
    [
      ['phone', '13812345678'],
      ['phone', '13900001111'],
    ],
  ],
])('finds it when the note holds %s', (_what, text, expected) => {
  expect(findSensitive(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual(expected);
});

test.each([
  ['a credit code', '91350100M000100Y43'],
  ['an amount', '授信2000万元，年销售额13,500,000.00元'],
  ['a day', '2026-11-20拜访，20261120'],
  ['a contract number', '合同编号2026110100012345678'],
  ['a wrong identity number', '11010519491231012X'],
  ['words about passwords', '客户忘记密码，已协助重置；password reset'],
  ['a bank called Pin…', 'PINGAN 2026'],
  ['a masked phone', '138****5678'],
])('finds nothing when the note holds %s', (_what, text) => {
  expect(findSensitive(text)).toEqual([]);
});
