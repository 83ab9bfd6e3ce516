import { IconChevronDown } from '@tabler/icons-react';
import { useMemo } from 'react';
import { addDays, daysBetween } from '../../lib/domain/calendar/day.ts';
import { type ClosedPromise, latestClosed } from '../../lib/domain/promise/kept.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ShortList } from '../ui/short-list.tsx';
import { linkTo } from '../workspace/address.ts';
import classes from './promise.module.css';

const FIRST_SHOWN = 30;
/** Days back the list goes. */
const DAYS = 90;

/** The promises closed in the last ninety days, folded; nothing until they have been read. */
export function ClosedList({ closed }: { closed: readonly ClosedPromise[] | undefined }) {
  const { t, today } = useText();
  const latest = useMemo(() => closed && latestClosed(closed, addDays(today, 1 - DAYS)), [closed, today]);
  if (!latest) return null;
  if (latest.length === 0) return <p className={classes.hint}>{t('promises.closedNone')}</p>;
  return (
    <details className={classes.closed} data-testid={TEST_IDS.promiseClosed}>
      <summary>
        <IconChevronDown size={14} aria-hidden="true" />
        {t('promises.closed', { count: latest.length })}
      </summary>
      <ShortList
        items={latest}
        first={FIRST_SHOWN}
        className={classes.list}
        row={(each) => <ClosedRow key={each.id} promise={each} />}
      />
    </details>
  );
}

function ClosedRow({ promise }: { promise: ClosedPromise }) {
  const { t, day } = useText();
  const { clientId, clientName, text, by, end, closedOn, due, dropReason } = promise;
  const ended =
    end === 'inTime'
      ? t('promises.end.inTime')
      : end === 'late'
        ? t('promises.end.late', { count: daysBetween(due, closedOn) })
        : dropReason === undefined
          ? t('promises.end.dropped')
          : t('promises.end.droppedWhy', { why: t(`promises.reason.${dropReason}`) });
  return (
    <li className={classes.closedRow}>
      <p className={classes.head}>
        <a href={linkTo('client', { client: clientId, part: 'timeline' })} className={classes.client}>
          {clientName}
        </a>
        <span className={classes.end} data-end={end}>
          {ended}
        </span>
        <time dateTime={closedOn}>{day(closedOn)}</time>
      </p>
      <p className={classes.source}>
        {t(`promises.by.${by}`)} · {text}
      </p>
    </li>
  );
}
