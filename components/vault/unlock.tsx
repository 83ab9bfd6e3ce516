import { Button, PasswordInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import type { UnlockFailure, VaultStatus } from '../../lib/hooks/service-types.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { BrandMark } from '../ui/brand-mark.tsx';
import screen from '../ui/ui.module.css';
import { useCountdown } from './use-countdown.ts';
import classes from './vault.module.css';

type Locked = Extract<VaultStatus, { state: 'locked' }>;

/** The locked panel: asks for the passphrase and shows nothing of any client. */
export function Unlock({ status }: { status: Locked }) {
  const { vault } = useServices();
  const { t } = useText();
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<UnlockFailure>();
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const seconds = useCountdown(status.retryAt);
  const mustWait = seconds > 0;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || mustWait || passphrase === '') return;
    setBusy(true);
    const result = await vault.unlock(passphrase).catch(() => ({ ok: false, reason: 'damaged' }) as const);
    setBusy(false);
    if (result.ok) return;
    setFailure(result.reason);
    setPassphrase('');
    field.current?.focus();
  };
  const error = mustWait
    ? t('vault.wait', { seconds })
    : failure === 'wrongPassphrase'
      ? t('vault.wrong')
      : failure === 'notMigrated'
        ? t('vault.notMigrated')
        : failure === 'damaged'
          ? t('vault.unreachable')
          : undefined;

  return (
    <main className={screen.screen}>
      <form className={`${screen.screenBody} ${classes.unlock}`} onSubmit={submit}>
        <BrandMark size={52} />
        <div>
          <h1 className={screen.screenTitle}>{t('vault.unlockTitle')}</h1>
          <p className={screen.screenText}>{t('vault.unlockHint')}</p>
        </div>
        <PasswordInput
          ref={field}
          className={classes.field}
          aria-label={t('vault.passphrase')}
          placeholder={t('vault.passphrase')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          error={error}
          errorProps={mustWait ? {} : { role: 'alert' }}
          disabled={mustWait}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('common.show') }}
          leftSection={<IconLock size={16} aria-hidden="true" />}
          data-testid={TEST_IDS.vaultPassphrase}
          data-autofocus
          autoFocus
        />
        <Button
          type="submit"
          size="md"
          fullWidth
          loading={isBusy}
          disabled={mustWait}
          data-testid={TEST_IDS.vaultSubmit}
        >
          {t('vault.unlock')}
        </Button>
      </form>
    </main>
  );
}
