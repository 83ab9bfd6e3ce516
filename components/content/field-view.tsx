import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ChangeEvent, ReactNode } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import { Guarded } from '../guard/guarded.tsx';
import form from '../people/person-form.module.css';
import { ConditionsField } from './conditions-field.tsx';
import classes from './editor.module.css';
import { type FieldProps, textOf } from './field-props.ts';
import type { Field } from './fields.ts';
import { IncomeField } from './income-field.tsx';
import { LinksField } from './links-field.tsx';
import { NumberField } from './number-field.tsx';
import { RuleProductsField } from './rule-products-field.tsx';
import { SlotNote } from './slot-note.tsx';
import { StepsField } from './steps-field.tsx';

interface Props extends FieldProps {
  readonly field: Field;
  /** A sentence on how it is filled in. */
  readonly hint: string | undefined;
}

/** Rows a text area has at least and at most. */
const ROWS = Object.freeze({ least: 2, most: 10 });
/** Letters that about fit in a row. */
const ROW_LETTERS = 30;

/** One field of the form, drawn as its kind needs. */
export function FieldView({ field, hint, ...props }: Props) {
  const { t } = useText();
  const { value, onValue, label, error, choicesOf } = props;
  const common = { label, error, description: hint, 'data-at': field.at };
  const typed = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => event.currentTarget.value;
  switch (field.as) {
    case 'line':
      return (
        <TextInput
          {...common}
          value={textOf(value)}
          maxLength={field.most}
          onChange={(event) => onValue(typed(event))}
        />
      );
    case 'text':
    case 'lines': {
      const text = field.as === 'lines' ? (Array.isArray(value) ? value.join('\n') : '') : textOf(value);
      const onText = (all: string) => onValue(field.as === 'lines' ? all.split('\n') : all);
      return (
        <div>
          <Spoken field={field} text={text} onText={onText}>
            <Textarea
              {...common}
              size="sm"
              value={text}
              rows={rowsOf(text)}
              onChange={(event) => onText(typed(event))}
            />
          </Spoken>
          {field.hasSlots && <SlotNote text={text} />}
        </div>
      );
    }
    case 'choice':
      return (
        <NativeSelect
          {...common}
          value={textOf(value)}
          onChange={(event) => onValue(event.currentTarget.value || undefined)}
          data={[...(field.isOptional ? [{ value: '', label: t('content.choice.none') }] : []), ...choicesOf(field.of)]}
        />
      );
    case 'choices':
      return <Choices {...props} field={field} />;
    case 'number':
      return (
        <NumberField
          label={label}
          error={error}
          {...(hint === undefined ? {} : { description: hint })}
          value={value}
          onValue={onValue}
          max={field.max}
        />
      );
    case 'flag':
      return (
        <label className={form.check}>
          <input type="checkbox" checked={value === true} onChange={(event) => onValue(event.currentTarget.checked)} />
          {label}
        </label>
      );
    case 'income':
      return <IncomeField {...props} />;
    case 'links':
      return <LinksField {...props} />;
    case 'conditions':
      return <ConditionsField {...props} />;
    case 'ruleProducts':
      return <RuleProductsField {...props} />;
    case 'steps':
      return <StepsField {...props} />;
  }
}

/** What is said to a client is looked at as it is written. */
function Spoken({ field, text, onText, children }: SpokenProps) {
  if (!('isSaid' in field && field.isSaid)) return children;
  return (
    <Guarded text={text} onChange={onText}>
      {children}
    </Guarded>
  );
}

interface SpokenProps {
  readonly field: Field;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly children: ReactNode;
}

function Choices({
  field,
  value,
  onValue,
  label,
  choicesOf,
}: FieldProps & { field: Field & { as: 'choices' | 'choice' } }) {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  return (
    <fieldset className={`${form.knows} ${classes.choices}`}>
      <legend>{label}</legend>
      {choicesOf(field.of).map(({ value: each, label: name }) => (
        <label key={each} className={form.chip}>
          <input
            type="checkbox"
            checked={chosen.includes(each)}
            onChange={(event) =>
              onValue(event.currentTarget.checked ? [...chosen, each] : chosen.filter((other) => other !== each))
            }
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

function rowsOf(text: string): number {
  const rows = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / ROW_LETTERS)), 0);
  return Math.min(ROWS.most, Math.max(ROWS.least, rows));
}
