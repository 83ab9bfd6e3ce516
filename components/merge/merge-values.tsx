import { useId } from 'react';
import {
  CHOSEN_FIELDS,
  type ChosenField,
  type FieldChoice,
  fieldsToChoose,
} from '../../lib/domain/client-merge/merge.ts';
import type { Client } from '../../lib/domain/client/client.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './merge.module.css';
import { valueText } from './value-text.ts';

interface Props {
  readonly kept: Client;
  readonly gone: Client;
  readonly choice: FieldChoice;
  readonly onChoice: (choice: FieldChoice) => void;
}

/** Both clients field by field; where both say something else, one is chosen. */
export function MergeValues({ kept, gone, choice, onChoice }: Props) {
  const { t } = useText();
  const id = useId();
  const open = fieldsToChoose(kept, gone);
  const fields = CHOSEN_FIELDS.filter((field) => kept[field] !== undefined || gone[field] !== undefined);
  const cell = (field: ChosenField, side: 'kept' | 'gone') => {
    const text = valueText(side === 'kept' ? kept : gone, field, t);
    if (text === undefined) return <td className={classes.absent}>{t('merge.absent')}</td>;
    const label = t(side === 'kept' ? 'merge.keptValue' : 'merge.goneValue', {
      field: t(`audit.field.${field}`),
      value: text,
    });
    const isChosen = (choice[field] ?? 'kept') === side;
    if (!open.includes(field)) return <td data-chosen="true">{text}</td>;
    return (
      <td data-chosen={isChosen}>
        <label className={classes.option}>
          <input
            type="radio"
            name={`${id}-${field}`}
            checked={isChosen}
            onChange={() => onChoice({ ...choice, [field]: side })}
            aria-label={label}
          />
          <span>{text}</span>
        </label>
      </td>
    );
  };
  return (
    <table className={classes.table} data-testid={TEST_IDS.mergeValues}>
      <thead>
        <tr>
          <th scope="col">{t('merge.field')}</th>
          <th scope="col">{t('merge.kept')}</th>
          <th scope="col">{t('merge.gone')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row">{t(`audit.field.${field}`)}</th>
            {cell(field, 'kept')}
            {cell(field, 'gone')}
          </tr>
        ))}
        {(kept.uscc ?? gone.uscc) && (
          <tr>
            <th scope="row">{t('audit.field.uscc')}</th>
            {[kept, gone].map((client) => (
              <td key={client.id} data-chosen={client.uscc !== undefined} className={classes.code}>
                {client.uscc ?? t('merge.absent')}
              </td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
}
