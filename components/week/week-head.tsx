import { Button } from '@mantine/core';
import { IconCalendarPlus, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { weekNumber } from '../../lib/domain/agenda/week.ts';
import { addDays, type Day } from '../../lib/domain/calendar/day.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { linkTo } from '../workspace/address.ts';
import classes from './week.module.css';

interface Props {
  readonly days: readonly Day[];
  readonly onGo: (day: Day) => void;
  readonly onNew: () => void;
}

/** Which week it is, and the ways to others; planning something; calendars from elsewhere and for elsewhere. */
export function WeekHead({ days, onGo, onNew }: Props) {
  const { t, today } = useText();
  const monday = days[0] ?? today;
  const sunday = days.at(-1) ?? today;
  const part = (day: Day) => ({ month: t(`day.m${Number(day.slice(5, 7)) as 1}`), date: Number(day.slice(8)) });
  const range = t('week.range', {
    year: weekNumber(monday).year,
    from: t('week.monthDay', part(monday)),
    to: t('week.monthDay', part(sunday)),
  });
  return (
    <div className={classes.head}>
      <div className={classes.turn}>
        <IconButton label={t('week.before')} onClick={() => onGo(addDays(monday, -7))}>
          <IconChevronLeft size={18} aria-hidden="true" />
        </IconButton>
        <Button variant="default" size="xs" onClick={() => onGo(today)} disabled={monday <= today && today <= sunday}>
          {t('week.thisWeek')}
        </Button>
        <IconButton label={t('week.after')} onClick={() => onGo(addDays(monday, 7))}>
          <IconChevronRight size={18} aria-hidden="true" />
        </IconButton>
      </div>
      <h2 className={classes.range} aria-live="polite" data-testid={TEST_IDS.weekRange}>
        {range}
        <span>{t('week.number', { week: weekNumber(monday).week })}</span>
      </h2>
      <div className={classes.headTools}>
        <a className={classes.link} href={linkTo('import')}>
          {t('week.import')}
        </a>
        <a className={classes.link} href={linkTo('export')}>
          {t('week.export')}
        </a>
        <Button
          size="xs"
          leftSection={<IconCalendarPlus size={16} aria-hidden="true" />}
          onClick={onNew}
          data-testid={TEST_IDS.weekNew}
        >
          {t('week.new')}
        </Button>
      </div>
    </div>
  );
}
