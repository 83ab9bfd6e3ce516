import type { ReactNode } from 'react';
import { TEST_IDS } from '../test-ids.ts';
import classes from './rows.module.css';

interface Props {
  readonly isDone: boolean;
  readonly onToggle: () => void;
  /** What it says, in large letters. */
  readonly text: ReactNode;
  /** Quietly below, one after the other. */
  readonly sub?: readonly string[];
  readonly tone?: 'risk' | undefined;
  /** Ticked it matters more, not less. */
  readonly isKept?: boolean;
  /** Beside it: a control of its own. */
  readonly aside?: ReactNode;
  /** Below it, not part of its name. */
  readonly children?: ReactNode;
  readonly testId?: string;
  readonly id: string;
}

/** Something that is ticked off with one tap anywhere on it. */
export function TickRow({ isDone, onToggle, text, sub, tone, isKept = false, aside, children, testId, id }: Props) {
  return (
    <li className={classes.row} data-done={isDone && !isKept}>
      <div className={classes.rowHead}>
        <label className={classes.tick}>
          <input
            type="checkbox"
            className={classes.box}
            checked={isDone}
            onChange={onToggle}
            data-tick={id}
            data-testid={testId ?? TEST_IDS.visitTick}
          />
          <span className={classes.said}>
            <span className={classes.text}>{text}</span>
            {sub && sub.length > 0 && (
              <span className={classes.sub} data-tone={tone}>
                {sub.map((each) => (
                  <span key={each}>{each}</span>
                ))}
              </span>
            )}
          </span>
        </label>
        {aside}
      </div>
      {children}
    </li>
  );
}
