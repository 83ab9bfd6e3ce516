import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { isProcessStage, type Stage } from '../../lib/domain/stage/stage.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './stage.module.css';
import { useCriterionText } from './use-criterion-text.ts';

interface Props {
  readonly to: Stage;
  /** Mandatory criteria left open. */
  readonly open: readonly string[];
  readonly onGo: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Why a client moves although something is open, or leaves the process. */
export function ReasonForm({ to, open, onGo, onCancel }: Props) {
  const { t } = useText();
  const criterionText = useCriterionText();
  const [reason, setReason] = useState('');
  const name = t(`stage.${to}`);
  const isGiven = reason.trim() !== '';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && isGiven) {
      event.preventDefault();
      onGo(reason.trim());
    }
  };
  return (
    <div className={classes.form}>
      {open.length > 0 && (
        <div className={classes.open} role="status">
          <strong>{t('stage.openLeft', { count: open.length })}</strong>
          <ul>
            {open.map((id) => (
              <li key={id}>{criterionText(id)}</li>
            ))}
          </ul>
        </div>
      )}
      <TextInput
        size="xs"
        data-autofocus
        autoFocus
        label={t(isProcessStage(to) ? 'stage.whyOpen' : 'stage.whyOutside', { name })}
        placeholder={t('stage.reason')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        data-testid={TEST_IDS.stageReason}
      />
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          disabled={!isGiven}
          onClick={() => onGo(reason.trim())}
          data-testid={TEST_IDS.stageGo}
        >
          {t('stage.go', { name })}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
          {t('stage.cancel')}
        </Button>
      </div>
    </div>
  );
}
