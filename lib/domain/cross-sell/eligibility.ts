import { type Day, daysBetween } from '../calendar/day.ts';
import type { ClientKind } from '../client/client.ts';
import { type FactKey, RISK_RATINGS } from '../client/fact.ts';
import { type Product, RISK_LEVELS } from '../product/catalogue.ts';
import type { KnownFact, KnownFacts } from './client-facts.ts';
import { isCredit, serves } from './serves.ts';
import type { Eligibility, EligibilityId } from './suggestion.ts';

/**
 * How long a risk rating holds: who has not been rated for more than a year is rated again before the next purchase (商业银行理财业务监督管理办法, 2018,
 * annex on sales).
 */
const RATING_DAYS = 365;

/**
 * What has to be settled before a product may be sold to a client (domain facts §6 and §10: know your client, suitability, restricted sector). What is
 * not known is open, never fine; what somebody else decides (a credit approval, the licensed department) stays open here.
 */
export function checksOf(product: Product, kind: ClientKind, known: KnownFacts, today: Day): readonly Eligibility[] {
  const { suitability } = product;
  const checks: Eligibility[] = [];
  if (!serves(product, kind)) checks.push({ id: 'clientKind', state: 'fails' });
  checks.push(flagCheck('identity', known, 'isKnown', true));
  if (isCredit(product)) checks.push(flagCheck('sector', known, 'isRestrictedSector', false));
  if (suitability === 'creditReview' || suitability === 'tradeBacked') {
    checks.push({ id: 'creditReview', state: 'open', missing: { kind: 'approval' } });
  }
  if (suitability === 'tradeBacked') checks.push(flagCheck('trade', known, 'hasTradeBacking', true));
  if (suitability === 'riskRated' || (suitability === 'qualified' && product.riskLevel !== undefined)) {
    checks.push(ratingCheck(product, known.get('riskRating'), today));
  }
  if (suitability === 'qualified') checks.push(flagCheck('qualified', known, 'isQualifiedInvestor', true));
  if (suitability === 'specialist') checks.push({ id: 'specialist', state: 'open', missing: { kind: 'specialist' } });
  return checks;
}

/** A flag that must have a value: another one fails, none leaves the check open. */
function flagCheck(id: EligibilityId, known: KnownFacts, key: FactKey, value: boolean): Eligibility {
  const fact = known.get(key);
  if (fact === undefined) return { id, state: 'open', missing: { kind: 'fact', key } };
  return { id, state: fact.value === value ? 'ok' : 'fails', fact };
}

function ratingCheck({ family, riskLevel }: Product, fact: KnownFact | undefined, today: Day): Eligibility {
  const id = 'riskRating';
  // Hedging asks for an assessment of its own (衍生品适合度评估), which no rating of an investor stands for.
  if (family !== 'wealth' && riskLevel === undefined) return { id, state: 'open', missing: { kind: 'assessment' } };
  if (fact === undefined) return { id, state: 'open', missing: { kind: 'fact', key: 'riskRating' } };
  const borne = (RISK_RATINGS as readonly unknown[]).indexOf(fact.value);
  // Without a level of its own (a service, cover against illness) the product asks for a rating and no more.
  const asked = riskLevel === undefined ? 0 : RISK_LEVELS.indexOf(riskLevel);
  if (borne < asked) return { id, state: 'fails', fact };
  if (daysBetween(fact.on, today) > RATING_DAYS) {
    return { id, state: 'open', missing: { kind: 'renewal', key: 'riskRating', on: fact.on }, fact };
  }
  return { id, state: 'ok', fact };
}
