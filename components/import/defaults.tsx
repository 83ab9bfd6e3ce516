import { Checkbox, NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { GRADES, SEGMENTS } from '../../lib/domain/client/client.ts';
import { LOAN_CLASSES } from '../../lib/domain/credit/loan.ts';
import type { ImportField } from '../../lib/domain/import/fields.ts';
import type { Mapping } from '../../lib/domain/import/mapping.ts';
import { STAGES } from '../../lib/domain/stage/stage.ts';
import { CHANNELS } from '../../lib/domain/touch/touch.ts';
import type { ImportDefaults } from '../../lib/hooks/import-types.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import columnsClasses from './columns.module.css';
import classes from './import.module.css';

interface Props {
  readonly defaults: ImportDefaults;
  readonly onChange: (defaults: ImportDefaults) => void;
  readonly mapping: Mapping;
}

/** What is taken where the table says nothing. Only what these columns leave open is asked. */
export function Defaults({ defaults, onChange, mapping }: Props) {
  const { t } = useText();
  const id = useId();
  const has = (field: ImportField) => mapping.columns.some((column) => column.field === field);
  const set = (patch: Partial<ImportDefaults>) => onChange({ ...defaults, ...patch });
  const { loanClass } = defaults;
  return (
    <details className={columnsClasses.defaults} data-testid={TEST_IDS.importDefaults}>
      <summary>{t('import.defaults')}</summary>
      <p className={classes.note}>{t('import.defaultsHint')}</p>
      <div className={columnsClasses.pickers}>
        <NativeSelect
          label={t('import.field.client.segment')}
          value={defaults.segment}
          onChange={(event) => set({ segment: event.currentTarget.value as ImportDefaults['segment'] })}
          data={SEGMENTS.map((value) => ({ value, label: t(`segment.${value}`) }))}
        />
        <NativeSelect
          label={t('import.field.client.grade')}
          value={defaults.grade}
          onChange={(event) => set({ grade: event.currentTarget.value as ImportDefaults['grade'] })}
          data={[...GRADES]}
        />
        <NativeSelect
          label={t('import.field.client.stage')}
          value={defaults.stage}
          onChange={(event) => set({ stage: event.currentTarget.value as ImportDefaults['stage'] })}
          data={STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
        />
        {has('touch.day') && (
          <NativeSelect
            label={t('import.field.touch.channel')}
            value={defaults.channel}
            onChange={(event) => set({ channel: event.currentTarget.value as ImportDefaults['channel'] })}
            data={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
          />
        )}
        {has('loan.number') && (
          <NativeSelect
            label={t('import.field.loan.class')}
            value={loanClass ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const { loanClass: _, ...rest } = defaults;
              const chosen = LOAN_CLASSES.find((each) => each === value);
              onChange(chosen ? { ...rest, loanClass: chosen } : rest);
            }}
            data={[
              { value: '', label: t('import.noLoanClass') },
              ...LOAN_CLASSES.map((value) => ({ value, label: t(`loanClass.${value}`) })),
            ]}
          />
        )}
      </div>
      <Checkbox
        id={id}
        className={columnsClasses.carried}
        label={t('import.carriedDown')}
        description={t('import.carriedDownHint')}
        checked={defaults.isClientCarriedDown}
        onChange={(event) => set({ isClientCarriedDown: event.currentTarget.checked })}
      />
    </details>
  );
}
