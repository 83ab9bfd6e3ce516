import type { ProductFamily } from '../product/holding.ts';
import type { Deal } from './deal.ts';
import { USUAL_PROBABILITY } from './move.ts';
import { isOpenOpportunity, OPPORTUNITY_STATES, type OpportunityState } from './opportunity.ts';

/** An opportunity of one of several clients. */
export interface PipelineDeal {
  readonly clientId: string;
  readonly clientName: string;
  readonly deal: Deal;
  /** Absent: its product is in no catalogue any more. */
  readonly family?: ProductFamily;
}

/** The opportunities in one state, with their sums; money in fen. Heads and deals are no money and stand in no sum of amounts. */
export interface PipelineState {
  readonly state: OpportunityState;
  readonly deals: readonly PipelineDeal[];
  readonly amountFen: number;
  /** Each amount × its probability. */
  readonly expectedFen: number;
  readonly incomeFen: number;
  readonly expectedIncomeFen: number;
  /** Those that say no amount of money. */
  readonly withoutAmount: number;
}

/** What a client's summary says of its opportunities. */
export interface ClientDeals {
  readonly id: string;
  readonly name: string;
  readonly deals?: readonly Deal[];
  /** Who has been handed over is somebody else's business. */
  readonly handedOverOn?: string;
}

/** Every opportunity of one's own clients; `familyOf` says to which family a product belongs. */
export function pipelineDeals(
  clients: readonly ClientDeals[],
  familyOf: (productId: string) => ProductFamily | undefined,
): readonly PipelineDeal[] {
  return clients.flatMap(({ id: clientId, name: clientName, deals = [], handedOverOn }) =>
    handedOverOn !== undefined
      ? []
      : deals.map((deal) => {
          const family = familyOf(deal.productId);
          return { clientId, clientName, deal, ...(family === undefined ? {} : { family }) };
        }),
  );
}

/** The opportunities by state, in the order of the states; within one, what is expected most first. */
export function pipelineOf(deals: readonly PipelineDeal[]): readonly PipelineState[] {
  return OPPORTUNITY_STATES.map((state) =>
    stateOf(
      state,
      deals.filter((each) => each.deal.state === state),
    ),
  );
}

/** Sums over what somebody is working on. */
export function openSum(states: readonly PipelineState[]): Omit<PipelineState, 'state' | 'deals'> & { count: number } {
  const open = states.filter(isOpenOpportunity);
  const sum = (of: (state: PipelineState) => number) => open.reduce((total, each) => total + of(each), 0);
  return {
    count: sum(({ deals }) => deals.length),
    amountFen: sum(({ amountFen }) => amountFen),
    expectedFen: sum(({ expectedFen }) => expectedFen),
    incomeFen: sum(({ incomeFen }) => incomeFen),
    expectedIncomeFen: sum(({ expectedIncomeFen }) => expectedIncomeFen),
    withoutAmount: sum(({ withoutAmount }) => withoutAmount),
  };
}

/** How likely an opportunity is won, in percent: as the manager said, else as is usual in its state. */
export function probabilityOf({ probability, state }: Pick<Deal, 'probability' | 'state'>): number {
  return probability ?? USUAL_PROBABILITY[state];
}

/** Amount of money times probability, in fen; undefined where no money is named. */
export function expectedFenOf({ amount, isCount, ...deal }: Deal): number | undefined {
  return amount === undefined || isCount ? undefined : Math.round((amount * probabilityOf(deal)) / 100);
}

function stateOf(state: OpportunityState, deals: readonly PipelineDeal[]): PipelineState {
  let [amountFen, expectedFen, incomeFen, expectedIncomeFen, withoutAmount] = [0, 0, 0, 0, 0];
  for (const { deal } of deals) {
    const expected = expectedFenOf(deal);
    if (expected === undefined) withoutAmount += 1;
    else {
      amountFen += deal.amount ?? 0;
      expectedFen += expected;
    }
    const income = deal.incomeFenPerYear ?? 0;
    incomeFen += income;
    expectedIncomeFen += Math.round((income * probabilityOf(deal)) / 100);
  }
  const weight = ({ deal }: PipelineDeal) => expectedFenOf(deal) ?? -1;
  const ranked = [...deals].sort(
    (a, b) => weight(b) - weight(a) || (a.deal.stateOn < b.deal.stateOn ? -1 : 1) || (a.deal.id < b.deal.id ? -1 : 1),
  );
  return { state, deals: ranked, amountFen, expectedFen, incomeFen, expectedIncomeFen, withoutAmount };
}
