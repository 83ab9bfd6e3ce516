import { IconChevronDown } from '@tabler/icons-react';
import { LOAN_CLASSES } from '../../lib/domain/credit/loan.ts';
import { PRODUCT_FAMILIES } from '../../lib/domain/product/holding.ts';
import { DEFAULT_RATES } from '../../lib/domain/value/rates.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './value.module.css';
import { percent } from './value-text.ts';

/** The rates everything is reckoned with, named as what they are: defaults, until the bank sets its own; folded. */
export function RatesNote() {
  const { t } = useText();
  const { depositSpreadBp, loanFundingBp, loanSpreadBp, feeBp, lossBp } = DEFAULT_RATES;
  const rows = [
    [t('worth.rate.deposit'), percent(depositSpreadBp)],
    [t('worth.rate.funding'), percent(loanFundingBp)],
    [t('worth.rate.loan'), percent(loanSpreadBp)],
    ...PRODUCT_FAMILIES.flatMap((family) => {
      const rate = feeBp[family];
      return rate === undefined ? [] : [[t('worth.rate.fee', { family: t(`family.${family}`) }), percent(rate)]];
    }),
    ...LOAN_CLASSES.map((each) => [t('worth.rate.loss', { grade: t(`loanClass.${each}`) }), percent(lossBp[each])]),
  ];
  return (
    <details className={classes.ended}>
      <summary>
        {t('worth.rates')}
        <IconChevronDown size={14} aria-hidden="true" />
      </summary>
      <p className={classes.formula}>{t('worth.ratesHint')}</p>
      <dl className={classes.rates}>
        {rows.map(([name, rate]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{rate}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
