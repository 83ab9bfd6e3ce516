import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { APPROVED, DRAFT, makeScenario, makeScript, makeWord } from '../../../test/factories/content.ts';
import { digestOf } from './digest.ts';
import type { ContentItem, Layer, Life } from './item.ts';
import { type LayerItems, resolveContent } from './resolve.ts';

const TODAY = '2026-11-22';
const layer = (name: Layer, ...items: ContentItem[]): LayerItems => ({
  layer: name,
  pack: { id: name === 'own' ? 'own' : `${name}.pack`, version: '1' },
  items,
});
const scenario = (way: string, life: Life = APPROVED, version = 1) => makeScenario({ life, version }, { way: [way] });
/** What is said of the only scenario, by whom, and whether it may be used. */
const said = (...layers: LayerItems[]) => {
  const [only, ...more] = resolveContent(layers, TODAY).scenario;
  expect(more).toEqual([]);
  return [only?.item.body.way[0], only?.layer, only?.standing, only?.beneath.map(({ body }) => body.way[0])];
};
const ended: Life = { ...APPROVED, expiresOn: '2026-11-21' };
const later: Life = { ...APPROVED, effectiveOn: '2026-11-23' };
const retired: Life = { ...APPROVED, state: 'retired' };

describe('what stands when layers lie over each other', () => {
  test.each([
    [
      'the topmost',
      [layer('shipped', scenario('甲')), layer('bank', scenario('乙')), layer('own', scenario('丙'))],
      ['丙', 'own', 'usable', ['乙', '甲']],
    ],
    [
      'the approved one while its change is written',
      [layer('shipped', scenario('甲')), layer('own', scenario('乙', DRAFT, 2))],
      ['甲', 'shipped', 'usable', []],
    ],
    [
      'the approved one while its change is read',
      [layer('shipped', scenario('甲')), layer('own', scenario('乙', { ...DRAFT, state: 'review' }, 2))],
      ['甲', 'shipped', 'usable', []],
    ],
    [
      'the approved one until its change begins',
      [layer('own', scenario('甲'), scenario('乙', later, 2))],
      ['甲', 'own', 'usable', []],
    ],
    [
      'the newer of two own versions',
      [layer('own', scenario('乙', APPROVED, 2), scenario('甲'))],
      ['乙', 'own', 'usable', []],
    ],
    [
      'what was retired, not what it replaced',
      [layer('shipped', scenario('甲')), layer('own', scenario('乙', retired, 2))],
      ['乙', 'own', 'retired', ['甲']],
    ],
    [
      'what has ended, not what it replaced',
      [layer('shipped', scenario('甲')), layer('bank', scenario('乙', ended))],
      ['乙', 'bank', 'expired', ['甲']],
    ],
    ['a draft where there is nothing else', [layer('own', scenario('甲', DRAFT))], ['甲', 'own', 'draft', []]],
    [
      'what begins later where there is nothing else',
      [layer('bank', scenario('甲', later))],
      ['甲', 'bank', 'notYet', []],
    ],
  ] as const)('is %s', (_name, layers, expected) => {
    expect(said(...layers)).toEqual(expected);
  });

  test.each([
    ['2026-11-21', 'notYet'],
    ['2026-11-22', 'usable'],
    ['2026-11-30', 'usable'],
    ['2026-12-01', 'expired'],
  ])('counts both days in full: on %s it is %s', (day, standing) => {
    const life: Life = { ...APPROVED, effectiveOn: '2026-11-22', expiresOn: '2026-11-30' };
    expect(resolveContent([layer('bank', scenario('甲', life))], day).scenario[0]?.standing).toBe(standing);
  });
});

describe('the user’s own', () => {
  const shipped = scenario('甲');
  const own = { ...scenario('乙', APPROVED, 2), basedOn: digestOf(shipped) };
  const isChanged = (...layers: LayerItems[]) => resolveContent(layers, TODAY).scenario[0]?.isBeneathChanged;

  test('stays over a later shipped version, and says so when that says something else', () => {
    expect(isChanged(layer('shipped', shipped), layer('own', own))).toBeUndefined();
    expect(isChanged(layer('shipped', scenario('甲', APPROVED, 3)), layer('own', own))).toBeUndefined();
    expect(isChanged(layer('shipped', scenario('丁', APPROVED, 3)), layer('own', own))).toBe(true);
    expect(isChanged(layer('own', own))).toBe(true);
  });

  test('as a variant stands beside the approved script, never over it, and says when that has changed', () => {
    const origin = makeScript();
    const variant = makeScript({ id: 'own.abc', variantOf: origin.id, basedOn: digestOf(origin), life: DRAFT });
    const book = resolveContent([layer('shipped', origin), layer('own', variant)], TODAY);
    expect(
      book.script.map(({ item, standing, beneath, isBeneathChanged }) => [
        item.id,
        standing,
        beneath.length,
        isBeneathChanged,
      ]),
    ).toEqual([
      [origin.id, 'usable', 0, undefined],
      ['own.abc', 'draft', 0, undefined],
    ]);
    const other = makeScript({ version: 2 }, { goal: '别的目标' });
    const after = resolveContent([layer('shipped', other), layer('own', variant)], TODAY);
    expect(after.script[1]?.isBeneathChanged).toBe(true);
  });
});

