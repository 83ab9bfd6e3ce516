import { useCallback, useMemo } from 'react';
import type { ProductFeedback } from '../../lib/domain/product/feedback.ts';
import type { ProductFamily } from '../../lib/domain/product/holding.ts';
import { useContentBook } from '../../lib/hooks/use-content-book.ts';
import { useText } from '../../lib/hooks/use-text.ts';

/** What a product is called; by its family where none is meant or it has left the content. */
export type NameOf = (said: {
  readonly family: ProductFamily;
  readonly productId?: ProductFeedback['productId'];
}) => string;

/** The names of the products, for lists and files. */
export function useProductNames(): NameOf {
  const { t } = useText();
  const book = useContentBook();
  const names = useMemo(
    () =>
      new Map(book === undefined || book === 'failed' ? [] : book.product.map(({ item }) => [item.id, item.body.name])),
    [book],
  );
  return useCallback(
    ({ family, productId }) => (productId === undefined ? undefined : names.get(productId)) ?? t(`family.${family}`),
    [names, t],
  );
}
