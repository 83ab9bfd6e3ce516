import {
  IconFileDescription,
  IconFocusCentered,
  IconLock,
  IconPin,
  IconPinnedOff,
  IconPinFilled,
  IconSettings,
} from '@tabler/icons-react';
import { useText } from '../../lib/hooks/use-text.ts';
import { useNavigation } from '../app/navigation.ts';
import { TopBar } from '../app/top-bar.tsx';
import { LockButton } from '../settings/lock-button.tsx';
import { PageMenu } from '../teach/page-menu.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import classes from './client.module.css';

/** Back to the day, whether the client comes from the page or is pinned, and the panel's own buttons. */
export function ClientBar({ clientId }: { clientId: string }) {
  const { t } = useText();
  const { state, dispatch } = useNavigation();
  const isOfPage = state.subject.kind === 'client' && state.subject.clientId === clientId;
  return (
    <TopBar
      onBack={() => dispatch({ type: 'show', view: { kind: 'day' } })}
      actions={
        <>
          <IconButton
            label={t('client.briefing')}
            onClick={() => dispatch({ type: 'show', view: { kind: 'briefing', clientId } })}
            data-testid={TEST_IDS.briefingOpen}
          >
            <IconFileDescription size={17} aria-hidden="true" />
          </IconButton>
          <IconButton
            label={state.isPinned ? t('client.unpin') : t('client.pin')}
            aria-pressed={state.isPinned}
            onClick={() => dispatch({ type: 'pin', isPinned: !state.isPinned })}
          >
            {state.isPinned ? <IconPinnedOff size={17} aria-hidden="true" /> : <IconPin size={17} aria-hidden="true" />}
          </IconButton>
          <PageMenu />
          <IconButton
            label={t('settings.title')}
            onClick={() => dispatch({ type: 'show', view: { kind: 'settings' } })}
          >
            <IconSettings size={17} aria-hidden="true" />
          </IconButton>
          <LockButton icon={<IconLock size={17} aria-hidden="true" />} />
        </>
      }
    >
      {state.isPinned ? (
        <span className={classes.origin} data-pinned="true">
          <IconPinFilled size={13} aria-hidden="true" />
          {t('client.pinned')}
        </span>
      ) : (
        isOfPage && (
          <span className={classes.origin}>
            <IconFocusCentered size={14} aria-hidden="true" />
            {t('client.ofPage')}
          </span>
        )
      )}
    </TopBar>
  );
}
