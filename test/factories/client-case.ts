import type { Client } from '../../lib/domain/client/client.ts';
import type { ClientFact, FactKey } from '../../lib/domain/client/fact.ts';
import type { Loan } from '../../lib/domain/credit/loan.ts';
import type { CrossSell } from '../../lib/domain/cross-sell/suggestion.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { Opportunity } from '../../lib/domain/opportunity/opportunity.ts';
import type { Holding } from '../../lib/domain/product/holding.ts';
import { makeClient, makeId } from './client.ts';

/** Ten thousand yuan, in fen. */
export const WAN = 1_000_000;

/** The day on which the cases are asked. */
export const CASE_DAY = '2026-11-22';

/** What is known, by name; the day is three weeks before {@link CASE_DAY}, the source what the client said. */
export type CaseFacts = { readonly [K in FactKey]?: number | boolean | string };

/** Facts as a client record holds them. */
export function makeFacts(facts: CaseFacts): ClientFact[] {
  return Object.entries(facts).map(([key, value]) => ({
    key: key as FactKey,
    value,
    on: '2026-11-01',
    source: 'said',
  }));
}

/** A client with what is known of it, and nothing else but what is said. */
export function makeCase(
  client: Partial<Client> = {},
  facts: CaseFacts = {},
  rest: Partial<Omit<Dossier, 'client'>> = {},
): Dossier {
  const header = makeClient({ facts: makeFacts(facts), ...client });
  return { client: header, people: [], touches: [], holdings: [], loans: [], followUps: [], ...rest };
}

/** A holding without a balance, since the beginning of the year. */
export function makeHolding(family: Holding['family'], name: string, patch: Partial<Holding> = {}): Holding {
  return { id: makeId(), family, name, since: '2026-01-05', ...patch };
}

/** A performing working-capital loan of five million, due next summer. */
export function makeLoan(patch: Partial<Loan> = {}): Loan {
  const id = makeId();
  return {
    ...{ id, number: `JJ${id.slice(-6)}`, product: '流动资金贷款' },
    ...{ principalFen: 500 * WAN, balanceFen: 500 * WAN, rateBp: 410 },
    ...{ disbursedOn: '2026-06-01', maturesOn: '2027-06-01', loanClass: 'pass' },
    ...patch,
  };
}

/** An opportunity in a state since the beginning of the month. */
export function makeOpportunity(
  productId: string,
  state: Opportunity['state'],
  patch: Partial<Opportunity> = {},
): Opportunity {
  return { id: makeId(), productId, name: productId, state, stateOn: '2026-11-02', createdOn: '2026-10-20', ...patch };
}

/** What came out, as a line: the rules suggested in their order, or what blocks. */
export function caseLine(result: CrossSell): string {
  return result.state === 'blocked'
    ? `blocked: ${[...new Set(result.blocks.map(({ id }) => id))].join(' ')}`
    : result.suggestions.map(({ ruleId }) => ruleId).join(' ') || '-';
}
