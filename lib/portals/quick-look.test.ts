import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usccCheckCharacter } from '../domain/client/uscc.ts';
import { buildNameFilter, openNameFilter } from '../recognition/filter.ts';
import { findInlineLabels } from './labels.ts';
import { inspect } from './inspect.ts';
import { isDull, isQuiet } from './quick-look.ts';

const NAMES = [
  '云岭恒屹铸造有限公司',
  '望川精机制造有限公司',
  '360科技有限公司',
  'ABC纺织有限责任公司',
  '李雷',
  '欧阳明月',
  '8090',
];
const filter = openNameFilter(buildNameFilter(NAMES, 20_261_122));
const FIRST_17 = '91990199MA0000017';
const USCC = FIRST_17 + (usccCheckCharacter(FIRST_17) as string);
const PIECES = [
  ...NAMES,
  '云 岭 恒 屹铸造',
  USCC,
  '9199-0199',
  '客户名称',
  '客户号：',
  '担保人',
  '電話',
  '12',
  '7919.00',
  ' ',
  '摘要',
  '某地第17号商贸',
  'No.1',
];

/** Whether the piece, by itself and with these borders of text nodes in it, says anything. */
function says(text: string, edges: readonly number[]): boolean {
  const block = { element: undefined as unknown as Element, text, nodes: [], edges };
  return inspect(block, filter) !== undefined;
}

describe('a quick look at text', () => {
  test.each([...NAMES, USCC, '客户名称', '担保人：无'])('does not pass %s', (text) => {
    expect(isDull(text, filter)).toBe(false);
    expect(isQuiet(text, filter)).toBe(false);
  });

  test.each(['7919.00', '2026-11-22', '本行依据合同约定办理款项划转业务摘要', '其他往来单位第1户'])(
    'passes %s',
    (text) => {
      expect(isDull(text, filter)).toBe(true);
      expect(isQuiet(text, filter)).toBe(true);
    },
  );

  test('passes no cell that says anything when it is cut into text nodes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }), (nodes) => {
        const edges = nodes.map((_, i) => nodes.slice(0, i).join('').length);
        const text = nodes.join('');
        if (says(text, edges)) expect(isDull(text, filter)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('passes no row when one of its cells says anything', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }), (cells) => {
        if (cells.some((cell) => says(cell, [0]))) expect(isQuiet(cells.join(''), filter)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('knows a label that only an edge of a text node ends', () => {
    expect(findInlineLabels('客户号6020002148', [0, 3])).not.toEqual([]);
    expect(isDull('客户号6020002148', filter)).toBe(false);
  });
});
