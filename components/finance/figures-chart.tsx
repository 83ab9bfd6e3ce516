import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useId, useState } from 'react';
import { ofLength } from '../../lib/domain/finance/periods.ts';
import { type Figure, PERIOD_MONTHS, type PeriodMonths, type Statement } from '../../lib/domain/finance/statement.ts';
import { barsOf } from './bars.ts';
import classes from './chart.module.css';
import { useFinanceText } from './use-finance-text.ts';

/** What the chart shows: what is sold and earned, and what is tied up. */
const SHOWN = Object.freeze(['sales', 'netProfit', 'inventory', 'receivables'] as const satisfies readonly Figure[]);
const MOST_BARS = 6;
const FEN_PER_WAN = 1_000_000;
const SIZE = Object.freeze({ bar: 36, step: 78, label: 18, height: 96, foot: 20 });

/** Sales, profit, inventory and receivables over the periods of one length; each on a scale of its own, with the same as a table. */
export function FiguresChart({ statements }: { readonly statements: readonly Statement[] }) {
  const { t } = useFinanceText();
  const lengths = PERIOD_MONTHS.filter((months) => ofLength(statements, months).length > 1);
  const [chosen, setChosen] = useState<PeriodMonths>();
  const months = chosen !== undefined && lengths.includes(chosen) ? chosen : lengths.at(-1);
  if (months === undefined) return <p className={classes.none}>{t('finance.chartNone')}</p>;
  const periods = ofLength(statements, months).slice(-MOST_BARS);
  return (
    <figure className={classes.chart}>
      {lengths.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={t('finance.chartMonths')}
          value={String(months)}
          data={lengths.map((each) => ({ value: String(each), label: t(`finance.months.m${each}`) }))}
          onChange={(next) => setChosen(Number(next) as PeriodMonths)}
        />
      )}
      <div className={classes.panels}>
        {SHOWN.map((figure) => (
          <Panel key={figure} figure={figure} periods={periods} />
        ))}
      </div>
      <VisuallyHidden>
        <ChartTable periods={periods} caption={t('finance.chart')} />
      </VisuallyHidden>
    </figure>
  );
}

function Panel({ figure, periods }: { readonly figure: Figure; readonly periods: readonly Statement[] }) {
  const { t, figure: nameOf, money } = useFinanceText();
  const id = useId();
  const { step, bar, label, height, foot } = SIZE;
  const { bars, zero } = barsOf(
    periods.map((each) => each.figures[figure]),
    height,
  );
  const width = step * periods.length;
  const ground = label + height + (periods.some((each) => (each.figures[figure] ?? 0) < 0) ? label : 0);
  return (
    <div className={classes.panel} data-figure={figure}>
      <p id={id}>{nameOf(figure)}</p>
      {/* The table after the panels says the same in words. */}
      <svg viewBox={`0 0 ${width} ${ground + foot}`} style={{ maxWidth: width }} aria-hidden="true">
        <line className={classes.axis} x1={0} x2={width} y1={label + zero} y2={label + zero} />
        {periods.map((each, index) => {
          const shape = bars[index];
          const middle = index * step + step / 2;
          const fen = each.figures[figure];
          return (
            <g key={each.id} data-last={index === periods.length - 1}>
              {shape && (
                <rect
                  className={fen !== undefined && fen < 0 ? classes.below : classes.bar}
                  x={middle - bar / 2}
                  y={label + shape.y}
                  width={bar}
                  height={Math.max(1, shape.height)}
                  rx={2}
                />
              )}
              <text
                className={fen === undefined ? classes.missing : classes.amount}
                x={middle}
                y={
                  shape
                    ? fen !== undefined && fen < 0
                      ? label + shape.y + shape.height + 12
                      : label + shape.y - 5
                    : label + zero - 5
                }
              >
                {fen === undefined ? t('finance.missing') : money(rounded(fen))}
              </text>
              <text className={classes.year} x={middle} y={ground + foot - 6}>
                {each.end.slice(0, 4)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** To 万元 from a hundred of them on: labels stand close together, and the table has the digits. */
function rounded(fen: number): number {
  return Math.abs(fen) >= 100 * FEN_PER_WAN ? Math.round(fen / FEN_PER_WAN) * FEN_PER_WAN : fen;
}

function ChartTable({ periods, caption }: { readonly periods: readonly Statement[]; readonly caption: string }) {
  const { t, figure: nameOf, period, money } = useFinanceText();
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('finance.figure')}</th>
          {periods.map((each) => (
            <th key={each.id} scope="col">
              {period(each)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SHOWN.map((figure) => (
          <tr key={figure}>
            <th scope="row">{nameOf(figure)}</th>
            {periods.map(({ id, figures: { [figure]: fen } }) => (
              <td key={id}>{fen === undefined ? t('finance.missing') : money(fen)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
