import { SegmentedControl } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { mayHandOver } from '../../lib/domain/policy/rights.ts';
import { usePolicy } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ManagedNote } from '../ui/managed-note.tsx';
import { GivePart } from './give-part.tsx';
import classes from './hand-over.module.css';
import { ReceivePart } from './receive-part.tsx';

type Mode = 'give' | 'receive';

/** Clients given to a colleague, or received from one. */
export function HandOverPage() {
  const { t } = useText();
  const policy = usePolicy();
  const [mode, setMode] = useState<Mode>('give');
  if (!mayHandOver(policy)) {
    return (
      <EmptyState
        icon={<IconUsersGroup size={26} />}
        title={t('managedPages.handOverOff')}
        hint={t('managedPages.handOverOffHint')}
      >
        <ManagedNote />
      </EmptyState>
    );
  }
  return (
    <>
      <SegmentedControl
        className={classes.mode}
        size="sm"
        aria-label={t('handover.mode')}
        value={mode}
        onChange={(value) => setMode(value as Mode)}
        data={(['give', 'receive'] as const).map((value) => ({ value, label: t(`handover.${value}`) }))}
      />
      {mode === 'give' ? <GivePart /> : <ReceivePart />}
    </>
  );
}
