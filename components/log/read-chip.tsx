import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './log-chips.module.css';
import { REMOVABLE, removal } from './removable.ts';

interface Props {
  readonly icon: ReactNode;
  readonly text: string;
  /** The word of the line it was read from; empty where it was added by hand. */
  readonly word: string;
  readonly tone?: 'plain' | 'watch';
  readonly onRemove: () => void;
}

/** Something read from the line; taken away by a press, Backspace or Delete. */
export function ReadChip({ icon, text, word, tone = 'plain', onRemove }: Props) {
  const { t } = useText();
  return (
    <button
      type="button"
      className={classes.read}
      data-tone={tone}
      title={word === '' ? t('log.addedByHand') : t('log.readFrom', { word })}
      aria-label={t('log.remove', { what: text })}
      {...REMOVABLE}
      {...removal(onRemove)}
    >
      {icon}
      <span>{text}</span>
      <IconX size={12} aria-hidden="true" />
    </button>
  );
}
