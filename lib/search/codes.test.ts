import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCodes } from './codes.ts';

function column(codes: readonly string[]) {
  const starts = new Uint32Array(codes.length);
  let at = 1;
  codes.forEach((code, index) => {
    starts[index] = at;
    at += code.length + 1;
  });
  return { text: `\n${codes.map((code) => `${code}\n`).join('')}`, starts, owners: Uint32Array.from(codes.keys()) };
}
const never = () => false;

test('a phone is known by its tail, a number by its beginning', () => {
  const codes = column(['5678111', '1115678', '1567811']);
  const order = (field: 'phone' | 'number') => findCodes(codes, field, '5678', 9, never).places.map(({ fact }) => fact);
  expect(order('phone')).toEqual([1, 0, 2]);
  expect(order('number')).toEqual([0, 1, 2]);
});

test.each([
  ['phone', '56', 0],
  ['uscc', '56', 0],
  ['number', '56', 1],
  ['number', '5', 0],
] as const)('of a %s, %s is enough for %i', (field, wanted, found) => {
  expect(findCodes(column(['1567']), field, wanted, 9, never).places).toHaveLength(found);
});

test('gives the best of all that hold what is wanted, however many there are', () => {
  const arbitraryCodes = fc.array(fc.stringMatching(/^[12]{3,7}$/), { maxLength: 60 });
  fc.assert(
    fc.property(
      arbitraryCodes,
      fc.stringMatching(/^[12]{3}$/),
      fc.integer({ min: 1, max: 5 }),
      (codes, wanted, limit) => {
        const { places, isMore } = findCodes(column(codes), 'phone', wanted, limit, never);
        const all = codes
          .map((code, fact) => ({ fact, tier: code.endsWith(wanted) ? 0 : code.startsWith(wanted) ? 1 : 2, code }))
          .filter(({ code }) => code.includes(wanted))
          .sort((a, b) => a.tier - b.tier || a.fact - b.fact);
        expect(places.map(({ fact }) => fact)).toEqual(all.slice(0, limit).map(({ fact }) => fact));
        expect(isMore).toBe(all.length > limit);
        for (const { fact, start } of places) expect(codes[fact]?.startsWith(wanted, start)).toBe(true);
      },
    ),
  );
});
