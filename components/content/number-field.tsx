import { NumberInput } from '@mantine/core';
import { numberOf } from './field-props.ts';

interface Props {
  readonly label: string;
  readonly value: unknown;
  readonly onValue: (value: number | undefined) => void;
  /** How many of the stored unit make one of what is typed: 100 basis points a percent. */
  readonly scale?: number;
  readonly max?: number;
  readonly digits?: number;
  readonly description?: string;
  readonly error?: string | undefined;
}

/** A number in the unit a person writes it in; an empty field is no number. */
export function NumberField({ label, value, onValue, scale = 1, max = 900_000_000, digits = 0, ...rest }: Props) {
  const stored = numberOf(value);
  return (
    <NumberInput
      label={label}
      size="sm"
      value={stored === '' ? '' : stored / scale}
      onChange={(typed) => onValue(typeof typed === 'number' ? Math.round(typed * scale) : undefined)}
      min={0}
      max={max}
      decimalScale={digits}
      thousandSeparator=","
      hideControls
      {...rest}
    />
  );
}
