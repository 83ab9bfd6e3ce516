import type { ContentBook } from '../../lib/domain/content/item.ts';
import type { ProductFeedback } from '../../lib/domain/product/feedback.ts';
import { PRODUCT_FAMILIES, type ProductFamily } from '../../lib/domain/product/holding.ts';

/** What feedback may be about, as one value of a choice: a family, or one of its products. */
export type ProductChoice = ProductFamily | `${ProductFamily}:${string}`;

/** The products of a family, by id and name. */
export interface FamilyProducts {
  readonly family: ProductFamily;
  readonly products: readonly { readonly id: string; readonly name: string }[];
}

/** All families with their products; without products while the content is not there. */
export function familiesOf(book: ContentBook | 'failed' | undefined): readonly FamilyProducts[] {
  const all = book === undefined || book === 'failed' ? [] : book.product.map(({ item }) => item.body);
  return PRODUCT_FAMILIES.map((family) => ({
    family,
    products: all.filter((product) => product.family === family).map(({ id, name }) => ({ id, name })),
  }));
}

/** The value of the choice for feedback. */
export function choiceOf({ family, productId }: Pick<ProductFeedback, 'family' | 'productId'>): ProductChoice {
  return productId === undefined ? family : `${family}:${productId}`;
}

/** The feedback about what was chosen. */
export function withChoice({ productId: _, ...said }: ProductFeedback, choice: string): ProductFeedback {
  const [family, ...id] = choice.split(':') as [ProductFamily, ...string[]];
  return { ...said, family, ...(id.length > 0 ? { productId: id.join(':') } : {}) };
}
