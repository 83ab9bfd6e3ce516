import type { Day } from '../calendar/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { isOpenOpportunity, type Opportunity } from '../opportunity/opportunity.ts';
import type { Product } from '../product/catalogue.ts';
import type { Holding, ProductFamily } from '../product/holding.ts';
import { restsUntil } from './cool-down.ts';
import type { IneligibleReason, UsedFact } from './suggestion.ts';

/** What a client has of the bank, wants of it, and has turned down. */
export interface Business {
  /** By family: everything that shows that it is held, oldest first. */
  readonly families: ReadonlyMap<ProductFamily, readonly UsedFact[]>;
  /** By product: what shows that it is held, that it is in talks, why it is not proposed now. */
  readonly held: ReadonlyMap<string, UsedFact>;
  readonly inTalks: ReadonlyMap<string, UsedFact>;
  readonly kept: ReadonlyMap<string, IneligibleReason>;
  /** By rule: the opportunity that was turned down and rests longest. */
  readonly restingRules: ReadonlyMap<string, { readonly productId: string; readonly until: Day }>;
}

/** Lending families: a loan note shows one of them. */
const LOAN_FAMILIES: readonly ProductFamily[] = Object.freeze(['loan', 'tradeFinance', 'bills']);

/** The business of a client as of `today`. Which product a holding is, is told by its name, see {@link productNamed}. */
export function businessOf(dossier: Dossier, products: readonly Product[], today: Day): Business {
  const families = new Map<ProductFamily, UsedFact[]>();
  const addTo = (family: ProductFamily, fact: UsedFact) =>
    families.set(family, [...(families.get(family) ?? []), fact]);
  const held = new Map<string, UsedFact>();
  const closed = new Map<string, Day>();
  for (const holding of inOrder(dossier.holdings, ({ since }) => since)) {
    const product = productNamed(
      products.filter(({ family }) => family === holding.family),
      holding.name,
    );
    const { closedOn } = holding;
    if (closedOn !== undefined && closedOn <= today) {
      if (product) closed.set(product.id, later(closed.get(product.id), closedOn));
      continue;
    }
    const fact = holdingFact(holding);
    addTo(holding.family, fact);
    if (product) first(held, product.id, fact);
  }
  for (const loan of inOrder(dossier.loans, ({ disbursedOn }) => disbursedOn)) {
    if (loan.balanceFen <= 0) continue;
    const { id, number, loanClass, balanceFen } = loan;
    const fact: UsedFact = {
      ...{ kind: 'loan', id, number, product: loan.product, loanClass, balanceFen },
      on: loan.disbursedOn,
      source: 'records',
    };
    const product = productNamed(
      products.filter(({ family }) => LOAN_FAMILIES.includes(family)),
      loan.product,
    );
    addTo(product?.family ?? 'loan', fact);
    if (product) first(held, product.id, fact);
  }
  return { families, held, ...fromOpportunities(dossier.opportunities ?? [], held, closed, today) };
}

/** The product a name means: one whose name or other name stands in it, the longest first; else the only one there is. */
export function productNamed(products: readonly Product[], text: string): Product | undefined {
  let [best, length] = [undefined as Product | undefined, 0];
  for (const product of products) {
    for (const name of [product.name, ...(product.aliases ?? [])]) {
      if (name.length < length || !text.includes(name)) continue;
      // Of two that say as much, always the same one.
      if (name.length > length || best === undefined || product.id < best.id) [best, length] = [product, name.length];
    }
  }
  return best ?? (products.length === 1 ? products[0] : undefined);
}

/** An opportunity, as it is cited. */
export function opportunityFact({ id, productId, name, state, stateOn, reason }: Opportunity): UsedFact {
  const said = reason === undefined ? {} : { reason };
  return { kind: 'opportunity', id, productId, name, state, ...said, on: stateOn, source: 'records' };
}

/** A holding, as it is cited. */
export function holdingFact({ id, family, name, balanceFen, since }: Holding): UsedFact {
  const balance = balanceFen === undefined ? {} : { balanceFen };
  return { kind: 'holding', id, family, name, ...balance, on: since, source: 'records' };
}

function fromOpportunities(
  opportunities: readonly Opportunity[],
  held: Map<string, UsedFact>,
  closed: ReadonlyMap<string, Day>,
  today: Day,
): Pick<Business, 'inTalks' | 'kept' | 'restingRules'> {
  const inTalks = new Map<string, UsedFact>();
  const kept = new Map<string, IneligibleReason>();
  const restingRules = new Map<string, { readonly productId: string; readonly until: Day }>();
  for (const each of inOrder(opportunities, ({ stateOn }) => stateOn)) {
    const { id, productId, state, stateOn, ruleId } = each;
    if (isOpenOpportunity(each)) inTalks.set(productId, opportunityFact(each));
    // What was won is held, unless it has been given up since.
    if (state === 'won' && (closed.get(productId) ?? '') < stateOn) first(held, productId, opportunityFact(each));
    const until = restsUntil(each);
    if (until === undefined || (until !== null && until <= today)) continue;
    const base = { opportunityId: id, ...(each.reason === undefined ? {} : { reason: each.reason }) };
    const before = kept.get(productId);
    if (state === 'unsuitable') kept.set(productId, { kind: 'unsuitable', ...base, ...(until ? { until } : {}) });
    else if (until !== null) {
      if (before?.kind !== 'unsuitable' && (before?.kind !== 'resting' || before.until < until)) {
        kept.set(productId, { kind: 'resting', ...base, until });
      }
      const rule = ruleId === undefined ? undefined : restingRules.get(ruleId);
      if (ruleId !== undefined && (rule === undefined || rule.until < until)) {
        restingRules.set(ruleId, { productId, until });
      }
    }
  }
  return { inTalks, kept, restingRules };
}

function first<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}

function later(a: Day | undefined, b: Day): Day {
  return a === undefined || b > a ? b : a;
}

/** Oldest first, then by id: lists of a dossier carry no order. */
function inOrder<T extends { readonly id: string }>(list: readonly T[], day: (each: T) => Day): readonly T[] {
  const key = (each: T) => `${day(each)} ${each.id}`;
  return [...list].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
