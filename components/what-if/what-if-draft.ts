import type { WhatIfItem } from '../../lib/domain/cross-sell/what-if.ts';
import type { ProposedProduct } from '../../lib/domain/cross-sell/suggestion.ts';
import type { Product } from '../../lib/domain/product/catalogue.ts';
import { numberText, readNumber } from '../opportunity/read-number.ts';

/** One product of the combination as it is typed; amounts in 万元 or a number, prices in percent. */
export interface LineDraft {
  readonly productId: string;
  readonly amount: string;
  readonly ours: string;
  readonly elsewhere: string;
  readonly hours: string;
}

/** A field of a line that cannot be read. */
export type LineProblem = Exclude<keyof LineDraft, 'productId'>;

/** A new line; `proposed`: as a suggestion has it for the client. */
export function lineDraft(product: Product, proposed?: ProposedProduct): LineDraft {
  const isCount = product.income.kind === 'fixed';
  const amount = numberText(proposed?.amount?.value, isCount);
  return { productId: product.id, amount, ours: '', elsewhere: '', hours: '' };
}

/** The fields of a line that cannot be read. */
export function lineProblems(draft: LineDraft, product: Product): readonly LineProblem[] {
  return [
    ...(readNumber(draft.amount, product.income.kind === 'fixed') === 'bad' ? (['amount'] as const) : []),
    ...(['ours', 'elsewhere', 'hours'] as const).filter((field) => decimalOf(draft[field]) === 'bad'),
  ];
}

/** What a line means; a field that cannot be read says nothing. Without an amount it is no number, which reckons to no data. */
export function itemOf(draft: LineDraft, product: Product): WhatIfItem {
  const amount = readNumber(draft.amount, product.income.kind === 'fixed');
  const bp = (text: string) => {
    const percent = decimalOf(text);
    return typeof percent === 'number' ? Math.round(percent * 10_000) / 100 : undefined;
  };
  const hours = decimalOf(draft.hours);
  const [ourBp, elsewhereBp] = [bp(draft.ours), bp(draft.elsewhere)];
  return {
    productId: draft.productId,
    amount: typeof amount === 'number' ? amount : Number.NaN,
    ...(ourBp === undefined ? {} : { ourBp }),
    ...(elsewhereBp === undefined ? {} : { elsewhereBp }),
    ...(typeof hours === 'number' ? { hoursPerMonth: hours } : {}),
  };
}

/** A number that is not negative, as it is typed in an office; undefined for nothing. */
export function decimalOf(text: string): number | undefined | 'bad' {
  const typed = text.normalize('NFKC').replaceAll(',', '').replace(/%$/, '').trim();
  if (typed === '') return undefined;
  return /^\d{1,12}(\.\d{1,4})?$/.test(typed) ? Number(typed) : 'bad';
}
