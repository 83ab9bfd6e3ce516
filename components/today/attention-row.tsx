import { UnstyledButton } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle, IconCircleDashed } from '@tabler/icons-react';
import type { TodayItem } from '../../lib/domain/today/today.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useNavigation } from '../app/navigation.ts';
import { useHealthText } from '../client/use-health-text.ts';
import { GradeBadge } from '../ui/grade-badge.tsx';
import { LogButton } from './log-button.tsx';
import classes from './today.module.css';

const ICONS = Object.freeze({
  good: IconCircleDashed,
  watch: IconAlertTriangle,
  risk: IconAlertOctagon,
  noData: IconCircleDashed,
});

/** A client who needs attention, with the reason in words. */
export function AttentionRow({ item }: { item: TodayItem }) {
  const { t } = useText();
  const healthText = useHealthText();
  const { dispatch } = useNavigation();
  const { client, health } = item;
  const open = () => dispatch({ type: 'open', clientId: client.id });
  const name = client.shortName ?? client.name;
  const Icon = ICONS[health.level];
  return (
    <li className={classes.row}>
      <span className={classes.level} data-level={health.level} title={t(`health.${health.level}`)}>
        <Icon size={17} aria-hidden="true" />
      </span>
      <UnstyledButton className={classes.rowBody} onClick={open}>
        <span className={classes.rowText}>{name}</span>
        <span className={classes.rowMeta}>
          <GradeBadge grade={client.grade} />
          <span className={classes.rowReason}>{healthText(health)}</span>
        </span>
      </UnstyledButton>
      <span className={classes.rowActions}>
        <LogButton client={client} />
      </span>
    </li>
  );
}
