import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { contactVerdict } from '../../lib/domain/cadence/contact.ts';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { healthOf } from '../../lib/domain/health/health.ts';
import { ruleOptions } from '../../lib/domain/policy/relation-rules.ts';
import { useRelationRules } from '../../lib/hooks/use-relation-rules.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkCalendar } from '../../lib/hooks/use-work-calendar.ts';
import { TEST_IDS } from '../test-ids.ts';
import { contactReasons, contactText, saysLessThanCadence } from './cadence-text.ts';
import classes from './client.module.css';
import { useHealthText } from './use-health-text.ts';

const ICONS = Object.freeze({
  good: IconCircleCheck,
  watch: IconAlertTriangle,
  risk: IconAlertOctagon,
  noData: IconCircleDashed,
});

/** The verdict on the relationship: level, reason, and by when to get in touch and why then. */
export function HealthLine({ summary }: { summary: ClientSummary }) {
  const text = useText();
  const { t, today } = text;
  const calendar = useWorkCalendar();
  const healthText = useHealthText();
  const options = { ...ruleOptions(useRelationRules()), ...(calendar ? { calendar } : {}) };
  const health = healthOf(summary, today, options);
  const verdict = contactVerdict(summary, today, options);
  const contact = contactText(verdict, text);
  const isContactFirst = contact !== undefined && saysLessThanCadence(health.reason);
  const Icon = ICONS[health.level];
  return (
    <div
      className={classes.health}
      data-level={health.level}
      data-reason={health.reason}
      data-contact={verdict.state}
      data-testid={TEST_IDS.health}
      role="status"
    >
      <Icon size={17} aria-hidden="true" />
      <span className={classes.hidden}>{t('health.label')}</span>
      <strong>{t(`health.${health.level}`)}</strong>
      <span>{isContactFirst ? contact : healthText(health)}</span>
      {contact !== undefined && !isContactFirst && <span className={classes.healthLast}>{contact}</span>}
      {contactReasons(verdict, summary.grade, text).map((reason) => (
        <span key={reason} className={classes.healthLast}>
          {reason}
        </span>
      ))}
    </div>
  );
}
