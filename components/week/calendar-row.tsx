import { Button } from '@mantine/core';
import { appointmentOf } from '../../lib/domain/agenda/appointment.ts';
import type { FollowUp } from '../../lib/domain/follow-up/follow-up.ts';
import type { CalendarFile, CalendarRow } from '../../lib/hooks/use-calendar-file.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { ClientPicker } from '../client/client-picker.tsx';
import preview from '../import/preview.module.css';
import { TEST_IDS } from '../test-ids.ts';
import classes from './calendar-row.module.css';

/** How a verdict looks: as the same of a table does. */
const LOOKS = Object.freeze({
  new: 'new',
  update: 'update',
  drop: 'error',
  same: 'skip',
  ask: 'conflict',
  skip: 'skip',
} as const);

interface Props {
  readonly row: CalendarRow;
  readonly onDecide: CalendarFile['decide'];
  readonly isFrozen: boolean;
}

/** One event of the calendar: when, what, what becomes of it, and whose it is, where that is to be said. */
export function CalendarRowView({ row, onDecide, isFrozen }: Props) {
  const { t, day } = useText();
  const { uid, title, place, verdict, reason, client, candidates, isKnown, times, was, becomes } = row;
  const canChoose = !isKnown && !isFrozen && (verdict === 'ask' || verdict === 'new');
  const when = [day(row.day), row.time].filter(Boolean).join(' ');
  const planText = (item: FollowUp) => {
    const { text, day: on, time, place: where } = appointmentOf(item);
    return [day(on), time, text, where].filter(Boolean).join(' · ');
  };
  return (
    <li className={classes.row} data-verdict={LOOKS[verdict]} data-testid={TEST_IDS.importCalendarRow}>
      <span className={preview.verdict} data-verdict={LOOKS[verdict]}>
        {t(`import.calendar.verdict.${verdict}`)}
      </span>
      <div className={preview.rowText}>
        <strong>{title || t('import.calendar.untitled')}</strong>
        <span className={preview.reasons}>
          {[when, times > 1 ? t('import.calendar.times', { count: times }) : '', place].filter(Boolean).join(' · ')}
        </span>
        {verdict === 'update' && was && becomes && (
          <span className={preview.change}>
            <del>{planText(was)}</del>
            <ins>{planText(becomes)}</ins>
          </span>
        )}
        {reason && <span className={preview.reasons}>{t(`import.calendar.reason.${reason}`)}</span>}
        {verdict === 'ask' && candidates.length > 0 && (
          <span className={classes.candidates}>
            {t('import.calendar.maybe')}
            {candidates.map(({ clientId, name }) => (
              <Button key={clientId} size="compact-xs" variant="default" onClick={() => void onDecide(uid, clientId)}>
                {name}
              </Button>
            ))}
          </span>
        )}
      </div>
      <div className={classes.client}>
        {canChoose ? (
          <ClientPicker
            clientId={client?.clientId}
            onClient={(id) => void onDecide(uid, id)}
            placeholder={t('import.calendar.whose')}
            label={t('import.calendar.clientOf', { title: title || t('import.calendar.untitled') })}
            testId={TEST_IDS.importCalendarClient}
          />
        ) : (
          <span>{client?.name}</span>
        )}
        {!isFrozen && verdict !== 'same' && (reason === undefined || reason === 'byUser') && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => void onDecide(uid, reason === 'byUser' ? undefined : 'skip')}
          >
            {t(reason === 'byUser' ? 'import.calendar.takeIn' : 'import.calendar.leaveOut')}
          </Button>
        )}
      </div>
    </li>
  );
}
