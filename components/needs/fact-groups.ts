import { FACT_KEYS, FACT_UNITS, type FactKey } from '../../lib/domain/client/fact.ts';

/** Parts of the list of facts, in its order. */
export const FACT_GROUPS = Object.freeze(['money', 'business', 'situation', 'wants', 'checks'] as const);

/** One of {@link FACT_GROUPS}. */
export type FactGroup = (typeof FACT_GROUPS)[number];

/** What has to be settled before anything is sold. */
const CHECKS: readonly FactKey[] = Object.freeze([
  'riskRating',
  'hasTradeBacking',
  'isKnown',
  'isQualifiedInvestor',
  'isRestrictedSector',
  'hasComplianceHold',
]);

/** Facts of a part, in the order in which a form asks for them. */
export function factsOfGroup(group: FactGroup): readonly FactKey[] {
  return FACT_KEYS.filter((key) => groupOf(key) === group);
}

function groupOf(key: FactKey): FactGroup {
  if (CHECKS.includes(key)) return 'checks';
  if (FACT_UNITS[key] === 'money') return 'money';
  if (FACT_UNITS[key] !== 'flag') return 'business';
  return key.startsWith('wants') || key.startsWith('plans') ? 'wants' : 'situation';
}
