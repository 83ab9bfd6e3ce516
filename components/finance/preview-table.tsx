import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { comparableTo } from '../../lib/domain/finance/periods.ts';
import {
  FIGURES,
  odditiesOf,
  PERIOD_MONTHS,
  type PeriodMonths,
  type Statement,
} from '../../lib/domain/finance/statement.ts';
import { effectOf, statementOf } from '../../lib/domain/finance/take-figures.ts';
import finance from './finance.module.css';
import { inUnit, type ShownUnit } from './shown-unit.ts';
import type { ColumnChoice, ColumnDraft } from './take-draft.ts';
import classes from './take.module.css';
import { useFinanceText } from './use-finance-text.ts';

interface Props {
  readonly drafts: readonly ColumnDraft[];
  readonly statements: readonly Statement[];
  readonly unit: ShownUnit;
  readonly onColumn: (id: string, choice: ColumnChoice) => void;
}

/** The periods read from a table, each to be taken or not, with what would become of it and what looks odd. */
export function PreviewTable({ drafts, statements, unit, onColumn }: Props) {
  const { t, today, figure: nameOf, oddity } = useFinanceText();
  const shown = FIGURES.filter((figure) => drafts.some(({ column }) => column.figures[figure] !== undefined));
  const fresh = drafts.flatMap(({ period }): Statement[] => (period ? [{ id: period.end, on: today, ...period }] : []));
  const effectText = ({ period }: ColumnDraft) => {
    if (!period) return '';
    const effect = effectOf(statements, period);
    return effect.kind === 'fills'
      ? t('finance.take.effect.fills', { added: effect.added.length, changed: effect.changed.length })
      : t(`finance.take.effect.${effect.kind}`);
  };
  const oddOf = ({ period }: ColumnDraft) => {
    if (!period) return [];
    const each = { id: period.end, on: today, ...period };
    const compared = comparableTo(each, [...fresh, ...statements]);
    return odditiesOf(each, compared).map((odd) => oddity(odd, compared));
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard
    <section className={finance.scroll} tabIndex={0} aria-label={t('finance.take.preview')}>
      <table className={finance.table}>
        <thead>
          <tr>
            <th scope="col">{t('finance.unitIs', { unit: t(`import.unit.${unit}`) })}</th>
            {drafts.map((draft) => {
              const { column, isUsed, end, months } = draft;
              const heading = column.heading || t('finance.take.noHeading');
              return (
                <th key={column.id} scope="col" className={classes.column} data-off={!isUsed}>
                  <Checkbox
                    size="xs"
                    label={heading}
                    aria-label={`${t('finance.take.use')} ${heading}`}
                    checked={isUsed}
                    onChange={(event) => onColumn(column.id, { isUsed: event.currentTarget.checked })}
                  />
                  <TextInput
                    size="xs"
                    type="date"
                    max={today}
                    aria-label={`${t('finance.take.end')} ${heading}`}
                    value={end}
                    onChange={(event) => onColumn(column.id, { end: event.currentTarget.value })}
                  />
                  <NativeSelect
                    size="xs"
                    aria-label={`${t('finance.take.months')} ${heading}`}
                    value={months ?? ''}
                    onChange={(event) =>
                      onColumn(column.id, { months: Number(event.currentTarget.value) as PeriodMonths })
                    }
                    data={[
                      ...(months ? [] : [{ value: '', label: '—' }]),
                      ...PERIOD_MONTHS.map((count) => ({
                        value: String(count),
                        label: t('finance.form.monthsOf', { count }),
                      })),
                    ]}
                  />
                  <span className={finance.quiet}>{isUsed && effectText(draft)}</span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {shown.map((figure) => (
            <tr key={figure} data-figure={figure}>
              <th scope="row">{nameOf(figure)}</th>
              {drafts.map(({ column, isUsed, period }) => {
                const fen = column.figures[figure];
                const was = period && statementOf(statements, period)?.figures[figure];
                return (
                  <td key={column.id} data-none={fen === undefined || !isUsed}>
                    {fen === undefined ? t('finance.missing') : inUnit(fen, unit)}
                    {fen !== undefined && was !== undefined && was !== fen && (
                      <span className={classes.was}>{t('finance.take.was', { amount: inUnit(was, unit) })}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr className={classes.odd}>
            <th scope="row">{t('finance.oddities')}</th>
            {drafts.map((draft) => {
              const odd = draft.isUsed ? oddOf(draft) : [];
              return (
                <td key={draft.column.id} data-none={odd.length === 0}>
                  {odd.length === 0 ? t('finance.oddity.none') : odd.map((text) => <p key={text}>{text}</p>)}
                </td>
              );
            })}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
