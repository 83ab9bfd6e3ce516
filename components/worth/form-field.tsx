import { TextInput } from '@mantine/core';
import { useText } from '../../lib/hooks/use-text.ts';
import type { FieldProblem } from './holding-draft.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onEdit: (value: string) => void;
  readonly problem?: FieldProblem | undefined;
  readonly kind?: 'text' | 'amount' | 'date';
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** A field of a form with its label and what is wrong with it. */
export function FormField({ label, value, onEdit, problem, kind = 'text', placeholder, autoFocus }: Props) {
  const { t } = useText();
  return (
    <TextInput
      label={label}
      value={value}
      type={kind === 'date' ? 'date' : 'text'}
      inputMode={kind === 'amount' ? 'decimal' : undefined}
      max={kind === 'date' ? '2099-12-31' : undefined}
      maxLength={kind === 'date' ? undefined : kind === 'amount' ? 30 : 100}
      placeholder={placeholder}
      autoFocus={autoFocus}
      error={problem && t(`worth.problem.${problem}`)}
      onChange={(event) => onEdit(event.currentTarget.value)}
    />
  );
}
