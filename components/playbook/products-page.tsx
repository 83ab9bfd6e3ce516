import { useDeferredValue, useState } from 'react';
import { type Product, productsOf } from '../../lib/domain/product/catalogue.ts';
import { PRODUCT_FAMILIES } from '../../lib/domain/product/holding.ts';
import { useShelf } from '../../lib/hooks/use-shelf.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { linkTo } from '../workspace/address.ts';
import { useAddress } from '../workspace/use-address.ts';
import { type Group, Library } from './library.tsx';
import classes from './library.module.css';
import { ProductDetails } from './product-details.tsx';

/** The catalogue: every product with what it is for, whom it fits, what it brings and how to begin. */
export function ProductsPage() {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const answer = useShelf('products', useDeferredValue(typed));
  const chosen = useAddress().query.get('product');
  if (answer.state === 'failed') return <p role="alert">{t('playbook.failed')}</p>;
  if (answer.state === 'loading') return <p className={classes.waiting}>{t('common.loading')}</p>;
  const { all, found } = answer;
  const product = all.find(({ id }) => id === chosen) ?? found[0] ?? all[0];
  const byFamily = (): Group[] =>
    PRODUCT_FAMILIES.map((family) => ({ title: t(`family.${family}`), items: productsOf(found, family) }));
  const ranked = (items: readonly Product[]): Group[] => [{ title: t('playbook.found'), isUntitled: true, items }];
  return (
    <Library
      typed={typed}
      onTyped={setTyped}
      placeholder={t('products.search')}
      count={t('products.count', { count: found.length })}
      noneHint={t('products.noneHint')}
      groups={(typed.trim() === '' ? byFamily() : ranked(found)).filter(({ items }) => items.length > 0)}
      {...(product ? { current: product.id } : {})}
      hrefOf={(id) => linkTo('products', { product: id })}
    >
      {product && <ProductDetails key={product.id} product={product} all={all} />}
    </Library>
  );
}
