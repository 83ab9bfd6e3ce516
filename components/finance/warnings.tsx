import { IconAlertTriangle } from '@tabler/icons-react';
import type { Day } from '../../lib/domain/calendar/day.ts';
import { newestFirst } from '../../lib/domain/finance/periods.ts';
import type { Figure, Statement } from '../../lib/domain/finance/statement.ts';
import { WARNING_BOUNDS, type Warning, type WarningFact, warningsOf } from '../../lib/domain/finance/warning.ts';
import { TEST_IDS } from '../test-ids.ts';
import { linkTo } from '../workspace/address.ts';
import classes from './finance.module.css';
import { useFinanceText } from './use-finance-text.ts';

interface Props {
  readonly clientId: string;
  readonly statements: readonly Statement[];
}

const { slowerBy, relatedShare, guaranteeShare, debtRatio, currentRatio, profitFall, lateAfterDays } = WARNING_BOUNDS;
const percent = (share: number) => ({ share: Math.round(share * 100) });
/** What the sentence about each bound needs. */
const BOUNDS = Object.freeze({
  salesFallStockRises: {},
  receivablesSlower: percent(slowerBy),
  relatedFunds: percent(relatedShare),
  hiddenDebt: percent(guaranteeShare),
  debtHigh: percent(debtRatio),
  cashTight: { ratio: currentRatio },
  profitFalls: percent(profitFall),
  statementsLate: { days: lateAfterDays },
} satisfies { readonly [W in Warning['id']]: object });

/** What the newest figures warn of, with the figures and the bound, and where to plan what to do. */
export function Warnings({ clientId, statements }: Props) {
  const { t, today, figure: nameOf, money, period } = useFinanceText();
  const [newest] = newestFirst(statements);
  // All facts are of the length of the newest period.
  const periodAt = (end: Day) => period({ end, months: newest?.months ?? 12 });
  const warnings = warningsOf(statements, today);
  if (warnings.length === 0) {
    return (
      <p className={classes.none}>
        {t('finance.noWarnings')} <span className={classes.quiet}>{t('finance.noWarningsMissing')}</span>
      </p>
    );
  }
  return (
    <div data-testid={TEST_IDS.financeWarnings}>
      <ul className={classes.warnings}>
        {warnings.map(({ id, on, facts }) => (
          <li key={id} data-warning={id}>
            <p className={classes.warning}>
              <IconAlertTriangle size={16} aria-hidden="true" />
              <strong>{t(`risk.signal.${id}`)}</strong>
              <span className={classes.quiet}>{periodAt(on)}</span>
            </p>
            {byFigure(facts).map(([figure, known]) => (
              <p key={figure} className={classes.fact}>
                <span>{nameOf(figure)}</span>
                {known.map(({ end, fen }) => `${periodAt(end)} ${money(fen)}`).join(' → ')}
              </p>
            ))}
            <p className={classes.quiet}>{t(`finance.bound.${id}`, BOUNDS[id])}</p>
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>{t('finance.ours')}</p>
      <a className={classes.link} href={linkTo('client', { client: clientId, part: 'research' })}>
        {t('finance.toResearch')}
      </a>
    </div>
  );
}

function byFigure(facts: readonly WarningFact[]): readonly (readonly [Figure, readonly WarningFact[]])[] {
  const figures = [...new Set(facts.map(({ figure }) => figure))];
  return figures.map((figure) => [figure, facts.filter((fact) => fact.figure === figure)]);
}
