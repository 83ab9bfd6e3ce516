import type { ClientKind } from '../client/client.ts';
import { shareOf } from '../money/share-of.ts';
import type { ProductFamily } from './holding.ts';

/**
 * What must be settled before a product may be proposed. `open`: identity and account alone; `creditReview`: a credit approval;
 * `tradeBacked`: a real trade behind it, besides; `riskRated`: the risk rating of the client fits; `qualified`: a qualified
 * investor; `specialist`: by a department or an institution that is licensed for it.
 */
export type Suitability = 'open' | 'creditReview' | 'tradeBacked' | 'riskRated' | 'qualified' | 'specialist';

/** All classes of suitability, the easiest first. */
export const SUITABILITIES = Object.freeze([
  'open',
  'creditReview',
  'tradeBacked',
  'riskRated',
  'qualified',
  'specialist',
] as const satisfies readonly Suitability[]);

/** What the income of a product is reckoned from, in a year. */
export const INCOME_BASES = Object.freeze([
  'dailyBalance',
  'outstanding',
  'turnover',
  'assets',
  'premium',
  'deal',
  'people',
  'accounts',
  'deals',
  'none',
] as const);

/** One of {@link INCOME_BASES}. */
export type IncomeBase = (typeof INCOME_BASES)[number];

/**
 * How a product brings income in a year. `spread`, `interest`, `fee`: `base` in fen × `bp`, for lent money less `lossBp`;
 * `fixed`: a number of people, accounts or deals × `fenEach`; `none`: nothing of its own. `words`: the formula as it is said.
 */
export type IncomeModel =
  | {
      readonly kind: 'spread' | 'interest' | 'fee';
      readonly base: IncomeBase;
      readonly bp: number;
      readonly lossBp?: number;
      readonly words: string;
    }
  | { readonly kind: 'fixed'; readonly base: IncomeBase; readonly fenEach: number; readonly words: string }
  | { readonly kind: 'none'; readonly base: 'none'; readonly words: string };

/** Another product that goes with this one, and why. */
export interface ProductLink {
  readonly to: string;
  readonly why: string;
}

/** Risk levels of investment products 产品风险等级, the lowest first; a client's rating C1–C5 bears the level of its number and those below. */
export const RISK_LEVELS = Object.freeze(['R1', 'R2', 'R3', 'R4', 'R5'] as const);

/** One of {@link RISK_LEVELS}. */
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** A product of the catalogue (domain facts §6), with what a manager has to know to propose it. */
export interface Product {
  readonly id: string;
  readonly family: ProductFamily;
  readonly name: string;
  /** Other names it goes by in the office. */
  readonly aliases?: readonly string[];
  readonly purpose: string;
  /** Whom it fits. */
  readonly fits: readonly string[];
  readonly conditions: readonly string[];
  readonly risks: readonly string[];
  readonly income: IncomeModel;
  readonly documents: readonly string[];
  /** Sentences to begin with. */
  readonly talk: readonly string[];
  readonly links: readonly ProductLink[];
  readonly suitability: Suitability;
  /** For products with a risk of the client's own. */
  readonly riskLevel?: RiskLevel;
  /** The kinds of client it is sold to; absent: those its family is for. */
  readonly kinds?: readonly ClientKind[];
}

/** Income of a year with the steps it was reckoned in. All in fen. */
export interface ProductIncome {
  readonly incomeFen: number;
  readonly lossFen: number;
  /** Income less expected loss. */
  readonly netFen: number;
}

/**
 * What a product would bring in a year. `amount`: fen, or for `fixed` models a number of people, accounts or deals. Undefined
 * where the product brings nothing of its own, or the amount is not a number that could be meant.
 */
export function productIncome(model: IncomeModel, amount: number): ProductIncome | undefined {
  if (model.kind === 'none' || !Number.isFinite(amount) || amount < 0) return undefined;
  if (model.kind === 'fixed') return net(Math.round(amount * model.fenEach), 0);
  return net(shareOf(amount, model.bp), shareOf(amount, model.lossBp ?? 0));
}

/** Products of a family, in the order of the catalogue. */
export function productsOf(products: readonly Product[], family: ProductFamily): readonly Product[] {
  return products.filter((product) => product.family === family);
}

/**
 * The products that a product names, and those that name it, each once; the first kind in its own order with their reasons.
 * Unknown ids are left out: a pack of the bank may lack a product of ours.
 */
export function linkedTo(
  products: readonly Product[],
  product: Product,
): readonly (ProductLink & { product: Product })[] {
  const byId = new Map(products.map((each) => [each.id, each]));
  const named = product.links.flatMap((link) => {
    const other = byId.get(link.to);
    return other ? [{ ...link, product: other }] : [];
  });
  const known = new Set([product.id, ...named.map(({ to }) => to)]);
  const naming = products.flatMap((other) => {
    const link = other.links.find(({ to }) => to === product.id);
    return link && !known.has(other.id) ? [{ to: other.id, why: link.why, product: other }] : [];
  });
  return [...named, ...naming];
}

function net(incomeFen: number, lossFen: number): ProductIncome {
  return { incomeFen, lossFen, netFen: incomeFen - lossFen };
}
