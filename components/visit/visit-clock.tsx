import { clockText } from '../../lib/domain/visit/clock.ts';
import { partMs } from '../../lib/domain/visit/edit.ts';
import { type VisitProgress, visitMinutes } from '../../lib/domain/visit/progress.ts';
import { useClock } from '../../lib/hooks/use-clock.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './visit.module.css';

/** How long the visit has lasted. Seconds are for the eye: what is read out changes once a minute, and only when asked. */
export function VisitClock({ visit }: { readonly visit: VisitProgress }) {
  const { t } = useText();
  const now = useClock(visit.startedMs);
  const text = t('visit.minutes', { count: visitMinutes(visit, now) });
  return (
    <div
      className={classes.clock}
      role="timer"
      aria-label={t('visit.clock', { text })}
      data-testid={TEST_IDS.visitClock}
    >
      <span aria-hidden="true">{clockText((visit.endedMs ?? now) - visit.startedMs)}</span>
    </div>
  );
}

/** How long the part that is shown has lasted. */
export function PartClock({ visit }: { readonly visit: VisitProgress }) {
  const { t } = useText();
  const now = useClock(visit.startedMs);
  const text = clockText(partMs(visit, visit.at, now));
  // Read out it would be a second clock beside the first.
  return (
    <span className={classes.partClock} aria-hidden="true">
      {t('visit.partClock', { text })}
    </span>
  );
}
