import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import { GivePart } from './give-part.tsx';
import classes from './hand-over.module.css';
import { ReceivePart } from './receive-part.tsx';

type Mode = 'give' | 'receive';

/** Clients given to a colleague, or received from one. */
export function HandOverPage() {
  const { t } = useText();
  const [mode, setMode] = useState<Mode>('give');
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
