import { memo } from 'react';
import type { RowChoice, RowPlan } from '../../lib/domain/import/plan.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './preview.module.css';
import { issueLines, meantName, partTexts, reasonText, type RowContext, rowNumber, rowTitle } from './row-text.ts';

interface Props {
  readonly plan: RowPlan;
  readonly context: RowContext;
  readonly choice: RowChoice | undefined;
  readonly isFrozen: boolean;
  readonly onChoice: (row: number, choice: RowChoice | undefined) => void;
}

/** What becomes of one row: whom it is about, what is made and changed, why, and what was remarked. */
export const PreviewRow = memo(function PreviewRow({ plan, context, choice, isFrozen, onChoice }: Props) {
  const { t } = context;
  const { row, verdict } = plan;
  // How its client was found says nothing where the row is not taken.
  const reasons = verdict === 'error' ? [] : plan.reasons;
  const number = rowNumber(row, context.table);
  const title = rowTitle(plan, context);
  const meant = meantName(plan, context);
  const parts = partTexts(plan, context);
  const made = parts.filter(({ action }) => action === 'new').map(({ record }) => record);
  const choices = choicesOf(plan, choice);
  return (
    <li className={classes.row} data-verdict={verdict} data-testid={TEST_IDS.importRow} data-row={number}>
      <span className={classes.rowNumber}>{number}</span>
      <span className={classes.verdict} data-verdict={verdict}>
        {t(`import.filter.${verdict}`)}
      </span>
      <div className={classes.rowText}>
        <strong>{title ?? t('import.noTitle')}</strong>
        {meant && <p className={classes.meant}>{t('import.mayMean', { name: meant })}</p>}
        {(reasons.length > 0 || made.length > 0) && (
          <p className={classes.reasons}>
            {[
              ...reasons.map((reason) => reasonText(reason, context)),
              ...(made.length > 0 ? [t('import.makes', { records: [...new Set(made)].join(t('import.comma')) })] : []),
            ].join(' · ')}
          </p>
        )}
        {parts.flatMap(({ key, record, values }) =>
          values.map(({ field, before, after }) => (
            <p key={`${key}-${field}`} className={classes.change}>
              <span>{t('import.fieldOf', { record, field })}</span>
              <del>{before}</del>
              <span aria-hidden="true">→</span>
              <ins>{after}</ins>
            </p>
          )),
        )}
        {issueLines(plan, context).map(({ level, text }) => (
          <p key={text} className={classes.issue} data-level={level}>
            {text}
          </p>
        ))}
      </div>
      {choices.length > 0 && (
        // The browser's own: a hundred of the library's take longer to draw than a frame.
        <select
          className={classes.rowChoice}
          disabled={isFrozen}
          aria-label={t('import.choiceOf', { row: number })}
          value={choice ?? ''}
          onChange={({ currentTarget: { value } }) => onChoice(row, value === '' ? undefined : (value as RowChoice))}
        >
          <option value="">{t('import.choice.asProposed')}</option>
          {choices.map((value) => (
            <option key={value} value={value}>
              {t(`import.choice.${value}`)}
            </option>
          ))}
        </select>
      )}
    </li>
  );
});

/** What can be decided for a row instead of what is proposed. */
function choicesOf({ verdict, reasons, clientId }: RowPlan, choice: RowChoice | undefined): readonly RowChoice[] {
  // Once decided, the verdict is the decision's own: everything stays on offer so that it can be changed.
  if (choice !== undefined) return ['update', 'new', 'skip'];
  switch (verdict) {
    case 'conflict':
      return ['update', 'new', 'skip'];
    case 'update':
      return ['new', 'skip'];
    case 'new':
      return ['skip'];
    case 'skip':
      return clientId !== undefined && reasons.some(({ key }) => key === 'inBook' || key === 'differsFromRow')
        ? ['update', 'new']
        : [];
    case 'error':
      return [];
  }
}
