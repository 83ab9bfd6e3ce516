import { IconLock } from '@tabler/icons-react';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './managed-note.module.css';

/** Says by icon and word that the bank has set this, and what it means here. */
export function ManagedNote({ text }: { text?: string }) {
  const { t } = useText();
  return (
    <span className={classes.note} data-testid={TEST_IDS.managed}>
      <IconLock size={14} aria-hidden="true" />
      <span>{text === undefined ? t('managed.word') : t('managed.with', { text })}</span>
    </span>
  );
}
