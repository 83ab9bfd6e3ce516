import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { type IncomeModel, productIncome } from '../../lib/domain/product/catalogue.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './details.module.css';

const FEN_PER_WAN = 1_000_000;
/** The largest amount that is still exact in fen: nine trillion yuan. */
const MOST_WAN = 900_000_000;

/** What the product brings in a year: the formula, and the sum for an amount of one's own. */
export function IncomePart({ income }: { income: IncomeModel }) {
  const { t, money } = useText();
  const base = t(`products.base.${income.base}`);
  const [amount, setAmount] = useState<number | string>('');
  const given = typeof amount === 'number' ? amount : undefined;
  const sum =
    given === undefined ? undefined : productIncome(income, income.kind === 'fixed' ? given : given * FEN_PER_WAN);
  return (
    <section className={classes.part}>
      <h3>{t('products.income')}</h3>
      <p className={classes.formula}>{income.words}</p>
      {income.kind !== 'none' && (
        <div className={classes.reckon}>
          <NumberInput
            label={income.kind === 'fixed' ? base : t('products.inWan', { base })}
            value={amount}
            onChange={setAmount}
            min={0}
            max={MOST_WAN}
            decimalScale={income.kind === 'fixed' ? 0 : 2}
            thousandSeparator=","
            hideControls
            data-testid={TEST_IDS.productAmount}
          />
          <output className={classes.sum} data-testid={TEST_IDS.productIncome}>
            {sum && given !== undefined ? (
              <>
                <strong>{t('products.perYear', { sum: money(sum.netFen) })}</strong>
                <span>
                  {income.kind === 'fixed'
                    ? t('products.stepsFixed', { count: given, each: money(income.fenEach) })
                    : t(sum.lossFen > 0 ? 'products.stepsLoss' : 'products.steps', {
                        amount: money(given * FEN_PER_WAN),
                        percent: percent(income.bp),
                        loss: percent(income.lossBp ?? 0),
                      })}
                </span>
              </>
            ) : (
              <span>{t('products.enter')}</span>
            )}
          </output>
        </div>
      )}
    </section>
  );
}

/** Basis points as a percentage with no more digits than it has. */
function percent(bp: number): string {
  return `${Number((bp / 100).toFixed(4))}%`;
}
