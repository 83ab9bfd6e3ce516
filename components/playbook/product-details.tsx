import type { ReactNode } from 'react';
import { linkedTo, type Product } from '../../lib/domain/product/catalogue.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { linkTo } from '../workspace/address.ts';
import { IncomePart } from './income-part.tsx';
import classes from './details.module.css';

interface Props {
  readonly product: Product;
  readonly all: readonly Product[];
}

/** One product, in the order in which a manager needs it: what for, for whom, what first, what it brings, what to beware of. */
export function ProductDetails({ product, all }: Props) {
  const { t } = useText();
  const links = linkedTo(all, product);
  return (
    <article className={classes.details} aria-label={product.name} data-testid={TEST_IDS.productDetails}>
      <header>
        <p className={classes.tags}>
          <span>{t(`family.${product.family}`)}</span>
          <span>{t(`products.suitability.${product.suitability}`)}</span>
        </p>
        <h2 className={classes.name}>{product.name}</h2>
        {product.aliases && <p className={classes.aliases}>{product.aliases.join(' · ')}</p>}
        <p className={classes.purpose}>{product.purpose}</p>
      </header>
      <div className={classes.columns}>
        <Part title={t('products.fits')} items={product.fits} />
        <Part title={t('products.conditions')} items={product.conditions} />
        <Part title={t('products.risks')} items={product.risks} />
        <Part title={t('products.documents')} items={product.documents} />
      </div>
      <section className={classes.part}>
        <h3>{t('products.talk')}</h3>
        {product.talk.map((sentence) => (
          <blockquote key={sentence} className={classes.sentence}>
            {sentence}
          </blockquote>
        ))}
      </section>
      <IncomePart income={product.income} />
      {links.length > 0 && (
        <section className={classes.part}>
          <h3>{t('products.links')}</h3>
          <ul className={classes.links}>
            {links.map(({ to, why, product: other }) => (
              <li key={to}>
                <a href={linkTo('products', { product: other.id })}>{other.name}</a>
                <span>{why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={classes.note}>{t('products.note')}</p>
    </article>
  );
}

function Part({ title, items }: { title: ReactNode; items: readonly string[] }) {
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      <ul className={classes.items}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
