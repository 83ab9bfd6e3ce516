import { Button, PasswordInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useAgo } from '../../lib/hooks/use-backup.ts';
import type { Restore, RestoreStep } from '../../lib/hooks/use-backup-restore.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './backup.module.css';

interface Props {
  readonly restore: Restore;
  readonly state: Extract<RestoreStep, { step: 'passphrase' }>;
}

/** Asks for the passphrase the backup was made under. */
export function RestorePassphrase({ restore, state }: Props) {
  const { t } = useText();
  const ago = useAgo();
  const [passphrase, setPassphrase] = useState('');
  const { at, clients } = state.session.overview;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '' && !restore.isBusy) void restore.unlock(passphrase);
  };
  const error = state.failure && t(`restore.${state.failure === 'wrongPassphrase' ? 'wrong' : state.failure}`);
  return (
    <form className={`${classes.page} ${classes.form}`} onSubmit={submit}>
      <div className={classes.block}>
        <h2>{t('restore.passphraseTitle')}</h2>
        <p className={classes.hint}>{t('restore.passphraseHint', { when: ago(at), clients })}</p>
      </div>
      <PasswordInput
        aria-label={t('restore.passphraseTitle')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        error={error}
        errorProps={{ role: 'alert' }}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('common.show') }}
        leftSection={<IconLock size={16} aria-hidden="true" />}
        data-testid={TEST_IDS.restorePassphrase}
        data-autofocus
        autoFocus
      />
      <div className={classes.row}>
        <Button type="submit" loading={restore.isBusy} data-testid={TEST_IDS.restoreUnlock}>
          {t('restore.continue')}
        </Button>
        <Button variant="subtle" color="gray" disabled={restore.isBusy} onClick={restore.cancel}>
          {t('restore.back')}
        </Button>
      </div>
    </form>
  );
}
