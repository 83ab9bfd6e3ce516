import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Grade, GRADES } from '../../lib/domain/client/client.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Chip } from '../log/chip.tsx';
import { TEST_IDS } from '../test-ids.ts';
import classes from './dialog.module.css';

interface Props {
  readonly onGo: (grade: Grade, reason: string) => void;
  readonly onCancel: () => void;
}

/** A grade set by hand, and why. */
export function GradeForm({ onGo, onCancel }: Props) {
  const { t } = useText();
  const [grade, setGrade] = useState<Grade>('A');
  const [reason, setReason] = useState('');
  const isReady = reason.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onGo(grade, reason.trim());
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <fieldset className={classes.choices} aria-label={t('board.grade')}>
        {GRADES.map((each) => (
          <Chip
            key={each}
            isOn={each === grade}
            title={t('grade.label', { grade: each })}
            onClick={() => setGrade(each)}
          >
            {each}
          </Chip>
        ))}
      </fieldset>
      <TextInput
        label={t('board.gradeReason')}
        placeholder={t('board.gradePlaceholder')}
        autoFocus
        maxLength={500}
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-testid={TEST_IDS.boardGradeReason}
      />
      <div className={classes.buttons}>
        <Button type="submit" size="compact-md" disabled={!isReady} data-testid={TEST_IDS.boardGo}>
          {t('board.gradeGo', { grade })}
        </Button>
        <Button size="compact-md" variant="subtle" color="gray" onClick={onCancel}>
          {t('board.cancel')}
        </Button>
      </div>
    </form>
  );
}
