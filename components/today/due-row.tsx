import { UnstyledButton } from '@mantine/core';
import type { TodayItem } from '../../lib/domain/today/today.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useNavigation } from '../app/navigation.ts';
import { DoneButton } from '../follow-up/done-button.tsx';
import followUp from '../follow-up/follow-up.module.css';
import { SnoozeMenu } from '../follow-up/snooze-menu.tsx';
import { DueBadge } from '../ui/due-badge.tsx';
import { GradeBadge } from '../ui/grade-badge.tsx';
import { LogButton } from './log-button.tsx';
import classes from './today.module.css';

/** A follow-up that is due: tick off, put off, log, or open the client. */
export function DueRow({ item }: { item: TodayItem }) {
  const { t } = useText();
  const { dispatch } = useNavigation();
  const { client, followUp: due } = item;
  if (!due) return null;
  const open = () => dispatch({ type: 'open', clientId: client.id });
  const name = client.shortName ?? client.name;
  return (
    <li className={classes.row}>
      <DoneButton clientId={client.id} item={due} />
      <UnstyledButton className={classes.rowBody} onClick={open}>
        <span className={classes.rowText}>
          {due.kind === 'promise' && <span className={followUp.promise}>{t('followUp.promise')}</span>}
          {due.text}
        </span>
        <span className={classes.rowMeta}>
          <GradeBadge grade={client.grade} />
          <span className={classes.rowClient}>{name}</span>
          <DueBadge due={due.due} />
        </span>
      </UnstyledButton>
      <span className={classes.rowActions}>
        <LogButton client={client} />
        <SnoozeMenu clientId={client.id} item={due} />
      </span>
    </li>
  );
}
