import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useChange } from '../ui/use-change.ts';
import classes from './follow-up.module.css';

interface Props {
  readonly clientId: string;
  readonly item: { readonly id: string; readonly text: string };
}

/** The circle that ticks a thing off. */
export function DoneButton({ clientId, item }: Props) {
  const { book } = useServices();
  const { t } = useText();
  const change = useChange();
  return (
    <UnstyledButton
      className={classes.done}
      aria-label={t('followUp.doneOf', { text: item.text })}
      onClick={() => void change(() => book.completeFollowUp(clientId, item.id), t('followUp.completed'))}
    >
      <span className={classes.circle}>
        <IconCheck size={12} stroke={3} aria-hidden="true" />
      </span>
    </UnstyledButton>
  );
}
