import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { Day } from '../../lib/domain/calendar/day.ts';
import type { Health } from '../../lib/domain/health/health.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './client.module.css';
import { useHealthText } from './use-health-text.ts';

const ICONS = Object.freeze({
  good: IconCircleCheck,
  watch: IconAlertTriangle,
  risk: IconAlertOctagon,
  noData: IconCircleDashed,
});

/** The verdict on the relationship in one line: level, reason, last touch. */
export function HealthLine({ health, lastDay }: { health: Health; lastDay?: Day }) {
  const { t, relative } = useText();
  const healthText = useHealthText();
  const Icon = ICONS[health.level];
  return (
    <div
      className={classes.health}
      data-level={health.level}
      data-reason={health.reason}
      data-testid={TEST_IDS.health}
      role="status"
    >
      <Icon size={17} aria-hidden="true" />
      <span className={classes.hidden}>{t('health.label')}</span>
      <strong>{t(`health.${health.level}`)}</strong>
      <span>{healthText(health)}</span>
      {lastDay && <span className={classes.healthLast}>{t('health.lastTouch', { when: relative(lastDay) })}</span>}
    </div>
  );
}