describe('a forbidden word that is shipped', () => {
  const shipped = makeWord();
  const over = (name: Layer, body: Parameters<typeof makeWord>[1], life: Life = APPROVED) =>
    resolveContent([layer('shipped', shipped), layer(name, makeWord({ version: 2, life }, body))], TODAY).word[0];

  test.each([
    ['fewer phrases', { phrases: ['保本'] }],
    ['a further exception', { unless: ['不保本', '保本型'] }],
    ['a lower severity', { severity: 'risky' }],
    ['another class', { class: 'noRisk' }],
  ] as const)('stays in force when a layer above has %s', (_name, body) => {
    for (const name of ['bank', 'own'] as const) {
      expect(over(name, body)).toMatchObject({ layer: 'shipped', standing: 'usable', item: { body: shipped.body } });
    }
  });

  test('stays in force when a layer above retires it, and after its last day', () => {
    expect(over('own', {}, retired)).toMatchObject({ layer: 'shipped', standing: 'usable' });
    const [word] = resolveContent([layer('shipped', makeWord({ life: ended }))], TODAY).word;
    expect(word?.standing).toBe('usable');
  });

  test('gives way to one that forbids more', () => {
    expect(over('bank', { phrases: ['保证本金', '保本', '兜底'], unless: [] })).toMatchObject({ layer: 'bank' });
  });
});

describe('resolving', () => {
  const life = fc.constantFrom(APPROVED, DRAFT, ended, later, retired, { ...DRAFT, state: 'review' } as Life);
  const item = fc
    .record({
      id: fc.constantFrom('price', 'refused', 'procedure'),
      version: fc.integer({ min: 1, max: 4 }),
      life,
      way: fc.constantFrom('甲', '乙'),
    })
    .map(({ way, ...rest }) => makeScenario(rest, { way: [way] }));
  const items = fc.uniqueArray(item, { maxLength: 8, selector: ({ id, version }) => `${id} ${version}` });
  const layers = fc
    .tuple(items, items, items)
    .map(([a, b, c]) => [layer('shipped', ...a), layer('bank', ...b), layer('own', ...c)]);

  test('gives each id once, whatever the order in which versions were written', () => {
    fc.assert(
      fc.property(layers, (all) => {
        const book = resolveContent(all, TODAY);
        const ids = book.scenario.map(({ item: { id } }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(ids)).toEqual(new Set(all.flatMap((each) => each.items.map(({ id }) => id))));
        const reversed = all.map((each) => ({ ...each, items: [...each.items].reverse() }));
        const sorted = (of: typeof book) => [...of.scenario].sort((a, b) => (a.item.id < b.item.id ? -1 : 1));
        expect(sorted(resolveContent(reversed, TODAY))).toEqual(sorted(book));
      }),
    );
  });

  test('is the same again when what stands is resolved once more', () => {
    fc.assert(
      fc.property(layers, (all) => {
        const book = resolveContent(all, TODAY);
        const again = resolveContent(
          all.map((each) => ({
            ...each,
            items: book.scenario.filter((r) => r.layer === each.layer).map((r) => r.item),
          })),
          TODAY,
        );
        const brief = (of: typeof book) =>
          of.scenario.map((r) => [r.item.id, r.item.version, r.layer, r.standing] as const).sort();
        expect(brief(again)).toEqual(brief(book));
      }),
    );
  });

  test('never hides something usable behind a draft', () => {
    fc.assert(
      fc.property(layers, (all) => {
        for (const { item: shown, standing } of resolveContent(all, TODAY).scenario) {
          const others = all.flatMap((each) => each.items.filter(({ id }) => id === shown.id));
          if (standing === 'draft' || standing === 'review' || standing === 'notYet') {
            expect(others.some((each) => each.life === APPROVED)).toBe(false);
          }
        }
      }),
    );
  });
});

describe('a forbidden word of a trusted pack of the bank', () => {
  const weaker = makeWord({ id: 'bank.word', version: 2 }, { phrases: ['内部价'] });
  const stronger = makeWord({ id: 'bank.word', version: 2 }, { phrases: ['内部价', '找关系', '走后门'] });
  const bank = (id: string, item: ContentItem, isTrusted?: true): LayerItems => ({
    ...{ layer: 'bank', pack: { id, version: '1' }, items: [item] },
    ...(isTrusted ? { isTrusted } : {}),
  });
  const trusted = bank('bank.head', makeWord({ id: 'bank.word' }, { phrases: ['内部价', '找关系'] }), true);
  const phrases = (...layers: LayerItems[]) => resolveContent(layers, TODAY).word[0]?.item.body.phrases.length;

  test('is not weakened by a pack that is not trusted, in whatever order they came into the store', () => {
    expect(phrases(trusted, bank('bank.other', weaker))).toBe(2);
    expect(phrases(bank('bank.other', weaker), trusted)).toBe(2);
  });
  test('is replaced by what adds to it, or is trusted as well', () => {
    expect(phrases(trusted, bank('bank.other', stronger))).toBe(3);
    expect(phrases(trusted, bank('bank.other', weaker, true))).toBe(1);
  });
  test('tells nobody by what it was chosen', () => {
    expect(resolveContent([trusted], TODAY).word[0]).not.toHaveProperty('isTrusted');
  });
});
