import { useText } from '../../lib/hooks/use-text.ts';
import type { RecordChange } from '../../lib/hooks/audit-types.ts';
import { clientText } from './entry-text.ts';
import { fieldChanges, operationOf, recordTitle } from './record-fields.ts';
import classes from './audit.module.css';
import styles from './audit-entry.module.css';

/** One record before and after, field by field, with numbers masked. */
export function RecordChanges({ change, showsClient }: { change: RecordChange; showsClient: boolean }) {
  const { t } = useText();
  const operation = operationOf(change.effect);
  const fields = fieldChanges(change, t);
  const title = recordTitle(change, fields, t);
  // A client's own record says by its title whose it is.
  const namesClient = showsClient && !(change.effect.kind === 'client' && title);
  const none = <span className={classes.none}>{t('audit.value.none')}</span>;
  return (
    <table className={classes.record} data-operation={operation}>
      <caption>
        {t(`audit.record.${change.effect.kind}`)}
        <span className={classes.operation}>{t(`audit.op.${operation}`)}</span>
        {title && <span className={styles.recordTitle}>{title}</span>}
        {namesClient && <span className={styles.ofClient}>{clientText(change.client, t)}</span>}
      </caption>
      <thead className={classes.columns}>
        <tr>
          <th scope="col">{t('audit.fieldHeading')}</th>
          {operation !== 'added' && <th scope="col">{t('audit.before')}</th>}
          {operation !== 'removed' && <th scope="col">{t('audit.after')}</th>}
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{t(`audit.field.${field}`)}</th>
            {operation !== 'added' && <td className={classes.before}>{before ?? none}</td>}
            {operation !== 'removed' && <td>{after ?? none}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
