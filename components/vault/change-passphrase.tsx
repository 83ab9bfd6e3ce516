import { Button, PasswordInput } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useToasts } from '../ui/toasts.tsx';
import { type PassphraseProblem, problemOf } from './passphrase-problem.ts';
import { StrengthMeter } from './strength-meter.tsx';
import classes from './change-passphrase.module.css';

type Problem = PassphraseProblem | 'wrongPassphrase' | 'same' | 'wait' | 'storage';

/** Replaces the passphrase. Only the key is wrapped anew; what is stored stays as it is. */
export function ChangePassphrase() {
  const { vault } = useServices();
  const { t } = useText();
  const { show } = useToasts();
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [confirm, setConfirm] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const found = old === '' ? 'wrongPassphrase' : old === next ? 'same' : problemOf(next, confirm);
    setProblem(found);
    if (found) return;
    setBusy(true);
    const result = await vault.changePassphrase(old, next).catch(() => ({ ok: false, reason: 'storage' }) as const);
    setBusy(false);
    if (!result.ok) {
      setProblem(result.reason);
      return;
    }
    setOld('');
    setNext('');
    setConfirm('');
    show({ tone: 'good', text: t('passphrase.changed') });
  };
  const errorFor = (...problems: Problem[]) => problem !== undefined && problems.includes(problem) && words(problem);
  const toggle = { 'aria-label': t('common.show') };

  return (
    <form className={classes.form} onSubmit={submit}>
      <PasswordInput
        label={t('passphrase.old')}
        value={old}
        onChange={(event) => setOld(event.currentTarget.value)}
        error={errorFor('wrongPassphrase', 'wait', 'storage')}
        errorProps={{ role: 'alert' }}
        autoComplete="current-password"
        visibilityToggleButtonProps={toggle}
        data-testid={TEST_IDS.oldPassphrase}
      />
      <div className={classes.pair}>
        <PasswordInput
          label={t('passphrase.next')}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          error={errorFor('tooShort', 'strength0', 'same')}
          errorProps={{ role: 'alert' }}
          autoComplete="new-password"
          visibilityToggleButtonProps={toggle}
          data-testid={TEST_IDS.newPassphrase}
        />
        <StrengthMeter passphrase={next} />
      </div>
      <PasswordInput
        label={t('vault.confirm')}
        value={confirm}
        onChange={(event) => setConfirm(event.currentTarget.value)}
        error={errorFor('mismatch')}
        errorProps={{ role: 'alert' }}
        autoComplete="new-password"
        visibilityToggleButtonProps={toggle}
        data-testid={TEST_IDS.newPassphraseConfirm}
      />
      <p className={classes.note}>
        <IconInfoCircle size={16} aria-hidden="true" />
        <span>{t('passphrase.note')}</span>
      </p>
      <Button type="submit" loading={isBusy} className={classes.submit} data-testid={TEST_IDS.changePassphrase}>
        {t('passphrase.submit')}
      </Button>
    </form>
  );

  function words(which: Problem): string {
    switch (which) {
      case 'wrongPassphrase':
        return t('vault.wrong');
      case 'same':
      case 'wait':
      case 'storage':
        return t(`passphrase.${which}`);
      default:
        return t(`vault.${which}`);
    }
  }
}
