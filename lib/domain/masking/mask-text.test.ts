import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSensitive } from './find-sensitive.ts';
import { maskText } from './mask-text.ts';

test('masks every number when a note holds several kinds', () => {
  expect(
    maskText('张总13812345678，身份证11010519491231002X，卡4111 1111 1111 1111，z.m@example.com，密码123456。'),
  ).toBe('张总138****5678，身份证110***********002X，卡4111 **** **** 1111，z**@example.com，密码******。');
});

const pieces = fc.constantFrom(
  ...['13812345678', '0571-88881234', '11010519491231002X', '4111111111111111', '6222 0212 3456 7890', '密码', '账号'],
  ...[
    ' ',
    '-',
    ':',
    '，',
    '1',
    '86',
    '+86',
    '00',
    '转',
    'x',
    'X',
    'a@b.cn',
    '@',
    '１３',
    '*',
    '王',
    '2026-11-20',
    '😀',
  ],
);
const note = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

test('changes nothing and no length when applied again', () => {
  fc.assert(
    fc.property(note, (text) => {
      const masked = maskText(text);
      expect(maskText(masked)).toBe(masked);
      expect([...masked]).toHaveLength([...text].length);
    }),
    { numRuns: 2000 },
  );
});

test('leaves nothing to find but masked passwords and addresses when it has masked', () => {
  fc.assert(
    fc.property(note, (text) => {
      const left = findSensitive(maskText(text)).filter(({ kind }) => kind !== 'secret' && kind !== 'email');
      expect(left).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
