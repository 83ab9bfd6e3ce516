import { addDays, type Day } from '../calendar/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Opportunity } from '../opportunity/opportunity.ts';
import type { Product } from '../product/catalogue.ts';
import { PRODUCT_FAMILIES, type ProductFamily } from '../product/holding.ts';
import { type Business, businessOf, opportunityFact } from './business.ts';
import { knownFacts, meets } from './client-facts.ts';
import { restsUntil } from './cool-down.ts';
import { familyOf } from './family-of.ts';
import { NEED_SIGNS } from './need-signs.ts';
import { serves } from './serves.ts';
import type { UsedFact } from './suggestion.ts';

/**
 * How a client stands to a family of products. `open`: nothing was done yet, but something known suggests the need; `unsuitable`: said so, or
 * not sold to such clients; `noData`: nobody knows.
 */
export const NEED_STATES = Object.freeze(['held', 'inTalks', 'open', 'declined', 'unsuitable', 'noData'] as const);

/** One of {@link NEED_STATES}. */
export type NeedState = (typeof NEED_STATES)[number];

/** A cell of the matrix. */
export interface Need {
  readonly family: ProductFamily;
  readonly state: NeedState;
  /** What shows it, each with day and source, the newest first; empty only for `noData`. */
  readonly facts: readonly UsedFact[];
  /** For `declined` and `unsuitable`: until when it rests, where a day was named. */
  readonly until?: Day;
}

/** How long a talk about a family counts as going on, when no opportunity was made of it: half a year. */
const TALK_DAYS = 180;

/** What the matrix is drawn from, besides the dossier. */
export interface NeedsInput {
  readonly products: readonly Product[];
  readonly today: Day;
}

/** The matrix of needs and gaps of a client: one cell a family, in the order of {@link PRODUCT_FAMILIES}. */
export function needsMatrix(dossier: Dossier, { products, today }: NeedsInput): readonly Need[] {
  const business = businessOf(dossier, products, today);
  const byFamily = new Map<ProductFamily, Opportunity[]>();
  for (const each of dossier.opportunities ?? []) {
    const family = familyOf(each.productId, products);
    if (family) byFamily.set(family, [...(byFamily.get(family) ?? []), each]);
  }
  return PRODUCT_FAMILIES.map((family) =>
    needOf(family, { dossier, products, today, business, opportunities: byFamily.get(family) ?? [] }),
  );
}

interface FamilyInput extends NeedsInput {
  readonly dossier: Dossier;
  readonly business: Business;
  readonly opportunities: readonly Opportunity[];
}

function needOf(family: ProductFamily, input: FamilyInput): Need {
  const { dossier, products, today, business, opportunities } = input;
  const held = heldFacts(family, input);
  if (held.length > 0) return { family, state: 'held', facts: newest(held) };

  const refused = newest(opportunities.filter((each) => restsUntil(each) !== undefined).map(opportunityFact));
  const talks = [
    ...opportunities.filter(({ productId }) => business.inTalks.has(productId)).flatMap(openFact),
    ...talkedOf(family, dossier, refused[0]?.on, today),
  ];
  if (talks.length > 0) return { family, state: 'inTalks', facts: newest(talks) };

  const [resting] = opportunities
    .map((each) => ({ each, until: restsUntil(each) }))
    .filter(({ until }) => until === null || (until !== undefined && until > today))
    .sort((a, b) => rank(a) - rank(b) || (a.each.stateOn > b.each.stateOn ? -1 : 1));
  if (resting) {
    const state = resting.each.state === 'unsuitable' ? 'unsuitable' : 'declined';
    return { family, state, facts: refused, ...(resting.until ? { until: resting.until } : {}) };
  }
  const kind = dossier.client.kind;
  const own = products.filter((product) => product.family === family);
  if (own.length > 0 && !own.some((product) => serves(product, kind))) {
    const fact: UsedFact = { kind: 'clientKind', value: kind, on: dossier.client.createdOn, source: 'client' };
    return { family, state: 'unsuitable', facts: [fact] };
  }
  const known = knownFacts(dossier, today);
  const signs = NEED_SIGNS[family].flatMap((condition) => {
    const fact = known.get(condition.fact);
    return fact && meets(condition, fact.value) ? [fact] : [];
  });
  if (signs.length > 0) return { family, state: 'open', facts: newest(signs) };
  return refused.length > 0 ? { family, state: 'declined', facts: refused } : { family, state: 'noData', facts: [] };
}

function heldFacts(family: ProductFamily, { business, products }: FamilyInput): readonly UsedFact[] {
  const shown = business.families.get(family);
  if (shown) return shown;
  return [...business.held].flatMap(([productId, fact]) => (familyOf(productId, products) === family ? [fact] : []));
}

function openFact(opportunity: Opportunity): readonly UsedFact[] {
  const { state } = opportunity;
  return state === 'proposed' || state === 'inTalks' || state === 'applied' ? [opportunityFact(opportunity)] : [];
}

/** Two-way talks about the family of late, since it was last turned down. */
function talkedOf(family: ProductFamily, { touches }: Dossier, refusedOn: Day | undefined, today: Day) {
  const since = addDays(today, -TALK_DAYS);
  return touches.flatMap(({ id, day, isEffective, products = [] }): readonly UsedFact[] => {
    const isTalk = isEffective && day >= since && day <= today && products.includes(family);
    if (!isTalk || (refusedOn !== undefined && day <= refusedOn)) return [];
    return [{ kind: 'touch', id, family, on: day, source: 'log' }];
  });
}

/** What does not suit weighs more than what was turned down. */
function rank({ each }: { readonly each: Opportunity }): number {
  return each.state === 'unsuitable' ? 0 : 1;
}

function newest(facts: readonly UsedFact[]): readonly UsedFact[] {
  const key = (fact: UsedFact) => ('id' in fact ? fact.id : 'key' in fact ? fact.key : '');
  return [...facts].sort((a, b) => (a.on === b.on ? (key(a) < key(b) ? -1 : 1) : a.on > b.on ? -1 : 1));
}
