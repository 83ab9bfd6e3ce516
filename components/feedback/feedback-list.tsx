import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FeedbackEntry } from '../../lib/domain/feedback/feedback-list.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './feedback-page.module.css';
import type { NameOf } from './use-product-names.ts';

/** Entries shown at first, and more at a press. */
const STEP = 50;

/** Feedback, newest first, each with the client that said it. */
export function FeedbackList({ entries, nameOf }: { entries: readonly FeedbackEntry[]; nameOf: NameOf }) {
  const { t, day } = useText();
  const [most, setMost] = useState(STEP);
  const left = entries.length - most;
  return (
    <>
      <p className={classes.shown}>{t('feedbackPage.shown', { count: entries.length })}</p>
      <ul className={classes.list} data-testid={TEST_IDS.feedbackList}>
        {entries.slice(0, most).map((entry) => (
          <li key={`${entry.touchId} ${entry.index}`} className={classes.entry} data-testid={TEST_IDS.feedbackRow}>
            <p className={classes.head}>
              <span className={classes.kind} data-kind={entry.kind}>
                {t(`feedback.kind.${entry.kind}`)}
              </span>
              <strong>{nameOf(entry)}</strong>
              <a href={`#client?client=${entry.clientId}&part=timeline`}>{entry.clientName}</a>
              <time dateTime={entry.day}>{day(entry.day)}</time>
            </p>
            <p className={classes.said}>{entry.text}</p>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button size="compact-sm" variant="default" onClick={() => setMost(most + STEP)}>
          {t('feedbackPage.more', { count: Math.min(STEP, left) })}
        </Button>
      )}
    </>
  );
}
