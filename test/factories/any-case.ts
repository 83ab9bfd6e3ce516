import fc from 'fast-check';
import { addDays } from '../../lib/domain/calendar/day.ts';
import { CLIENT_KINDS, SEGMENTS } from '../../lib/domain/client/client.ts';
import {
  type ClientFact,
  FACT_KEYS,
  FACT_SOURCES,
  FACT_UNITS,
  type FactKey,
  RISK_RATINGS,
} from '../../lib/domain/client/fact.ts';
import { SIGNAL_KINDS, type Signal } from '../../lib/domain/client/signal.ts';
import type { Loan } from '../../lib/domain/credit/loan.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { OPPORTUNITY_STATES, type Opportunity } from '../../lib/domain/opportunity/opportunity.ts';
import type { Product } from '../../lib/domain/product/catalogue.ts';
import type { Holding } from '../../lib/domain/product/holding.ts';
import { STAGES } from '../../lib/domain/stage/stage.ts';
import { makeCase, CASE_DAY, makeHolding, makeLoan, makeOpportunity, WAN } from './client-case.ts';
import { makeTouch } from './client.ts';

const anyDay = fc.integer({ min: -800, max: 20 }).map((count) => addDays(CASE_DAY, count));
const VALUES = Object.freeze({
  money: fc.integer({ min: 0, max: 300_000 }).map((count) => count * WAN),
  count: fc.integer({ min: 0, max: 400 }),
  year: fc.integer({ min: 1950, max: 2026 }),
  share: fc.integer({ min: 0, max: 10_000 }),
  flag: fc.boolean(),
  rating: fc.constantFrom(...RISK_RATINGS),
});

const factOf = (key: FactKey): fc.Arbitrary<ClientFact> =>
  fc.record({
    key: fc.constant(key),
    value: VALUES[FACT_UNITS[key]] as fc.Arbitrary<ClientFact['value']>,
    on: anyDay,
    source: fc.constantFrom(...FACT_SOURCES),
  });

/** Facts that end everything are rare, or nothing else would ever be seen. */
const RARE: readonly FactKey[] = Object.freeze(['isRestrictedSector', 'hasComplianceHold', 'isKnown']);
const anyFacts = fc
  .tuple(
    fc.subarray(FACT_KEYS.filter((key) => !RARE.includes(key))),
    fc.subarray([...RARE]),
    fc.integer({ max: 4, min: 0 }),
  )
  .chain(([keys, rare, luck]) => fc.tuple(...[...keys, ...(luck === 0 ? rare : [])].map(factOf)));

const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(arbitrary, { maxLength: 3 }) });

const anySignal: fc.Arbitrary<Signal> = fc
  .tuple(fc.constantFrom(...SIGNAL_KINDS), anyDay, fc.option(anyDay, { nil: undefined }), fc.uuid())
  .map(([kind, on, closedOn, id]) => ({ id, kind, on, ...(closedOn ? { closedOn } : {}) }));
const anyLoan: fc.Arbitrary<Loan> = fc
  .tuple(fc.constantFrom('pass', 'pass', 'specialMention', 'doubtful'), fc.boolean(), fc.uuid())
  .map(([loanClass, isPaid, id]) => makeLoan({ id, loanClass, ...(isPaid ? { balanceFen: 0 } : {}) }));

/** A client of whom much or little is known, with business and opportunities drawn from a catalogue. */
export function anyCase(products: readonly Product[]): fc.Arbitrary<Dossier> {
  const anyProduct = fc.constantFrom(...products);
  const anyHolding: fc.Arbitrary<Holding> = fc
    .tuple(anyProduct, fc.option(anyDay, { nil: undefined }), fc.uuid(), anyDay)
    .map(([{ family, name }, closedOn, id, since]) =>
      makeHolding(family, name, { id, since, ...(closedOn ? { closedOn } : {}) }),
    );
  // Near the day asked, on both sides, so that some still rest and some have rested.
  const anyRest = fc.integer({ min: -30, max: 200 }).map((count) => addDays(CASE_DAY, count));
  const anyOpportunity: fc.Arbitrary<Opportunity> = fc
    .tuple(
      anyProduct,
      fc.constantFrom(...OPPORTUNITY_STATES),
      anyDay,
      fc.option(anyRest, { nil: undefined, freq: 1 }),
      fc.uuid(),
    )
    .map(([{ id: productId }, state, stateOn, restUntil, id]) =>
      makeOpportunity(productId, state, { id, stateOn, ...(restUntil ? { restUntil } : {}) }),
    );
  const anyTouch = fc
    .tuple(anyDay, fc.uuid(), fc.boolean())
    .map(([day, id, isBad]) => makeTouch({ id, day, objections: isBad ? [{ scenario: 'transferComplaint' }] : [] }));
  return fc
    .record({
      kind: fc.constantFrom(...CLIENT_KINDS),
      segment: fc.constantFrom(...SEGMENTS),
      developmentStage: fc.constantFrom(undefined, 'startup', 'growth', 'mature', 'transition'),
      stage: fc.oneof(
        { weight: 3, arbitrary: fc.constant('deepening') },
        { weight: 1, arbitrary: fc.constantFrom(...STAGES) },
      ),
      facts: anyFacts,
      signals: rarely(anySignal),
      holdings: fc.array(anyHolding, { maxLength: 6 }),
      opportunities: fc.array(anyOpportunity, { maxLength: 8 }),
      loans: rarely(anyLoan),
      touches: rarely(anyTouch),
    })
    .map(({ holdings, opportunities, loans, touches, developmentStage, stage, ...client }) =>
      makeCase(
        { ...client, stage: stage as Dossier['client']['stage'], ...(developmentStage ? { developmentStage } : {}) },
        {},
        { holdings, opportunities, loans, touches },
      ),
    );
}
