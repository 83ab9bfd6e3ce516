import { UnstyledButton } from '@mantine/core';
import { IconArrowsExchange, IconFocusCentered } from '@tabler/icons-react';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './app.module.css';
import { isAway } from './follow.ts';
import { useNavigation } from './navigation.ts';

/** Says that the page is about somebody else than the client shown, and switches to them on request. */
export function PageBar() {
  const { t } = useText();
  const { state, dispatch } = useNavigation();
  const summaries = useSummaries();
  const isOnDay = state.view.kind === 'day' && state.subject.kind === 'client';
  if (!isOnDay && !isAway(state)) return null;
  const { subject } = state;
  const found = subject.kind === 'client' ? summaries?.find((each) => each.id === subject.clientId) : undefined;
  const name = found?.shortName ?? found?.name ?? (subject.kind === 'stranger' ? subject.name : undefined);
  return (
    <div className={classes.pageBar} data-drafting={state.isDrafting} role="status">
      <IconArrowsExchange size={15} aria-hidden="true" />
      <span className={classes.pageBarText}>
        {state.isDrafting
          ? name
            ? t('draft.switched', { name })
            : t('draft.switchedOther')
          : name
            ? t('client.pageClientIs', { name })
            : t('draft.switchedOther')}
        {state.isDrafting && <span className={classes.pageBarNote}> · {t('draft.kept')}</span>}
      </span>
      <UnstyledButton
        className={classes.pageBarButton}
        onClick={() => dispatch({ type: 'toPage' })}
        data-testid={TEST_IDS.draftSwitch}
      >
        <IconFocusCentered size={14} aria-hidden="true" />
        {state.isDrafting || isOnDay ? t('draft.switch') : t('client.backToPage')}
      </UnstyledButton>
    </div>
  );
}
