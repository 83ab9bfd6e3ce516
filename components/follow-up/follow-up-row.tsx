import type { FollowUp } from '../../lib/domain/follow-up/follow-up.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { DueBadge } from '../ui/due-badge.tsx';
import { DoneButton } from './done-button.tsx';
import classes from './follow-up.module.css';
import { SnoozeMenu } from './snooze-menu.tsx';

type Item = Pick<FollowUp, 'id' | 'kind' | 'text' | 'due'>;

/** One thing to do for a client: tick it off, or put it off. */
export function FollowUpRow({ clientId, item }: { clientId: string; item: Item }) {
  const { t } = useText();
  return (
    <li className={classes.row}>
      <DoneButton clientId={clientId} item={item} />
      <div className={classes.text}>
        <p>
          {item.kind === 'promise' && <span className={classes.promise}>{t('followUp.promise')}</span>}
          {item.text}
        </p>
        <DueBadge due={item.due} />
      </div>
      <SnoozeMenu clientId={clientId} item={item} />
    </li>
  );
}
