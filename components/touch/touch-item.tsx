import type { TouchVerdict } from '../../lib/domain/touch/count.ts';
import type { Touch } from '../../lib/domain/touch/touch.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { CHANNEL_ICONS } from './channel-icons.ts';
import classes from './touch.module.css';

/** One touch on the time line. */
export function TouchItem({ touch, verdict }: { touch: Touch; verdict: TouchVerdict }) {
  const { t, relative, day } = useText();
  const Icon = CHANNEL_ICONS[touch.channel];
  const hasCounted = verdict === 'counts';
  return (
    <li className={classes.item} data-counts={hasCounted} data-testid={TEST_IDS.touchItem}>
      <span className={classes.itemIcon} aria-hidden="true">
        <Icon size={15} />
      </span>
      <div className={classes.itemBody}>
        <p className={classes.itemHead}>
          <span className={classes.itemChannel}>{t(`channel.${touch.channel}`)}</span>
          {!hasCounted && <span className={classes.itemBadge}>{t(`touch.${verdict}`)}</span>}
          <time dateTime={touch.day} title={day(touch.day)}>
            {relative(touch.day)}
            {touch.time && ` ${touch.time}`}
          </time>
        </p>
        {touch.text !== '' && <p className={classes.itemText}>{touch.text}</p>}
      </div>
    </li>
  );
}
