import { Button, Popover, UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { DROP_REASONS, type DropReason } from '../../lib/domain/follow-up/follow-up.ts';
import type { Day } from '../../lib/domain/calendar/day.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { DueMenu } from '../follow-up/due-menu.tsx';
import menu from '../follow-up/follow-up.module.css';
import { TEST_IDS } from '../test-ids.ts';

interface ButtonProps {
  readonly text: string;
  /** Name of button and menu; begins with `text`. */
  readonly label: string;
  readonly testId: string;
  readonly isInTabOrder: boolean;
}

/** Gives a promise up, and asks why: whether it counts as broken hangs on that. */
export function DropMenu({ onReason, ...button }: ButtonProps & { onReason: (reason: DropReason) => void }) {
  const { t } = useText();
  return (
    <RowMenu {...button}>
      {(close) => (
        <div className={menu.menu}>
          {DROP_REASONS.map((reason) => (
            <UnstyledButton
              key={reason}
              className={menu.menuItem}
              onClick={() => {
                close();
                onReason(reason);
              }}
              data-testid={TEST_IDS.promiseDropReason}
            >
              {t(`promises.reason.${reason}`)}
            </UnstyledButton>
          ))}
        </div>
      )}
    </RowMenu>
  );
}

/** Moves a promise to another day. */
export function MoveMenu({ onDay, ...button }: ButtonProps & { onDay: (day: Day) => void }) {
  return (
    <RowMenu {...button}>
      {(close) => (
        <DueMenu
          onDay={(day) => {
            close();
            onDay(day);
          }}
        />
      )}
    </RowMenu>
  );
}

/** A button with a menu, made when it is first asked for: a list holds many of these. */
function RowMenu({ children, ...props }: ButtonProps & { children: (close: () => void) => ReactNode }) {
  const [isWanted, setWanted] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const { text, label, testId, isInTabOrder } = props;
  const button = (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={label}
      tabIndex={isInTabOrder ? 0 : -1}
      onClick={() => {
        setWanted(true);
        setOpen(!isOpen);
      }}
      data-testid={testId}
    >
      {text}
    </Button>
  );
  if (!isWanted) return button;
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown p={4} aria-label={label}>
        {children(() => setOpen(false))}
      </Popover.Dropdown>
    </Popover>
  );
}
