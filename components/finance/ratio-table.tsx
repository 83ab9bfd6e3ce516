import { UnstyledButton } from '@mantine/core';
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight, IconChevronDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { isAbsurd } from '../../lib/domain/finance/absurd.ts';
import { newestFirst, ofLength } from '../../lib/domain/finance/periods.ts';
import { RATIOS, type RatioId, ratioOf } from '../../lib/domain/finance/ratio.ts';
import type { Statement } from '../../lib/domain/finance/statement.ts';
import { type RatioTrend, ratioTrend } from '../../lib/domain/finance/trend.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './finance.module.css';
import { comparedText, moveOf, ratioText, workedText } from './ratio-text.ts';
import { Sparkline } from './sparkline.tsx';
import { useFinanceText } from './use-finance-text.ts';

/** Periods side by side; older ones stand in the table of figures. */
const MOST_PERIODS = 5;
const ARROWS = Object.freeze({ up: IconArrowUpRight, down: IconArrowDownRight, level: IconArrowRight });

/** The ratios by period with where they are going; each opens to how it was reckoned. */
export function RatioTable({ statements }: { readonly statements: readonly Statement[] }) {
  const { t, period } = useFinanceText();
  const periods = useMemo(() => newestFirst(statements), [statements]);
  const shown = periods.slice(0, MOST_PERIODS);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('finance.ratiosOf')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('finance.ratio')}</th>
              <th scope="col" className={classes.sparkCell}>
                {t('finance.spark')}
              </th>
              {shown.map((statement) => (
                <th key={statement.id} scope="col">
                  {period(statement)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {RATIOS.map((id) => (
              <RatioRow key={id} id={id} shown={shown} all={periods} />
            ))}
          </tbody>
        </table>
      </section>
      {periods.length > shown.length && (
        <p className={classes.quiet}>{t('finance.older', { count: periods.length - shown.length })}</p>
      )}
    </>
  );
}

interface RowProps {
  readonly id: RatioId;
  readonly shown: readonly Statement[];
  readonly all: readonly Statement[];
}

function RatioRow({ id, shown, all }: RowProps) {
  const text = useFinanceText();
  const { t, period } = text;
  const [isOpen, setOpen] = useState(false);
  const trends = useMemo(() => shown.map((statement) => ratioTrend(id, statement, all)), [id, shown, all]);
  const course = useMemo(() => {
    const results = ofLength(all, shown[0]?.months ?? 12).map((statement) => ratioOf(id, statement, all));
    return results.flatMap((result) => (result.kind === 'value' ? [result.value] : []));
  }, [id, shown, all]);
  const name = t(`risk.ratio.${id}`);
  const detailsId = `finance-how-${id}`;
  return (
    <>
      <tr data-ratio={id} data-testid={TEST_IDS.financeRatio}>
        <th scope="row">
          <UnstyledButton
            className={classes.opener}
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            {name}
            <IconChevronDown size={14} aria-hidden="true" />
          </UnstyledButton>
          <span className={classes.quiet}>{t(`finance.formula.${id}`)}</span>
        </th>
        <td className={classes.sparkCell}>
          <Sparkline values={course} />
        </td>
        {trends.map((trend, index) => (
          <RatioCell key={shown[index]?.id} trend={trend} />
        ))}
      </tr>
      {isOpen && (
        <tr id={detailsId} className={classes.how}>
          <td colSpan={shown.length + 2}>
            <dl aria-label={t('finance.how', { ratio: name })}>
              {trends.map((trend, index) => {
                const statement = shown[index];
                return (
                  statement && (
                    <div key={statement.id}>
                      <dt>{period(statement)}</dt>
                      <dd>
                        <p>{workedText(id, trend.result, text)}</p>
                        <p className={classes.quiet}>{comparedText(trend, text)}</p>
                      </dd>
                    </div>
                  )
                );
              })}
            </dl>
          </td>
        </tr>
      )}
    </>
  );
}

function RatioCell({ trend }: { readonly trend: RatioTrend }) {
  const text = useFinanceText();
  const isValue = trend.result.kind === 'value';
  const move = moveOf(trend);
  const Arrow = move && ARROWS[move];
  return (
    <td data-none={!isValue} data-trend={trend.trend}>
      <span className={isValue ? classes.number : classes.reason}>{ratioText(trend.id, trend.result, text)}</span>
      {isValue && (
        <span className={classes.trend}>
          {Arrow && <Arrow size={13} aria-hidden="true" />}
          {text.t(`finance.trend.${trend.trend}`)}
        </span>
      )}
      {trend.result.kind === 'value' && isAbsurd(trend.id, trend.result.value) && (
        <span className={classes.bad}>{text.t('finance.absurd')}</span>
      )}
      {trend.id === 'debtRatio' && trend.result.kind === 'value' && trend.result.value > 1 && (
        <span className={classes.bad}>{text.t('finance.insolvent')}</span>
      )}
    </td>
  );
}
