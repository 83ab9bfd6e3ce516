import type { ClientKind } from '../../lib/domain/client/client.ts';
import type { FactKey } from '../../lib/domain/client/fact.ts';
import type { Ask } from '../../lib/domain/cross-sell/suggestion.ts';

/** Questions a small form asks at a time. */
const MOST_ASKED = 4;

/** What opens a first talk where no rule asks for anything in particular: size, money in hand, money wanted. */
const FIRST_QUESTIONS: { readonly [K in ClientKind]: readonly FactKey[] } = Object.freeze({
  enterprise: ['annualSales', 'fundingNeed', 'idleCash', 'wantsCashManagement'],
  soleProprietor: ['annualSales', 'fundingNeed', 'idleCash', 'hasManySmallPayments'],
  person: ['idleCash', 'riskRating', 'wantsWealthPlan', 'wantsSuccession'],
});

/** The facts a small form asks for, the most telling first, and whether the stage of development is among the questions. */
export function askedKeys(
  asks: readonly Ask[],
  kind: ClientKind,
): { readonly keys: readonly FactKey[]; readonly hasStage: boolean } {
  const first = asks.slice(0, MOST_ASKED);
  const keys = first.flatMap(({ key }) => key ?? []);
  const hasStage = first.some((ask) => ask.kind === 'developmentStage');
  return keys.length > 0 || hasStage ? { keys, hasStage } : { keys: FIRST_QUESTIONS[kind], hasStage: false };
}
