import { Popover, UnstyledButton } from '@mantine/core';
import { IconClockPause } from '@tabler/icons-react';
import { type ComponentPropsWithRef, useId, useState } from 'react';
import { addDays, type Day } from '../../lib/domain/calendar/day.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkCalendar } from '../../lib/hooks/use-work-calendar.ts';
import menu from '../follow-up/follow-up.module.css';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useChange } from '../ui/use-change.ts';
import { type RestChoice, restChoices } from './rest-choices.ts';

interface Props {
  readonly clientId: string;
  readonly item: { readonly id: string; readonly text: string };
}

/** Keeps the list silent about a thing until another day. The menu is made when it is first asked for: lists hold many. */
export function RestMenu({ clientId, item }: Props) {
  const { t } = useText();
  const [isWanted, setWanted] = useState(false);
  const label = t('today.restOf', { text: item.text });
  if (isWanted) return <OpenableMenu clientId={clientId} item={item} label={label} />;
  return <RestButton label={label} onClick={() => setWanted(true)} />;
}

function RestButton({ label, ...rest }: { label: string } & ComponentPropsWithRef<'button'>) {
  return (
    <IconButton label={label} size={28} data-testid={TEST_IDS.todayRest} {...rest}>
      <IconClockPause size={16} aria-hidden="true" />
    </IconButton>
  );
}

function OpenableMenu({ clientId, item, label }: Props & { label: string }) {
  const { book } = useServices();
  const { t, day, today } = useText();
  const calendar = useWorkCalendar();
  const change = useChange();
  const [isOpen, setOpen] = useState(true);
  const pickId = useId();
  const restUntil = (until: Day) => {
    setOpen(false);
    void change(() => book.restFollowUp(clientId, item.id, until), t('today.rested', { day: day(until) }));
  };
  const words = (key: RestChoice['key']) =>
    key === 'tomorrow' || key === 'afterTomorrow' ? t(`day.${key}`) : t(`today.${key}`);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <RestButton label={label} onClick={() => setOpen(!isOpen)} />
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
