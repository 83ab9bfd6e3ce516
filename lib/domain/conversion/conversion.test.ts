import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeClient, makeTouch } from '../../../test/factories/client.ts';
import { TOUCH_TARGET } from '../touch/count.ts';
import { type Converting, conversionOf, convertedOn, touchesToConvert } from './conversion.ts';

const won = (wonAfter: number): Converting => ({ stage: 'delivery', touches: { effective: wonAfter + 3 }, wonAfter });
const open = (effective: number, stage: Converting['stage'] = 'contact'): Converting => ({
  stage,
  touches: { effective },
});

describe('convertedOn', () => {
  test.each([
    ['is unknown for a prospect', {}, undefined],
    ['is when delivery began', { stage: 'delivery', stageSince: '2026-09-01' }, '2026-09-01'],
    [
      'is the first business of a deepened client',
      { stage: 'deepening', firstBusinessDay: '2025-01-02' },
      '2025-01-02',
    ],
    ['is unknown for a deepened client without one', { stage: 'deepening' }, undefined],
    [
      'is the first move into delivery, also when the client went back and forth or was lost since',
      {
        stage: 'lost',
        stageMoves: [
          { from: 'negotiation', to: 'delivery', on: '2026-05-01' },
          { from: 'negotiation', to: 'delivery', on: '2026-03-01' },
          { from: 'delivery', to: 'deepening', on: '2026-02-01' },
        ],
      },
      '2026-03-01',
    ],
  ] as const)('%s', (_name, patch, expected) => {
    expect(convertedOn(makeClient(patch))).toBe(expected);
  });
});

describe('touchesToConvert', () => {
  const client = makeClient({ stage: 'delivery', stageSince: '2026-09-01' });
  test('counts effective touches up to the day itself', () => {
    const touches = [
      makeTouch({ day: '2026-08-01' }),
      makeTouch({ day: '2026-08-01' }),
      makeTouch({ day: '2026-09-01' }),
      makeTouch({ day: '2026-09-02' }),
      makeTouch({ day: '2026-08-09', isEffective: false }),
    ];
    expect(touchesToConvert(client, touches)).toBe(2);
  });
  test('measures nothing when the history begins after it', () => {
    expect(touchesToConvert(client, [makeTouch({ day: '2026-09-02' })])).toBeUndefined();
  });
});

describe('conversionOf', () => {
  test('says that the default is in use when nobody was won', () => {
    expect(conversionOf([open(2)])).toEqual({
      ruleId: 'conversion.own',
      n: 0,
      curve: [
        { touch: 1, reached: 1, won: 0 },
        { touch: 2, reached: 1, won: 0 },
      ],
      usesDefault: true,
      target: TOUCH_TARGET,
    });
  });
  test('nineteen conversions are too few, twenty are enough', () => {
    const nineteen = Array.from({ length: 19 }, () => won(3));
    expect(conversionOf(nineteen)).toMatchObject({ n: 19, usesDefault: true, target: TOUCH_TARGET, median: 3 });
    expect(conversionOf([...nineteen, won(4)])).toMatchObject({
      n: 20,
      usesDefault: false,
      target: { low: 3, high: 3 },
    });
  });
  test('gives median and quartiles between the nearest values', () => {
    expect(conversionOf([won(4), won(1), won(3), won(2)])).toMatchObject({ q1: 1.75, median: 2.5, q3: 3.25 });
  });
  test('the curve counts lost and open prospects as having got as far as they did', () => {
    const { curve } = conversionOf([won(2), open(3, 'lost'), open(1), open(5, 'dormant'), open(0)]);
    expect(curve).toEqual([
      { touch: 1, reached: 3, won: 0 },
      { touch: 2, reached: 2, won: 1 },
      { touch: 3, reached: 1, won: 0 },
    ]);
  });
  test('who took longer than the curve is long has reached its end', () => {
    const { curve, n } = conversionOf([won(40), open(22), won(15)]);
    expect(n).toBe(2);
    expect(curve).toHaveLength(15);
    expect(curve.at(-1)).toEqual({ touch: 15, reached: 3, won: 1 });
  });
  test('does not depend on the order, and every conversion within the curve is in it once', () => {
    const anyBook = fc.array(
      fc.oneof(
        fc.integer({ min: 1, max: 15 }).map(won),
        fc.nat(15).map((n) => open(n)),
      ),
    );
    fc.assert(
      fc.property(anyBook, (book) => {
        const measured = conversionOf(book);
        expect(conversionOf([...book].reverse())).toEqual(measured);
        expect(measured.curve.reduce((sum, point) => sum + point.won, 0)).toBe(measured.n);
        for (const { reached, won: at } of measured.curve) expect(at).toBeLessThanOrEqual(reached);
      }),
    );
  });
});
