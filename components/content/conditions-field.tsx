import { NativeSelect } from '@mantine/core';
import { FACT_KEYS, FACT_UNITS, type FactKey, type FactUnit, RISK_RATINGS } from '../../lib/domain/client/fact.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { entriesOf, type FieldProps } from './field-props.ts';
import { NumberField } from './number-field.tsx';
import { Rows } from './rows.tsx';
import { useFactName } from './use-fact-name.ts';
import type { Working } from './working.ts';

/** How many of the stored unit make one of what is typed, and the digits that are typed. */
const SCALES: { readonly [U in FactUnit]?: { readonly scale: number; readonly digits: number } } = Object.freeze({
  money: { scale: 1_000_000, digits: 2 },
  share: { scale: 100, digits: 2 },
});

/** Conditions on what is known of a client, each with a value in the unit of its fact. */
export function ConditionsField({ value, onValue, label, error }: FieldProps) {
  const { t } = useText();
  const factName = useFactName();
  return (
    <Rows
      label={label}
      error={error}
      rows={entriesOf(value)}
      onRows={onValue}
      fresh={() => ({ fact: FACT_KEYS[0] })}
      addText={t('content.editor.addCondition')}
      row={(row, edit) => (
        <>
          <NativeSelect
            label={t('content.fields.fact')}
            value={String(row.fact)}
            // A value of another unit would say something else.
            onChange={(event) =>
              edit({ fact: event.currentTarget.value, is: undefined, atLeast: undefined, atMost: undefined })
            }
            data={FACT_KEYS.map((key) => ({ value: key, label: factName(key) }))}
          />
          <ConditionValue row={row} onEdit={edit} />
        </>
      )}
    />
  );
}

function ConditionValue({ row, onEdit }: { row: Working; onEdit: (patch: Working) => void }) {
  const { t } = useText();
  const unit: FactUnit = FACT_UNITS[row.fact as FactKey] ?? 'count';
  if (unit === 'flag') {
    return (
      <NativeSelect
        label={t('content.fields.is')}
        value={row.is === false ? 'false' : 'true'}
        onChange={({ currentTarget }) => onEdit({ is: currentTarget.value === 'true' })}
        data={[
          { value: 'true', label: t('content.choice.yes') },
          { value: 'false', label: t('content.choice.no') },
        ]}
      />
    );
  }
  if (unit === 'rating') {
    return (
      <NativeSelect
        label={t('content.fields.is')}
        value={String(row.is ?? '')}
        onChange={(event) => onEdit({ is: event.currentTarget.value || undefined })}
        data={[{ value: '', label: t('content.choice.none') }, ...RISK_RATINGS]}
      />
    );
  }
  const { scale = 1, digits = 0 } = SCALES[unit] ?? {};
  return (['atLeast', 'atMost'] as const).map((bound) => {
    const what = t(`content.fields.${bound}`);
    return (
      <NumberField
        key={bound}
        label={
          unit === 'money'
            ? t('content.editor.inWan', { what })
            : unit === 'share'
              ? t('content.editor.inPercent', { what })
              : what
        }
        value={row[bound]}
        onValue={(typed) => onEdit({ [bound]: typed })}
        scale={scale}
        digits={digits}
        {...(unit === 'money' && row[bound] === 1 ? { description: t('content.editor.anyAmount') } : {})}
      />
    );
  });
}
