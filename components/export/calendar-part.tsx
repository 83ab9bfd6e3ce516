import { Checkbox, Switch } from '@mantine/core';
import { useText } from '../../lib/hooks/use-text.ts';
import { Block } from '../workspace/block.tsx';
import type { ExportChoice } from './choice.ts';
import classes from './export.module.css';

interface Props {
  readonly calendar: ExportChoice['calendar'];
  readonly onCalendar: (calendar: ExportChoice['calendar']) => void;
}

/** What goes into a calendar, and whether it names anybody. */
export function CalendarPart({ calendar, onCalendar }: Props) {
  const { t } = useText();
  const change = (patch: Partial<ExportChoice['calendar']>) => onCalendar({ ...calendar, ...patch });
  return (
    <Block title={t('export.calendar.legend')} hint={t('export.calendar.hint')}>
      <div className={classes.stack}>
        <Checkbox
          size="sm"
          classNames={{ description: classes.description }}
          checked
          disabled
          label={t('export.calendar.followUps')}
          description={t('export.calendar.followUpsHint')}
          readOnly
        />
        <Checkbox
          size="sm"
          classNames={{ description: classes.description }}
          label={t('export.calendar.maturities')}
          description={t('export.calendar.maturitiesHint')}
          checked={calendar.hasMaturities}
          onChange={(event) => change({ hasMaturities: event.currentTarget.checked })}
        />
        <Checkbox
          size="sm"
          classNames={{ description: classes.description }}
          label={t('export.calendar.birthdays')}
          description={t('export.calendar.birthdaysHint')}
          checked={calendar.hasBirthdays}
          onChange={(event) => change({ hasBirthdays: event.currentTarget.checked })}
        />
        <Switch
          className={classes.apart}
          classNames={{ description: classes.description }}
          label={t('export.calendar.discreet')}
          description={t('export.calendar.discreetHint')}
          checked={calendar.isDiscreet}
          onChange={(event) => change({ isDiscreet: event.currentTarget.checked })}
        />
      </div>
    </Block>
  );
}
