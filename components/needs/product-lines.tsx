import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import type { Eligibility, ProposedProduct, Suggestion } from '../../lib/domain/cross-sell/suggestion.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './product-lines.module.css';
import shared from './suggestion.module.css';
import { useAmountText } from './use-amount-text.ts';
import { useFactText } from './use-fact-text.ts';
import { useReasonText } from './use-reason-text.ts';

const ICONS = Object.freeze({ ok: IconCircleCheck, open: IconCircleDashed, fails: IconCircleX });

/** The products of a combination: what each is for, the income with its arithmetic, and what has to be settled. */
export function ProductLines({ suggestion }: { suggestion: Suggestion }) {
  const { t, money } = useText();
  const { products, incomeFen, lossFen, netFen } = suggestion;
  return (
    <section className={shared.part}>
      <h3>{t('needs.income')}</h3>
      <ul className={classes.products}>
        {products.map((product) => (
          <ProductLine key={product.productId} product={product} />
        ))}
      </ul>
      {netFen !== undefined && (
        <p className={classes.sum}>
          {lossFen
            ? t('needs.sumLoss', { income: money(incomeFen ?? 0), loss: money(lossFen), sum: money(netFen) })
            : t('needs.sum', { sum: money(netFen) })}
        </p>
      )}
    </section>
  );
}

function ProductLine({ product }: { product: ProposedProduct }) {
  const { t } = useText();
  const amounts = useAmountText();
  const { name, role, state, income, amount, checks } = product;
  const reasons = useReasonText();
  return (
    <li className={classes.product} data-state={state}>
      <p className={classes.productName}>
        <strong>{name}</strong>
        <span>{t(`needs.state.${state}`)}</span>
      </p>
      <p className={classes.role}>{role}</p>
      {amount && state === 'new' && <p className={classes.arithmetic}>{amounts.from(amount)}</p>}
      {state === 'new' && <p className={classes.arithmetic}>{amounts.income(income)}</p>}
      {state === 'ineligible' && <p className={classes.arithmetic}>{product.reasons.map(reasons).join(' · ')}</p>}
      {state === 'new' && checks.length > 0 && (
        <ul className={classes.checks} aria-label={t('needs.checks')}>
          {checks.map((check) => (
            <Check key={check.id} check={check} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Check({ check: { id, state, missing, fact } }: { check: Eligibility }) {
  const { t, day } = useText();
  const words = useFactText();
  const Icon = ICONS[state];
  const detail =
    missing === undefined
      ? fact && words.origin(fact)
      : missing.kind === 'fact'
        ? t('needs.missing.fact', { fact: words.name(missing.key) })
        : missing.kind === 'renewal'
          ? t('needs.missing.renewal', { day: day(missing.on) })
          : t(`needs.missing.${missing.kind}`);
  return (
    <li className={classes.check} data-state={state}>
      <Icon size={14} aria-hidden="true" />
      <span>
        {t(`needs.check.${id}`)} · {t(`needs.checkState.${state}`)}
        {detail && <span className={shared.origin}> {detail}</span>}
      </span>
    </li>
  );
}
