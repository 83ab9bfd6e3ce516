import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './import.module.css';

interface Props {
  readonly number: number;
  readonly title: string;
  /** One sentence under the title. */
  readonly hint?: string;
  /** `ahead`: not its turn yet; `done`: only the summary shows. */
  readonly state: 'ahead' | 'current' | 'done';
  /** What was settled here, in a few words. */
  readonly summary?: ReactNode;
  /** Goes back to this step. */
  readonly onBack?: (() => void) | undefined;
  readonly backLabel?: string;
  /** Whether its heading takes the focus when its turn comes. */
  readonly takesFocus?: boolean;
  readonly children?: ReactNode;
}

/** One of the steps of an import. A step that becomes current after another takes the focus to its heading. */
export function Step({ number, title, hint, state, summary, onBack, backLabel, takesFocus = true, children }: Props) {
  const { t } = useText();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(state);
  useEffect(() => {
    if (shown.current !== state && state === 'current' && takesFocus) {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: 'start' });
    }
    shown.current = state;
  }, [state, takesFocus]);
  return (
    <section className={classes.step} data-state={state} aria-labelledby={id} data-step={number}>
      <span className={classes.number} aria-hidden="true">
        {state === 'done' ? <IconCheck size={15} stroke={2.4} /> : number}
      </span>
      <div className={classes.stepHead}>
        <div className={classes.stepText}>
          <h2 id={id} ref={heading} tabIndex={-1} className={classes.stepTitle}>
            {title}
          </h2>
          {state === 'done' && summary && <p className={classes.summary}>{summary}</p>}
          {state === 'current' && hint && <p className={classes.hint}>{hint}</p>}
        </div>
        {state === 'done' && onBack && (
          <Button
            size="xs"
            variant="default"
            onClick={onBack}
            aria-label={`${title}: ${backLabel ?? t('import.change')}`}
          >
            {backLabel ?? t('import.change')}
          </Button>
        )}
      </div>
      {state === 'current' && <div className={classes.stepBody}>{children}</div>}
    </section>
  );
}
