import type { WhatIf, WhatIfLine, WhatIfStep } from '../../lib/domain/cross-sell/what-if.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { percentText } from '../needs/percent-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './what-if.module.css';

/** What a combination comes to: income, cost and the client's benefit, product by product and together, each with its formula. */
export function WhatIfResult({ result }: { result: WhatIf }) {
  const { t, money } = useText();
  const { lines, incomeFen, costFen, netFen, effort, benefitFen, hoursPerYear, noData } = result;
  const step = useStepText();
  const missing = noData.flatMap((id) => lines.find(({ productId }) => productId === id)?.name ?? []);
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('opportunity.product')}</th>
            <th scope="col">{t('whatIf.income')}</th>
            <th scope="col">{t('whatIf.cost')}</th>
            <th scope="col">{t('whatIf.benefit')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <ResultRow key={line.productId} line={line} />
          ))}
          {effort && (
            <tr>
              <th scope="row">{t('whatIf.effort')}</th>
              <td />
              <td>{step(effort)}</td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
      <dl className={classes.sums} data-testid={TEST_IDS.whatIfNet}>
        <div>
          <dt>{t('whatIf.net')}</dt>
          <dd>
            {netFen === undefined
              ? t('standing.noData')
              : t('whatIf.netIs', { income: money(incomeFen), cost: money(costFen), sum: money(netFen) })}
          </dd>
        </div>
        <div>
          <dt>{t('whatIf.benefit')}</dt>
          <dd>
            {[
              benefitFen === undefined ? t('whatIf.noBenefit') : money(benefitFen),
              ...(hoursPerYear === undefined ? [] : [t('whatIf.hoursSaved', { hours: hoursPerYear })]),
            ].join(' · ')}
          </dd>
        </div>
      </dl>
      {missing.length > 0 && (
        <p className={classes.quiet}>{t('whatIf.noData', { names: missing.join(t('standing.comma')) })}</p>
      )}
    </>
  );
}

function ResultRow({ line: { name, words, income, costs, benefit, hoursPerYear } }: { line: WhatIfLine }) {
  const { t } = useText();
  const step = useStepText();
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={classes.formula}>{words}</span>
      </th>
      <td>{income ? step(income) : t('standing.noData')}</td>
      <td>
        {costs.map((each) => (
          <p key={each.id}>{step(each)}</p>
        ))}
      </td>
      <td>
        {benefit && <p>{step(benefit)}</p>}
        {hoursPerYear !== undefined && <p>{t('whatIf.hoursSaved', { hours: hoursPerYear })}</p>}
      </td>
    </tr>
  );
}

/** Writes a step of the arithmetic. */
function useStepText(): (step: WhatIfStep) => string {
  const { t, money } = useText();
  return ({ id, amount, bp, fenEach, fen }) =>
    fenEach === undefined
      ? t(`whatIf.step.${id}`, { amount: money(amount), rate: percentText(bp ?? 0), sum: money(fen) })
      : t(`whatIf.step.${id}`, { count: amount.toLocaleString('en-US'), each: money(fenEach), sum: money(fen) });
}
