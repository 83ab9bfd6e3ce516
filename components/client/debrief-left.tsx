import { UnstyledButton } from '@mantine/core';
import { IconClipboardCheck, IconChevronRight } from '@tabler/icons-react';
import { useDebriefLeft } from '../../lib/hooks/use-debrief-left.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useNavigation } from '../app/navigation.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './client.module.css';

/** Says that a debrief of this client waits to be finished, and leads back to it. */
export function DebriefLeft({ clientId }: { readonly clientId: string }) {
  const { t } = useText();
  const { dispatch } = useNavigation();
  if (!useDebriefLeft(clientId)) return null;
  return (
    <UnstyledButton
      className={classes.debriefLeft}
      onClick={() => dispatch({ type: 'show', view: { kind: 'debrief', clientId } })}
      data-testid={TEST_IDS.debriefLeft}
    >
      <IconClipboardCheck size={16} aria-hidden="true" />
      <span>{t('touch.debriefLeft')}</span>
      <strong>{t('touch.debriefGoOn')}</strong>
      <IconChevronRight size={14} aria-hidden="true" />
    </UnstyledButton>
  );
}
