import { NativeSelect, TextInput } from '@mantine/core';
import { useText } from '../../lib/hooks/use-text.ts';
import { entriesOf, type FieldProps, textOf } from './field-props.ts';
import { Rows } from './rows.tsx';

/** Other products that go with this one, each with the reason. */
export function LinksField({ value, onValue, label, error, choicesOf }: FieldProps) {
  const { t } = useText();
  return (
    <Rows
      label={label}
      error={error}
      rows={entriesOf(value)}
      onRows={onValue}
      fresh={() => ({ to: '', why: '' })}
      addText={t('content.editor.addLink')}
      row={(row, edit) => (
        <>
          <NativeSelect
            label={t('content.fields.to')}
            value={textOf(row.to)}
            onChange={(event) => edit({ to: event.currentTarget.value })}
            data={[{ value: '', label: t('content.choice.none') }, ...choicesOf('product')]}
          />
          <TextInput
            label={t('content.fields.why')}
            value={textOf(row.why)}
            maxLength={500}
            onChange={(event) => edit({ why: event.currentTarget.value })}
          />
        </>
      )}
    />
  );
}
