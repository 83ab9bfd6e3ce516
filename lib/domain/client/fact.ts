import type { Day } from '../calendar/day.ts';

/** How a fact about a client is measured. `money`: fen; `count`: a whole number; `year`: a calendar year; `share`: basis points. */
export type FactUnit = 'money' | 'count' | 'year' | 'share' | 'flag' | 'rating';

/**
 * What may be known of a client besides its records, with the unit of each: what the scenarios of cross-selling ask for (domain facts §6),
 * and what has to be settled before anything is proposed.
 */
export const FACT_UNITS = Object.freeze({
  annualSales: 'money',
  exportSales: 'money',
  importPurchases: 'money',
  yearlySettlement: 'money',
  plannedInvestment: 'money',
  fundingNeed: 'money',
  workingCapitalNeed: 'money',
  idleCash: 'money',
  averageDeposits: 'money',
  foundedYear: 'year',
  employees: 'count',
  outlets: 'count',
  suppliers: 'count',
  buyers: 'count',
  receivableDays: 'count',
  researchShare: 'share',
  riskRating: 'rating',
  hasPatents: 'flag',
  hasSteadyCashFlow: 'flag',
  hasFallingMargins: 'flag',
  hasFxExposure: 'flag',
  hasLongReceivables: 'flag',
  hasManySmallPayments: 'flag',
  hasSeasonalNeed: 'flag',
  hasOverseasUnit: 'flag',
  hasTradeBacking: 'flag',
  receivesBills: 'flag',
  paysByBills: 'flag',
  isCashTight: 'flag',
  isGrowingFast: 'flag',
  isListed: 'flag',
  isLoyalToOtherBank: 'flag',
  wantsUpgrade: 'flag',
  wantsExpansion: 'flag',
  wantsWorkingCapital: 'flag',
  wantsCashManagement: 'flag',
  wantsSpeed: 'flag',
  wantsWealthPlan: 'flag',
  wantsSuccession: 'flag',
  plansListing: 'flag',
  plansMerger: 'flag',
  isKnown: 'flag',
  isQualifiedInvestor: 'flag',
  isRestrictedSector: 'flag',
  hasComplianceHold: 'flag',
} as const satisfies Readonly<Record<string, FactUnit>>);

/** Name of something that may be known of a client. */
export type FactKey = keyof typeof FACT_UNITS;

/** All names, in the order in which a form asks for them. */
export const FACT_KEYS = Object.freeze(Object.keys(FACT_UNITS)) as readonly FactKey[];

/** Risk ratings of an investor 风险测评, the most careful first (投资者适当性: C1 保守 … C5 进取). */
export const RISK_RATINGS = Object.freeze(['C1', 'C2', 'C3', 'C4', 'C5'] as const);

/** Where a fact comes from: the client said so, a document, a portal's page, an imported file, the manager's own judgement. */
export const FACT_SOURCES = Object.freeze(['said', 'document', 'portal', 'import', 'judged'] as const);

/** One of {@link FACT_SOURCES}. */
export type FactSource = (typeof FACT_SOURCES)[number];

/** Facts kept of one client; one a name. */
export const MOST_FACTS = 100;

/** Something known of a client: since when, from where. A flag is true or false; without an entry nothing is known. */
export interface ClientFact {
  readonly key: FactKey;
  /** Fen, a number, a year or basis points as {@link FACT_UNITS} says; a flag; or one of {@link RISK_RATINGS}. */
  readonly value: number | boolean | string;
  readonly on: Day;
  readonly source: FactSource;
  readonly note?: string;
}

/** Facts of two entries of one client as one: of each name the later, of the same day the first entry's. */
export function unitedFacts(
  first: readonly ClientFact[] = [],
  second: readonly ClientFact[] = [],
): readonly ClientFact[] {
  const known = new Map<FactKey, ClientFact>();
  for (const fact of [...first, ...second]) {
    const own = known.get(fact.key);
    if (own === undefined || own.on < fact.on) known.set(fact.key, fact);
  }
  return [...known.values()];
}
