import { ActionIcon, Popover } from '@mantine/core';
import { IconClockPause } from '@tabler/icons-react';
import { type ComponentPropsWithRef, useState } from 'react';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useChange } from '../ui/use-change.ts';
import { DueMenu } from './due-menu.tsx';

interface Props {
  readonly clientId: string;
  readonly item: { readonly id: string; readonly text: string };
}

/** Puts a thing off to another day. The menu is made when it is first asked for: lists hold many of these. */
export function SnoozeMenu({ clientId, item }: Props) {
  const { t } = useText();
  const [isWanted, setWanted] = useState(false);
  const label = t('followUp.snoozeOf', { text: item.text });
  if (isWanted) return <OpenableMenu clientId={clientId} item={item} label={label} />;
  return <SnoozeButton label={label} onClick={() => setWanted(true)} />;
}

function SnoozeButton({ label, ...rest }: { label: string } & ComponentPropsWithRef<'button'>) {
  return (
    <ActionIcon size={28} aria-label={label} title={label} {...rest}>
      <IconClockPause size={16} aria-hidden="true" />
    </ActionIcon>
  );
}

function OpenableMenu({ clientId, item, label }: Props & { label: string }) {
  const { book } = useServices();
  const { t, day } = useText();
  const change = useChange();
  const [isOpen, setOpen] = useState(true);
  const moveTo = (due: string) => {
    setOpen(false);
    void change(() => book.snoozeFollowUp(clientId, item.id, due), t('followUp.snoozed', { day: day(due) }));
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <SnoozeButton label={label} onClick={() => setOpen(!isOpen)} />
      </Popover.Target>
      <Popover.Dropdown p={4} aria-label={label}>
        <DueMenu onDay={moveTo} />
      </Popover.Dropdown>
    </Popover>
  );
}
