import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScriptOutcome } from './outcome.ts';
import { type RankContext, rankScripts } from './rank.ts';
import type { Script } from './script.ts';

const TODAY = '2026-11-22';
const script = (id: string, patch: Partial<Script> = {}): Script => ({
  id,
  scenario: 'price',
  title: id,
  says: [],
  triggers: [],
  goal: '',
  glance: { ask: '', answer: '', proof: '', next: '', avoid: '' },
  steps: [],
  samples: [],
  drill: [],
  followUps: [],
  ...patch,
});
const taps = (scriptId: string, worked: number, failed: number, on = TODAY): ScriptOutcome[] =>
  Array.from({ length: worked + failed }, (_, at) => ({
    id: `${scriptId}${at}${on}`,
    scriptId,
    worked: at < worked,
    on,
  }));
const order = (scripts: readonly Script[], context: Partial<RankContext>) =>
  rankScripts(scripts, { outcomes: [], today: TODAY, ...context }).map((ranked) => ranked.script.id);

describe('the order of scripts', () => {
  test('follows the scenario first, then what they are made for; those for all stand before those for others', () => {
    const scripts = [
      script('other', { scenario: 'refused', stages: ['contact'], segments: ['exporter'] }),
      script('forOthers', { stages: ['delivery'] }),
      script('forAll'),
      script('stage', { stages: ['contact'] }),
      script('stageAndSegment', { stages: ['contact'], segments: ['exporter', 'ecommerce'] }),
    ];
    expect(order(scripts, { scenario: 'price', stage: 'contact', segment: 'exporter' })).toEqual([
      'stageAndSegment',
      'stage',
      'forAll',
      'forOthers',
      'other',
    ]);
  });

  test('follows a family that is talked about', () => {
    const scripts = [script('any'), script('bills', { families: ['bills'] }), script('loan', { families: ['loan'] })];
    expect(order(scripts, { families: ['deposit', 'bills'] })).toEqual(['bills', 'any', 'loan']);
  });

  test('follows outcomes as reckoned by hand when all fit alike', () => {
    // z = 1.2816, z² = 1.6425. Lower bound = (p + z²/2n − z·√((p(1−p) + z²/4n)/n)) / (1 + z²/n)
    // a 9/10: (0.9 + 0.08213 − 1.2816·√((0.09 + 0.04106)/10)) / 1.16425 = (0.98213 − 0.14672) / 1.16425 = 0.7176
    // b 3/3:  (1 + 0.27375 − 1.2816·√((0 + 0.13688)/3)) / 1.5475     = (1.27375 − 0.27375) / 1.5475     = 0.6462
    // c 6/8:  (0.75 + 0.10266 − 1.2816·√((0.1875 + 0.05133)/8)) / 1.20531 = (0.85266 − 0.22144) / 1.20531 = 0.5237
    // d 1/1:  (1 + 0.82125 − 1.2816·√(0.41063)) / 2.6425             = (1.82125 − 0.82125) / 2.6425     = 0.3784
    // e 1/3:  (0.33333 + 0.27375 − 1.2816·√((0.22222 + 0.13688)/3)) / 1.5475 = (0.60708 − 0.44340) / 1.5475 = 0.1058
    // f nothing tried: 0, no failure; g 0/2: 0, two failures
    const outcomes = [
      ...taps('e', 1, 2),
      ...taps('g', 0, 2),
      ...taps('c', 6, 2),
      ...taps('a', 9, 1),
      ...taps('d', 1, 0),
      ...taps('b', 3, 0),
    ];
    const scripts = [...'gfedcba'].map((id) => script(id));
    expect(order(scripts, { outcomes })).toEqual([...'abcdefg']);
    const bounds = rankScripts(scripts, { outcomes, today: TODAY }).map(({ bound }) => Math.round(bound * 1e3));
    expect(bounds).toEqual([718, 646, 524, 378, 106, 0, 0]);
  });

  test('lets much success pass a card that fits in one thing more, and little success not', () => {
    const scripts = [script('made', { stages: ['contact'] }), script('any')];
    // 8 points behind: 14 × 0.3784 (1 of 1) = 5.3 and 14 × 0.5237 (6 of 8) = 7.3 do not do, 14 × 0.6462 (3 of 3) = 9.0 does.
    const orderAfter = (worked: number, failed: number) =>
      order(scripts, { stage: 'contact', outcomes: taps('any', worked, failed) });
    expect(orderAfter(1, 0)).toEqual(['made', 'any']);
    expect(orderAfter(6, 2)).toEqual(['made', 'any']);
    expect(orderAfter(3, 0)).toEqual(['any', 'made']);
  });

  test('counts what was folded away, and not what a wrong clock put into the future', () => {
    const scripts = [script('a'), script('b')];
    expect(order(scripts, { older: { b: { worked: 30, n: 40 } } })).toEqual(['b', 'a']);
    expect(order(scripts, { outcomes: taps('b', 9, 0, '2027-01-01') })).toEqual(['a', 'b']);
    const [first] = rankScripts(scripts, {
      older: { b: { worked: 3, n: 4 } },
      outcomes: taps('b', 1, 0),
      today: TODAY,
    });
    expect(first?.count).toEqual({ worked: 4, n: 5 });
  });

  test('puts an own variant right after its approved card, marked, however well it worked', () => {
    const variants = new Map([
      ['own', 'a'],
      ['orphan', 'gone'],
    ]);
    const scripts = [script('own'), script('orphan'), script('b'), script('a')];
    const ranked = rankScripts(scripts, {
      outcomes: [...taps('own', 20, 0), ...taps('b', 3, 0)],
      today: TODAY,
      variants,
    });
    expect(ranked.map(({ script: { id }, variantOf }) => [id, variantOf])).toEqual([
      ['b', undefined],
      ['orphan', 'gone'],
      ['a', undefined],
      ['own', 'a'],
    ]);
  });

  test('never puts a card lower when it has worked once more, and loses none', () => {
    const counts = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.nat(), (tried, pick) => {
        const scripts = tried.map((_, at) => script(`s${at}`));
        const outcomes = tried.flatMap(([worked, failed], at) => taps(`s${at}`, worked, failed));
        const chosen = `s${pick % tried.length}`;
        const before = order(scripts, { outcomes });
        const after = order(scripts, { outcomes: [...outcomes, ...taps(chosen, 1, 0, '2026-11-21')] });
        expect(after.toSorted()).toEqual(before.toSorted());
        expect(after.indexOf(chosen)).toBeLessThanOrEqual(before.indexOf(chosen));
      }),
    );
  });
});
