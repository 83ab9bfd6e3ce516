import fc from 'fast-check';
import {
  type ClientFact,
  FACT_KEYS,
  FACT_SOURCES,
  FACT_UNITS,
  type FactKey,
  type FactUnit,
  RISK_RATINGS,
} from '../../lib/domain/client/fact.ts';
import { type ClientLink, LINK_KINDS } from '../../lib/domain/client/link.ts';
import {
  type Opportunity,
  OPPORTUNITY_STATES,
  type OpportunityMove,
} from '../../lib/domain/opportunity/opportunity.ts';
import type { Procedure, StepDone } from '../../lib/domain/procedure/procedure.ts';
import { FEEDBACK_KINDS, type ProductFeedback } from '../../lib/domain/product/feedback.ts';
import { PRODUCT_FAMILIES } from '../../lib/domain/product/holding.ts';
import { anyDay, anyFen, anyName, some } from './any-values.ts';

const anyContentId = fc.constantFrom('complaint.transfer', 'onboarding.eBanking', 'loan.workingCapital');
const anyTime = fc.stringMatching(/^([01]\d|2[0-3]):[0-5]\d$/);

const VALUE_OF: { readonly [U in FactUnit]: fc.Arbitrary<ClientFact['value']> } = Object.freeze({
  money: anyFen.map(Math.abs),
  count: fc.nat(),
  year: fc.integer({ min: 1800, max: 2200 }),
  share: fc.integer({ min: 0, max: 10_000 }),
  flag: fc.boolean(),
  rating: fc.constantFrom(...RISK_RATINGS),
});

/** Anything known of a client, with a value of its unit. */
export const anyFact: fc.Arbitrary<ClientFact> = fc.constantFrom(...FACT_KEYS).chain((key: FactKey) =>
  some<ClientFact>(
    {
      key: fc.constant(key),
      value: VALUE_OF[FACT_UNITS[key]],
      on: anyDay,
      source: fc.constantFrom(...FACT_SOURCES),
      note: anyName,
    },
    ['key', 'value', 'on', 'source'],
  ),
);

/** Any firm a client is tied to, of the book or by name alone. */
export const anyLink = some<ClientLink>(
  {
    id: fc.uuid(),
    kind: fc.constantFrom(...LINK_KINDS),
    clientId: fc.uuid(),
    name: anyName,
    on: anyDay,
    note: anyName,
  },
  ['id', 'kind', 'name', 'on'],
);

const anyStep = some<StepDone>({ id: anyContentId, on: anyDay, time: anyTime, note: anyName }, ['id', 'on']);

/** Any checklist gone through with a client. */
export const anyProcedure = some<Procedure>(
  {
    id: fc.uuid(),
    checklistId: anyContentId,
    openedOn: anyDay,
    openedAt: anyTime,
    text: anyName,
    done: fc.array(anyStep, { maxLength: 2 }),
    closedOn: anyDay,
  },
  ['id', 'checklistId', 'openedOn', 'done'],
);

/** Anything a client said of a product. */
export const anyFeedback = some<ProductFeedback>(
  {
    family: fc.constantFrom(...PRODUCT_FAMILIES),
    productId: anyContentId,
    kind: fc.constantFrom(...FEEDBACK_KINDS),
    text: anyName,
  },
  ['family', 'kind', 'text'],
);

const anyState = fc.constantFrom(...OPPORTUNITY_STATES);
const anyMove = some<OpportunityMove>({ from: anyState, to: anyState, on: anyDay, reason: anyName }, [
  'from',
  'to',
  'on',
]);

/** Any opportunity. */
export const anyOpportunity = some<Opportunity>(
  {
    id: fc.uuid(),
    productId: anyContentId,
    name: anyName,
    state: anyState,
    stateOn: anyDay,
    createdOn: anyDay,
    ruleId: anyContentId,
    packVersion: fc.constantFrom('2026.11.1', '1'),
    amount: anyFen.map(Math.abs),
    isCount: fc.constant(true),
    incomeFenPerYear: anyFen,
    probability: fc.integer({ min: 0, max: 100 }),
    reason: anyName,
    restUntil: anyDay,
    note: anyName,
    moves: fc.array(anyMove, { maxLength: 2 }),
  },
  ['id', 'productId', 'name', 'state', 'stateOn', 'createdOn'],
);
