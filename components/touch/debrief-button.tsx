import { UnstyledButton } from '@mantine/core';
import { IconClipboardCheck } from '@tabler/icons-react';
import { useText } from '../../lib/hooks/use-text.ts';
import { useNavigation } from '../app/navigation.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './touch-item.module.css';

/** Goes over a contact that has just been, or on with the debrief that was left. */
export function DebriefButton({ clientId }: { readonly clientId: string }) {
  const { t } = useText();
  const { dispatch } = useNavigation();
  return (
    <UnstyledButton
      className={classes.history}
      title={t('touch.debriefHint')}
      onClick={() => dispatch({ type: 'show', view: { kind: 'debrief', clientId } })}
      data-testid={TEST_IDS.debriefOpen}
    >
      <IconClipboardCheck size={14} aria-hidden="true" />
      {t('touch.debrief')}
    </UnstyledButton>
  );
}
