import { Button, PasswordInput } from '@mantine/core';
import { IconDeviceDesktop, IconInfoCircle, IconLock, IconWifiOff } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { BrandMark } from '../ui/brand-mark.tsx';
import screen from '../ui/ui.module.css';
import { type PassphraseProblem, problemOf } from '../vault/passphrase-problem.ts';
import { StrengthMeter } from '../vault/strength-meter.tsx';
import classes from './welcome.module.css';

type Problem = PassphraseProblem | 'createFailedStorage' | 'createFailedExists';

/** What the product promises, and the passphrase that keeps it. */
export function PassphraseStep({ onDone, onRestore }: { onDone: () => void; onRestore: () => void }) {
  const { vault } = useServices();
  const { t } = useText();
  const [passphrase, setPassphrase] = useState('');
  const [confirm, setConfirm] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const found = problemOf(passphrase, confirm);
    setProblem(found);
    if (found) return;
    setBusy(true);
    const result = await vault.create(passphrase).catch(() => ({ ok: false, reason: 'storage' }) as const);
    setBusy(false);
    if (result.ok) onDone();
    else setProblem(CREATE_PROBLEM[result.reason]);
  };
  const isFirstField = problem === 'tooShort' || problem === 'strength0';
  const message = problem && t(`vault.${problem}`);
  const toggle = { 'aria-label': t('common.show') };

  return (
    <form className={classes.form} onSubmit={submit}>
      <BrandMark size={48} />
      <div>
        <h1 className={screen.screenTitle}>{t('welcome.title')}</h1>
        <p className={screen.screenText}>{t('welcome.lead')}</p>
      </div>
      <ul className={classes.promises}>
        <li>
          <IconDeviceDesktop size={17} aria-hidden="true" />
          {t('welcome.promiseLocal')}
        </li>
        <li>
          <IconLock size={17} aria-hidden="true" />
          {t('welcome.promiseSealed')}
        </li>
        <li>
          <IconWifiOff size={17} aria-hidden="true" />
          {t('welcome.promiseOffline')}
        </li>
      </ul>
      <div className={classes.fields}>
        <PasswordInput
          label={t('welcome.passphraseTitle')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          error={isFirstField && message}
          autoComplete="new-password"
          visibilityToggleButtonProps={toggle}
          data-testid={TEST_IDS.vaultPassphrase}
          autoFocus
        />
        <StrengthMeter passphrase={passphrase} />
        <PasswordInput
          label={t('vault.confirm')}
          value={confirm}
          onChange={(event) => setConfirm(event.currentTarget.value)}
          error={!isFirstField && message}
          autoComplete="new-password"
          visibilityToggleButtonProps={toggle}
          data-testid={TEST_IDS.vaultPassphraseConfirm}
        />
      </div>
      <p className={classes.warning}>
        <IconInfoCircle size={16} aria-hidden="true" />
        {t('vault.noRecovery')}
      </p>
      <Button type="submit" size="md" fullWidth loading={isBusy} data-testid={TEST_IDS.vaultSubmit}>
        {t('welcome.create')}
      </Button>
      <Button variant="subtle" onClick={onRestore} data-testid={TEST_IDS.fromBackup}>
        {t('backup.fromBackup')}
      </Button>
    </form>
  );
}

const CREATE_PROBLEM = Object.freeze({
  exists: 'createFailedExists',
  tooShort: 'tooShort',
  storage: 'createFailedStorage',
} as const);
