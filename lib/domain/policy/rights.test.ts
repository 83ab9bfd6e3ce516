import { describe, expect, test } from 'vitest';
import { EXPORT_RIGHTS, isManaged, NO_POLICY } from './policy.ts';
import { mayEnable, mayExport, mayHandOver, mayReveal, mayShowAllBare } from './rights.ts';

describe('what may be done', () => {
  test('everything, when nothing is managed', () => {
    expect(mayExport(NO_POLICY, true)).toBe(true);
    expect(mayReveal(NO_POLICY)).toBe(true);
    expect(mayShowAllBare(NO_POLICY)).toBe(true);
    expect(mayHandOver(NO_POLICY)).toBe(true);
    expect(mayEnable(NO_POLICY, 'https://crm.bank.example')).toBe(true);
    expect(isManaged(NO_POLICY)).toBe(false);
  });
  test.each([
    ['off', false, false],
    ['masked', true, false],
    ['full', true, true],
  ] as const)('exports %s: masked %j, bare %j', (exports, masked, bare) => {
    expect(mayExport({ exports }, false)).toBe(masked);
    expect(mayExport({ exports }, true)).toBe(bare);
  });
  test('a bare file is never allowed where a masked one is not', () => {
    for (const exports of EXPORT_RIGHTS)
      expect(mayExport({ exports }, true) && !mayExport({ exports }, false)).toBe(false);
  });
  test('everything about a client is shown bare only when both rights are there', () => {
    expect(mayShowAllBare({ exports: 'full', reveal: 'off' })).toBe(false);
    expect(mayShowAllBare({ exports: 'masked', reveal: 'on' })).toBe(false);
    expect(mayShowAllBare({ exports: 'full', reveal: 'on' })).toBe(true);
  });
  test('reveals and hand-overs only when not off', () => {
    expect(mayReveal({ reveal: 'off' })).toBe(false);
    expect(mayReveal({ reveal: 'on' })).toBe(true);
    expect(mayHandOver({ handOvers: 'off' })).toBe(false);
    expect(mayHandOver({ handOvers: 'on' })).toBe(true);
  });
  test('the sites on the list alone, when there is one, and none when it is empty', () => {
    const portals = ['https://*.bank.example', 'http://10.2.3.4'];
    expect(mayEnable({ portals }, 'https://crm.bank.example')).toBe(true);
    expect(mayEnable({ portals }, 'http://10.2.3.4')).toBe(true);
    expect(mayEnable({ portals }, 'https://news.example')).toBe(false);
    expect(mayEnable({ portals: [] }, 'https://crm.bank.example')).toBe(false);
  });
});

describe('isManaged', () => {
  test.each([
    [{ ...NO_POLICY, reveal: 'on' as const }],
    [{ ...NO_POLICY, portals: [] }],
    [{ ...NO_POLICY, retention: { touches: { most: 12 } } }],
    [{ ...NO_POLICY, problems: ['exprots'] }],
  ])('is true for %j', (policy) => {
    expect(isManaged(policy)).toBe(true);
  });
});
