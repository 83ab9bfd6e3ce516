import type { RefObject } from 'react';
import type { Touch } from '../../lib/domain/touch/touch.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './repeated.module.css';

interface Props {
  readonly touch: Touch;
  /** The first answer, to which Enter in the line leads. */
  readonly firstRef: RefObject<HTMLButtonElement | null>;
  readonly onMerge: () => void;
  readonly onKeepBoth: () => void;
  readonly onCancel: () => void;
}

/** Asks what to do with a line that nearly repeats a touch of the same day. */
export function RepeatedTouch({ touch, firstRef, onMerge, onKeepBoth, onCancel }: Props) {
  const { t } = useText();
  return (
    <div className={classes.repeated} role="alert" data-testid={TEST_IDS.logRepeated}>
      <p className={classes.repeatedTitle}>{t('log.repeated')}</p>
      <p className={classes.repeatedText} title={touch.text}>
        {touch.text}
      </p>
      <div className={classes.answers}>
        <button
          ref={firstRef}
          type="button"
          className={classes.answer}
          data-first
          onClick={onMerge}
          data-testid={TEST_IDS.logMerge}
        >
          {t('log.merge')}
        </button>
        <button type="button" className={classes.answer} onClick={onKeepBoth} data-testid={TEST_IDS.logKeepBoth}>
          {t('log.keepBoth')}
        </button>
        <button type="button" className={classes.answer} onClick={onCancel}>
          {t('log.cancel')}
        </button>
      </div>
    </div>
  );
}
