import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayHoldLabel } from './label-parts.ts';
import { classifyLabel, findInlineLabels, TRADITIONAL } from './labels.ts';

/** All that a regular expression without repetition may match. Knows what the words of labels are written with. */
function wordsOf(source: string): readonly string[] {
  let at = 0;
  function either(): string[] {
    const all = sequence();
    while (source[at] === '|') {
      at += 1;
      all.push(...sequence());
    }
    return all;
  }
  function sequence(): string[] {
    let all = [''];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const ways = one();
      if (source[at] === '?') {
        at += 1;
        ways.push('');
      }
      all = all.flatMap((start) => ways.map((way) => start + way));
    }
    return all;
  }
  function one(): string[] {
    const character = source[at] as string;
    at += 1;
    if (character === '^' || character === '$') return [''];
    if (character === '\\') return [source[at++] as string];
    if (character === '[') {
      const end = source.indexOf(']', at);
      const set = [...source.slice(at, end)];
      at = end + 1;
      return set;
    }
    if (character !== '(') return [character];
    if (source.startsWith('?:', at)) at += 2;
    const all = either();
    at += 1;
    return all;
  }
  return either();
}

const source = readFileSync(new URL('labels.ts', import.meta.url), 'utf8');
const lists = ['OTHER', 'USCC', 'CLIENT_NUMBER', 'PHONE', 'NAME'].map((name) => {
  const found = new RegExp(`const ${name} =\\s*/(.*)/iu;`).exec(source)?.[1];
  if (!found) throw new Error(`labels.ts has no ${name}`);
  return [name, wordsOf(found)] as const;
});
const words = lists.flatMap(([, all]) => all).filter((word) => classifyLabel(word) !== undefined);
const other = new Map([...TRADITIONAL].map(([traditional, simplified]) => [simplified, traditional]));

describe('a quick look for labels', () => {
  test.each(lists)('finds every word of %s', (_, all) => {
    expect(all.length).toBeGreaterThan(1);
    expect(all.filter((word) => classifyLabel(word) !== undefined && !mayHoldLabel(word))).toEqual([]);
  });

  test('finds them in traditional script and in full width', () => {
    const written = words.flatMap((word) => [
      [...word].map((character) => other.get(character) ?? character).join(''),
      word.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    ]);
    expect(written.filter((word) => classifyLabel(word) !== undefined && !mayHoldLabel(word))).toEqual([]);
  });

  test('finds them with stars and colons between their characters, which labels may have anywhere', () => {
    const starred = words.map((word) => [...word].join('*:'));
    expect(starred.filter((word) => classifyLabel(word) !== undefined && !mayHoldLabel(word))).toEqual([]);
  });

  test('misses none when labels stand among other text, however that is cut', () => {
    const piece = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom('：', ':', ' ', '　', '*', '1', '元', '某地商贸有限公司', '2026-11-22', '(全称)'),
    );
    const texts = fc.array(fc.tuple(piece, fc.boolean()), { maxLength: 8 });
    fc.assert(
      fc.property(texts, (pieces) => {
        let text = '';
        const edges = [0];
        for (const [one, isEdge] of pieces) {
          text += one;
          if (isEdge) edges.push(text.length);
        }
        if (findInlineLabels(text, edges).length > 0) expect(mayHoldLabel(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('passes what stands in the rows of lists', () => {
    const rows = [
      '1其他往来单位第1户本行依据合同约定办理款项划转业务摘要7919.00',
      '某地第17号商贸有限公司无37.002026-11-21',
    ];
    expect(rows.filter(mayHoldLabel)).toEqual([]);
  });
});
