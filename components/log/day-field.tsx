import { useEffect, useRef } from 'react';
import { type Day, isDay } from '../../lib/domain/calendar/day.ts';

interface Props {
  readonly value: Day | '';
  readonly label: string;
  readonly min?: Day;
  readonly max?: Day;
  readonly className: string | undefined;
  readonly onPick: (day: Day) => void;
}

/** A day to be changed in place; a half-written one changes nothing and is not overwritten while the cursor is in it. */
export function DayField({ value, label, min, max = '2099-12-31', className, onPick }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const show = () => {
    if (field.current) field.current.value = value;
  };
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = value;
  }, [value]);
  return (
    <input
      ref={field}
      type="date"
      className={className}
      aria-label={label}
      min={min}
      max={max}
      defaultValue={value}
      onChange={(event) => {
        const day = event.currentTarget.value;
        if (isDay(day)) onPick(day);
      }}
      onBlur={show}
    />
  );
}
