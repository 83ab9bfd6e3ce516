import { Popover, UnstyledButton } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { addDays, type Day } from '../../lib/domain/calendar/day.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkCalendar } from '../../lib/hooks/use-work-calendar.ts';
import menu from '../follow-up/follow-up.module.css';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { type RestChoice, restChoices } from './rest-choices.ts';

interface Props {
  /** What rests: the name of button and menu. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly testId: string;
  readonly onPick: (until: Day) => void;
}

/** A button that asks until when the list is to be silent. The menu is made when it is first asked for: lists hold many. */
export function RestPopover(props: Props) {
  const [isWanted, setWanted] = useState(false);
  const { label, icon, testId } = props;
  if (isWanted) return <OpenableMenu {...props} />;
  return (
    <IconButton label={label} size={28} data-testid={testId} onClick={() => setWanted(true)}>
      {icon}
    </IconButton>
  );
}

function OpenableMenu({ label, icon, testId, onPick }: Props) {
  const { t, day, today } = useText();
  const calendar = useWorkCalendar();
  const [isOpen, setOpen] = useState(true);
  const pickId = useId();
  const restUntil = (until: Day) => {
    setOpen(false);
    onPick(until);
  };
  const words = (key: RestChoice['key']) =>
    key === 'tomorrow' || key === 'afterTomorrow' ? t(`day.${key}`) : t(`today.${key}`);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <IconButton label={label} size={28} data-testid={testId} onClick={() => setOpen(!isOpen)}>
          {icon}
        </IconButton>
      </Popover.Target>
      <Popover.Dropdown p={4} aria-label={label}>
        <div className={menu.menu}>
          {restChoices(today, calendar).map((choice) => (
            <UnstyledButton
              key={choice.key}
              className={menu.menuItem}
              data-testid={TEST_IDS.todayRestChoice}
              onClick={() => restUntil(choice.day)}
            >
              {words(choice.key)}
              <span>{day(choice.day)}</span>
            </UnstyledButton>
          ))}
          <label className={menu.menuItem} htmlFor={pickId}>
            {t('today.restPick')}
          </label>
          <input
            id={pickId}
            type="date"
            className={menu.menuDate}
            min={addDays(today, 1)}
            onChange={(event) => event.currentTarget.value > today && restUntil(event.currentTarget.value)}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
