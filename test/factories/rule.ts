import type { CrossSellRule } from '../../lib/domain/cross-sell/rule.ts';
import type { PackedRule } from '../../lib/domain/cross-sell/suggestion.ts';

/** A rule that asks for nothing (and so holds never) and proposes a time deposit. */
export function makeRule(patch: Partial<CrossSellRule> = {}): CrossSellRule {
  return {
    id: 'test.rule',
    title: '试用规则',
    products: [{ productId: 'deposit.time', role: '放定期' }],
    why: '为什么',
    risks: ['风险'],
    next: '下一步',
    opening: '开场',
    scenario: 'needs',
    source: '试用',
    weight: 50,
    ...patch,
  };
}

/** The same, in a pack. */
export function makePackedRule(patch: Partial<CrossSellRule> = {}): PackedRule {
  return { rule: makeRule(patch), pack: { id: 'test.pack', version: '1' } };
}
