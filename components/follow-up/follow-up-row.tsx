import type { FollowUp } from '../../lib/domain/follow-up/follow-up.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { DueBadge } from '../ui/due-badge.tsx';
import { DoneButton } from './done-button.tsx';
import classes from './follow-up.module.css';
import { SnoozeMenu } from './snooze-menu.tsx';

type Item = Pick<FollowUp, 'id' | 'kind' | 'text' | 'due' | 'by'>;

/** One thing to do for a client: tick it off, or put it off. */
export function FollowUpRow({ clientId, item }: { clientId: string; item: Item }) {
  const { t } = useText();
  return (
    <li className={classes.row}>
      <DoneButton clientId={clientId} item={item} />
      <div className={classes.text}>
        <p>
          {item.kind === 'promise' && (
            <span className={classes.promise} data-by={item.by ?? 'us'}>
              {t(item.by === 'client' ? 'followUp.promiseClient' : 'followUp.promiseUs')}
            </span>
          )}
          {item.text}
        </p>
        <DueBadge due={item.due} />
      </div>
      <SnoozeMenu clientId={clientId} item={item} />
    </li>
  );
}
