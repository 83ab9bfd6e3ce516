import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import { comparableTo, newestFirst } from '../../lib/domain/finance/periods.ts';
import { FIGURES, odditiesOf, type Statement } from '../../lib/domain/finance/statement.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import classes from './finance.module.css';
import { inUnit, type ShownUnit } from './shown-unit.ts';
import { useFinanceText } from './use-finance-text.ts';

interface Props {
  /** Every one, so that each can be put right; the ratios take of one period the best. */
  readonly statements: readonly Statement[];
  readonly unit: ShownUnit;
  readonly onEdit: (statement: Statement) => void;
}

/** Figures by period, the newest left; what contradicts itself is listed below. */
export function FiguresTable({ statements, unit, onEdit }: Props) {
  const { t, figure: nameOf, period, oddity } = useFinanceText();
  const kept = new Set(newestFirst(statements));
  const shown = [...statements].sort((a, b) => b.end.localeCompare(a.end) || b.months - a.months);
  const odd = shown.flatMap((statement) => {
    const compared = comparableTo(statement, statements);
    return odditiesOf(statement, compared).map((each) => ({
      key: `${statement.id} ${JSON.stringify(each)}`,
      text: `${period(statement)} · ${oddity(each, compared)}`,
    }));
  });
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('finance.tableOf')}>
        <table className={classes.table} data-testid={TEST_IDS.financeTable}>
          <thead>
            <tr>
              <th scope="col">{t('finance.unitIs', { unit: t(`import.unit.${unit}`) })}</th>
              {shown.map((statement) => (
                <th key={statement.id} scope="col" data-second={!kept.has(statement)}>
                  <span className={classes.periodHead}>
                    {period(statement)}
                    <IconButton
                      size={24}
                      label={t('finance.edit', { period: period(statement) })}
                      onClick={() => onEdit(statement)}
                    >
                      <IconPencil size={14} aria-hidden="true" />
                    </IconButton>
                  </span>
                  <span className={classes.quiet}>
                    {t(statement.isAudited ? 'finance.audited' : 'finance.notAudited')}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FIGURES.map((figure) => (
              <tr key={figure} data-figure={figure}>
                <th scope="row">{nameOf(figure)}</th>
                {shown.map(({ id, figures: { [figure]: fen } }) => (
                  <td key={id} data-none={fen === undefined}>
                    {fen === undefined ? t('finance.missing') : inUnit(fen, unit)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {odd.length > 0 && (
        <div className={classes.oddities}>
          <p>
            <IconAlertTriangle size={15} aria-hidden="true" />
            {t('finance.oddities')}
          </p>
          <ul>
            {odd.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
