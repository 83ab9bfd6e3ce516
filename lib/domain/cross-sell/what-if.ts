import { shareOf } from '../money/share-of.ts';
import type { IncomeBase, Product } from '../product/catalogue.ts';
import type { ValueRates } from '../value/rates.ts';

/** A product of a combination that is being reckoned through. What the user does not enter is taken from the catalogue, or is no data. */
export interface WhatIfItem {
  readonly productId: string;
  /** Fen, or for products paid by the head a number. */
  readonly amount: number;
  /** What the client would pay us (loans, fees) or get from us (deposits), in basis points a year. */
  readonly ourBp?: number;
  /** What the client pays or gets elsewhere now. */
  readonly elsewhereBp?: number;
  /** Hours of office work it saves the client in a month, as the client says. */
  readonly hoursPerMonth?: number;
}

/** The manager's own work on the combination; counted only when both are entered. */
export interface Effort {
  readonly hours: number;
  readonly fenPerHour: number;
}

/**
 * A step of the arithmetic. `interest`: amount × what the client pays; `spread`, `fee`: amount × basis points; `heads`: number × fen each; `funding`: amount × what the treasury charges;
 * `loss`: amount × expected loss; `effort`: hours × fen an hour; `saved`: amount × (elsewhere − ours); `gained`: amount × (ours − elsewhere).
 */
export interface WhatIfStep {
  readonly id: 'interest' | 'spread' | 'fee' | 'heads' | 'funding' | 'loss' | 'effort' | 'saved' | 'gained';
  readonly amount: number;
  readonly bp?: number;
  readonly fenEach?: number;
  readonly fen: number;
}

/** One product reckoned through. Fields are absent where nothing can be said: no data, not zero. */
export interface WhatIfLine {
  readonly productId: string;
  readonly name: string;
  readonly base: IncomeBase;
  /** The catalogue's formula. */
  readonly words: string;
  readonly income?: WhatIfStep;
  readonly costs: readonly WhatIfStep[];
  readonly netFen?: number;
  /** What the client saves or gains in a year; needs both prices. */
  readonly benefit?: WhatIfStep;
  /** Hours a year: hours a month × 12. */
  readonly hoursPerYear?: number;
}

/** A combination reckoned through, a year. */
export interface WhatIf {
  readonly lines: readonly WhatIfLine[];
  readonly incomeFen: number;
  readonly costFen: number;
  /** Income less costs and effort; absent when nothing could be reckoned. */
  readonly netFen?: number;
  readonly effort?: WhatIfStep;
  readonly benefitFen?: number;
  readonly hoursPerYear?: number;
  /** Products that brought no figure. */
  readonly noData: readonly string[];
}

const MONTHS = 12;

/**
 * Reckon a combination through: the bank's income and costs, and the client's benefit. A loan without a price of its own is priced at the
 * treasury's charge plus the catalogue's margin, so that the net is that of the catalogue. Products nobody knows are left out.
 */
export function whatIf(
  items: readonly WhatIfItem[],
  products: readonly Product[],
  rates: Pick<ValueRates, 'loanFundingBp'>,
  effort?: Effort,
): WhatIf {
  const lines = items.flatMap((item) => {
    const product = products.find(({ id }) => id === item.productId);
    return product ? [lineOf(item, product, rates)] : [];
  });
  const work: WhatIfStep | undefined = effort && {
    ...{ id: 'effort', amount: effort.hours, fenEach: effort.fenPerHour },
    fen: Math.round(effort.hours * effort.fenPerHour),
  };
  const incomeFen = sum(lines.map(({ income }) => income?.fen ?? 0));
  const costFen = sum(lines.flatMap(({ costs }) => costs.map(({ fen }) => fen))) + (work?.fen ?? 0);
  const benefits = lines.flatMap(({ benefit }) => (benefit ? [benefit.fen] : []));
  const hours = lines.flatMap(({ hoursPerYear }) => (hoursPerYear === undefined ? [] : [hoursPerYear]));
  return {
    lines,
    incomeFen,
    costFen,
    ...(lines.some(({ netFen }) => netFen !== undefined) ? { netFen: incomeFen - costFen } : {}),
    ...(work ? { effort: work } : {}),
    ...(benefits.length > 0 ? { benefitFen: sum(benefits) } : {}),
    ...(hours.length > 0 ? { hoursPerYear: sum(hours) } : {}),
    noData: lines.filter(({ income }) => income === undefined).map(({ productId }) => productId),
  };
}

function lineOf(item: WhatIfItem, product: Product, { loanFundingBp }: Pick<ValueRates, 'loanFundingBp'>): WhatIfLine {
  const { amount, hoursPerMonth } = item;
  const { id: productId, name, income: model } = product;
  const { base, words } = model;
  const hours = hoursPerMonth === undefined ? {} : { hoursPerYear: hoursPerMonth * MONTHS };
  const line = { productId, name, base, words, ...hours };
  if (model.kind === 'none' || !Number.isFinite(amount) || amount < 0) return { ...line, costs: [] };
  if (model.kind === 'fixed') {
    const fen = Math.round(amount * model.fenEach);
    return { ...line, income: { id: 'heads', amount, fenEach: model.fenEach, fen }, costs: [], netFen: fen };
  }
  const step = (id: WhatIfStep['id'], bp: number): WhatIfStep => ({ id, amount, bp, fen: shareOf(amount, bp) });
  const costs: WhatIfStep[] = [];
  if (model.kind === 'interest') costs.push(step('funding', loanFundingBp));
  if (model.lossBp !== undefined) costs.push(step('loss', model.lossBp));
  const listBp = model.kind === 'interest' ? loanFundingBp + model.bp : model.bp;
  // What the client gets for a deposit is paid out of the transfer price: the spread stays that of the catalogue.
  const priceBp = model.kind === 'spread' ? listBp : (item.ourBp ?? listBp);
  const income = step(model.kind, priceBp);
  const netFen = income.fen - sum(costs.map(({ fen }) => fen));
  const benefit = benefitOf(item, model.kind, priceBp, step);
  return { ...line, income, costs, netFen, ...(benefit ? { benefit } : {}) };
}

/** For a deposit both prices must be entered; for what the client pays, ours is the price reckoned with. */
function benefitOf(
  { ourBp, elsewhereBp }: WhatIfItem,
  kind: 'spread' | 'interest' | 'fee',
  priceBp: number,
  step: (id: WhatIfStep['id'], bp: number) => WhatIfStep,
): WhatIfStep | undefined {
  if (elsewhereBp === undefined) return undefined;
  if (kind === 'spread') return ourBp === undefined ? undefined : step('gained', ourBp - elsewhereBp);
  return step('saved', elsewhereBp - priceBp);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, each) => total + each, 0);
}
