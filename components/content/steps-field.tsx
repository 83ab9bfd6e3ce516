import { Textarea, TextInput } from '@mantine/core';
import { useText } from '../../lib/hooks/use-text.ts';
import { entriesOf, type FieldProps, textOf } from './field-props.ts';
import { NumberField } from './number-field.tsx';
import { Rows } from './rows.tsx';

/** Steps of a checklist in their order. A step keeps its id, by which what was done of it is known. */
export function StepsField({ value, onValue, label, error }: FieldProps) {
  const { t } = useText();
  const steps = entriesOf(value);
  return (
    <Rows
      label={label}
      error={error}
      rows={steps}
      onRows={onValue}
      fresh={() => ({ id: freshId(steps.map(({ id }) => textOf(id))), name: '', how: '' })}
      addText={t('content.editor.addStep')}
      row={(row, edit) => (
        <>
          <TextInput
            label={t('content.fields.name')}
            value={textOf(row.name)}
            maxLength={60}
            onChange={(event) => edit({ name: event.currentTarget.value })}
          />
          <NumberField
            label={t('content.fields.withinMinutes')}
            value={row.withinMinutes}
            onValue={(withinMinutes) => edit({ withinMinutes })}
            max={100_000}
          />
          <Textarea
            size="sm"
            label={t('content.fields.how')}
            value={textOf(row.how)}
            maxLength={500}
            rows={2}
            onChange={(event) => edit({ how: event.currentTarget.value })}
          />
        </>
      )}
    />
  );
}

/** `stepA`, `stepB` …: the first that none of the others has. */
function freshId(taken: readonly string[]): string {
  for (let at = 0; ; at += 1) {
    const id = `step${String.fromCharCode(65 + (at % 26)).repeat(1 + Math.floor(at / 26))}`;
    if (!taken.includes(id)) return id;
  }
}
