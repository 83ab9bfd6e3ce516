import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { GRADES, type Grade } from '../../lib/domain/client/client.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { formKeys } from './form-keys.ts';
import classes from './grade.module.css';

interface Props {
  readonly grade: Grade;
  readonly onGo: (grade: Grade, reason: string) => void;
  readonly onCancel: () => void;
}

/** A grade set by hand: which, and why. */
export function GradeForm({ grade, onGo, onCancel }: Props) {
  const { t } = useText();
  const [chosen, setChosen] = useState(grade);
  const [reason, setReason] = useState('');
  const isGiven = reason.trim() !== '';
  const go = () => {
    if (isGiven) onGo(chosen, reason);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields within
    <div className={classes.form} onKeyDown={formKeys(go, onCancel)}>
      <SegmentedControl
        aria-label={t('standing.gradeName')}
        value={chosen}
        onChange={(next) => setChosen(next as Grade)}
        data={GRADES.map((each) => ({ value: each, label: t('standing.grade', { grade: each }) }))}
      />
      <TextInput
        autoFocus
        label={t('worth.whyGrade', { grade: chosen })}
        placeholder={t('worth.whyGradeExample')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-testid={TEST_IDS.worthReason}
      />
      <div className={classes.buttons}>
        <Button size="compact-sm" disabled={!isGiven} onClick={go} data-testid={TEST_IDS.worthOverrideGo}>
          {t('worth.setGrade', { grade: chosen })}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
          {t('worth.cancel')}
        </Button>
      </div>
    </div>
  );
}
