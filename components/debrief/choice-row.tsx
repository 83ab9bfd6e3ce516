import { type ReactNode, useId } from 'react';
import classes from './debrief.module.css';

interface Choice<V extends string> {
  readonly value: V;
  readonly text: string;
  readonly icon?: ReactNode;
}

interface Props<V extends string> {
  readonly label: string;
  readonly choices: readonly Choice<V>[];
  /** Empty: nothing is chosen yet. */
  readonly value: V | '';
  readonly onChange: (value: V) => void;
  /** Each choice carries it, with its value as `data-value`. */
  readonly testId: string;
}

/** One of a few, each a large field: native radio buttons, so that arrow keys choose. */
export function ChoiceRow<V extends string>({ label, choices, value, onChange, testId }: Props<V>) {
  const name = useId();
  return (
    <fieldset className={classes.choices}>
      <legend className={classes.title}>{label}</legend>
      <div className={classes.row}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes.choice} data-testid={testId} data-value={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            <span>
              {choice.icon}
              {choice.text}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
