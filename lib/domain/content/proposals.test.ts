import { describe, expect, test } from 'vitest';
import { APPROVED, DRAFT, makePack, makeScenario, makeScript } from '../../../test/factories/content.ts';
import { digestOf } from './digest.ts';
import type { ContentItem, Life } from './item.ts';
import { splitPack, withProposals } from './proposals.ts';
import { resolveContent } from './resolve.ts';

const scenario = makeScenario({ version: 3 });
const book = resolveContent(
  [{ layer: 'shipped', pack: { id: 'shipped', version: '1' }, items: [scenario, makeScript()] }],
  '2026-11-22',
);
const review: Life = { ...DRAFT, state: 'review' };
const proposal = (version: number, name = '嫌贵') => makeScenario({ version, life: review }, { name });
const brief = (own: readonly ContentItem[]) => own.map(({ version, life }) => `${version} ${life.state}`);

test('a pack is split into what is decided and what is proposed', () => {
  const retired: Life = { ...APPROVED, state: 'retired' };
  const items = [APPROVED, DRAFT, review, retired].map((life, at) => makeScenario({ id: `scenario${at}`, life }));
  const { settled, proposed } = splitPack(makePack(items));
  expect(settled.items.map(({ life }) => life.state)).toEqual(['approved', 'retired']);
  expect(proposed.map(({ life }) => life.state)).toEqual(['draft', 'review']);
});

describe('a proposal', () => {
  test('keeps its number where that is free, and gets the next one where it is not', () => {
    expect(brief(withProposals(book, [], [proposal(7)]))).toEqual(['7 review']);
    expect(brief(withProposals(book, [], [proposal(2)]))).toEqual(['4 review']);
    expect(brief(withProposals(book, [proposal(9, '别的')], [proposal(7)]))).toEqual(['10 review', '9 review']);
  });

  test('is not added twice', () => {
    const once = withProposals(book, [], [proposal(7)]);
    expect(withProposals(book, once, [proposal(7)])).toEqual(once);
  });

  test('knows what it would stand over, a variant what it stands beside', () => {
    expect(withProposals(book, [], [proposal(7)])[0]?.basedOn).toBe(digestOf(scenario));
    const variant = makeScript({ id: 'own.a', variantOf: 'price.composition', life: DRAFT }, { title: '我的说法' });
    expect(withProposals(book, [], [variant])[0]).toMatchObject({ version: 1, basedOn: digestOf(makeScript()) });
  });
});
