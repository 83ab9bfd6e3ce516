import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { APPROVED, DRAFT, makeScenario, makeWord } from '../../../test/factories/content.ts';
import { addDays } from '../calendar/day.ts';
import { LAYERS, LIFE_STATES, type Life } from './item.ts';
import { standingOf } from './standing.ts';

const TODAY = '2026-11-22';
const life: Life = { ...APPROVED, effectiveOn: '2026-11-20', expiresOn: '2026-11-30' };
const { effectiveOn: _begin, ...beginless } = life;
const { expiresOn: _end, ...endless } = life;

describe('what is approved', () => {
  test.each([
    ['notYet', 'the day before its first', '2026-11-19'],
    ['usable', 'its first day', '2026-11-20'],
    ['usable', 'its last day', '2026-11-30'],
    ['expired', 'the day after its last', '2026-12-01'],
    ['expired', 'a day of a later year', '2027-11-25'],
  ] as const)('is %s on %s, whosever it is', (expected, _name, day) => {
    expect(LAYERS.map((layer) => standingOf(makeScenario({ life }), layer, day))).toEqual(LAYERS.map(() => expected));
  });

  test('is usable on its only day', () => {
    const only = makeScenario({ life: { ...life, effectiveOn: TODAY, expiresOn: TODAY } });
    expect(standingOf(only, 'own', TODAY)).toBe('usable');
  });

  test.each([
    ['notYet', 'no first day', beginless],
    ['expired', 'no last day', endless],
  ] as const)('cannot be used, but is %s, when it has %s', (expected, _name, lacking) => {
    expect(standingOf(makeScenario({ life: lacking }), 'bank', TODAY)).toBe(expected);
  });

  test('never comes back: as days pass it is awaited, usable, over', () => {
    const order = ['notYet', 'usable', 'expired'];
    const days = fc.integer({ min: -800, max: 800 });
    fc.assert(
      fc.property(days, fc.nat(400), days, fc.nat(400), (from, length, at, later) => {
        const item = makeScenario({
          life: { ...life, effectiveOn: addDays(TODAY, from), expiresOn: addDays(TODAY, from + length) },
        });
        const [before, after] = [at, at + later].map((offset) =>
          order.indexOf(standingOf(item, 'bank', addDays(TODAY, offset))),
        );
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after).toBeGreaterThanOrEqual(before!);
      }),
    );
  });
});

test.each(LIFE_STATES.filter((state) => state !== 'approved'))('what is %s is that on every day', (state) => {
  for (const day of ['2026-11-19', TODAY, '2026-12-01']) {
    expect(standingOf(makeScenario({ life: { ...life, state } }), 'own', day)).toBe(state);
    expect(standingOf(makeWord({ life: { ...DRAFT, state } }), 'shipped', day)).toBe(state);
  }
});

describe('a forbidden word', () => {
  const on = (layer: (typeof LAYERS)[number], day: string) => standingOf(makeWord({ life }), layer, day);

  test('that is shipped holds on every day, before its first and after its last', () => {
    expect(['2026-11-19', TODAY, '2026-12-01', '2099-01-01'].map((day) => on('shipped', day))).toEqual(
      Array.from({ length: 4 }, () => 'usable'),
    );
  });

  test.each(['bank', 'own'] as const)('of the layer %s ends like anything else', (layer) => {
    expect(['2026-11-19', TODAY, '2026-12-01'].map((day) => on(layer, day))).toEqual(['notYet', 'usable', 'expired']);
  });
});
