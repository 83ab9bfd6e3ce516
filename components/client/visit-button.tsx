import { UnstyledButton } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useText } from '../../lib/hooks/use-text.ts';
import { useVisitState } from '../../lib/hooks/use-visit-state.ts';
import { useNavigation } from '../app/navigation.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './client.module.css';

/** Starts a visit to the client; while one goes on, leads back to it, and after one, to going over it. */
export function VisitButton({ clientId }: { readonly clientId: string }) {
  const { t } = useText();
  const { dispatch } = useNavigation();
  const state = useVisitState(clientId);
  const words = state === 'going' ? 'client.visitGoing' : state === 'over' ? 'client.visitOver' : 'client.visitStart';
  return (
    <UnstyledButton
      className={classes.visit}
      onClick={() => dispatch({ type: 'show', view: { kind: state === 'over' ? 'debrief' : 'visit', clientId } })}
      data-state={state}
      data-testid={TEST_IDS.visitStart}
    >
      <IconMessages size={14} aria-hidden="true" />
      {t(words)}
    </UnstyledButton>
  );
}
