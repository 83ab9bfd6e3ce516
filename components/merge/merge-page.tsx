import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './merge.module.css';
import { MergePart } from './merge-part.tsx';
import { SplitPart } from './split-part.tsx';

type Mode = 'merge' | 'split';

/** Two clients made one, or one made two. */
export function MergePage() {
  const { t } = useText();
  const [mode, setMode] = useState<Mode>('merge');
  return (
    <>
      <SegmentedControl
        className={classes.mode}
        size="sm"
        aria-label={t('merge.mode')}
        value={mode}
        onChange={(value) => setMode(value as Mode)}
        data={(['merge', 'split'] as const).map((value) => ({ value, label: t(`merge.${value}`) }))}
      />
      {mode === 'merge' ? <MergePart /> : <SplitPart />}
    </>
  );
}
