import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type KeptCopy, type RestoreSession, useAgo } from '../../lib/hooks/use-backup.ts';
import { useKeptCopies } from '../../lib/hooks/use-kept-copies.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS, keptCopyTestId } from '../test-ids.ts';
import classes from './backup.module.css';
import { Note } from './note.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { RestoreLater } from './restore-later.tsx';

const ACTIONS = Object.freeze({ secondCopy: 'bringBack', incoming: 'finish', aside: 'goBack' } as const);

/**
 * What the damage screen offers instead of an empty book: the copies this computer keeps, each with a button that brings it
 * back, and the way to a backup elsewhere.
 */
export function Repair() {
  const { backup } = useServices();
  const { t } = useText();
  const ago = useAgo();
  const kept = useKeptCopies();
  const [session, setSession] = useState<RestoreSession>();
  const [isElsewhere, setElsewhere] = useState(false);
  const [share, setShare] = useState<number>();
  const [failure, setFailure] = useState<'noSpace' | 'halfway' | 'other'>();

  const bringBack = async (own: RestoreSession) => {
    setFailure(undefined);
    setShare(0);
    const done = await own.replace({ onProgress: setShare }).catch(() => ({ ok: false, reason: 'storage' }) as const);
    setShare(undefined);
    if (!done.ok) setFailure(done.reason === 'noSpace' || done.reason === 'halfway' ? done.reason : 'other');
  };
  const begin = async (kind: KeptCopy) => {
    const opened = await backup.openKept(kind);
    if (!opened.ok) return setFailure('other');
    if (opened.value.needsPassphrase) setSession(opened.value);
    else await bringBack(opened.value);
    return undefined;
  };

  if (isElsewhere) return <RestoreLater />;
  if (kept === undefined) return null;
  return (
    <section className={classes.block} data-testid={TEST_IDS.repair} data-copies={kept.length}>
      <h2>{t(kept.length > 0 ? 'backup.repair.title' : 'backup.repair.none')}</h2>
      {failure && (
        <Note tone="risk" isAlert>
          {t(`backup.repair.fail.${failure}`)}
        </Note>
      )}
      {share !== undefined ? (
        <ProgressBar share={share} label={t('backup.replacing.running')} />
      ) : session ? (
        <Passphrase session={session} onOpen={() => void bringBack(session)} />
      ) : (
        kept.map(({ kind, clients, upTo, at }, index) => (
          <div key={kind} className={classes.block}>
            <p className={classes.facts}>{t(`backup.repair.${kind}`, { clients, seq: upTo, when: ago(at) })}</p>
            <Button
              variant={index === 0 ? 'filled' : 'default'}
              onClick={() => void begin(kind)}
              data-testid={keptCopyTestId(kind)}
            >
              {t(`backup.repair.${ACTIONS[kind]}`)}
            </Button>
          </div>
        ))
      )}
      {share === undefined && (
        <Button variant="subtle" onClick={() => setElsewhere(true)} data-testid={TEST_IDS.repairElsewhere}>
          {t('backup.repair.elsewhere')}
        </Button>
      )}
    </section>
  );
}

function Passphrase({ session, onOpen }: { session: RestoreSession; onOpen: () => void }) {
  const { t } = useText();
  const [passphrase, setPassphrase] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<'wrong' | 'wait'>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (passphrase === '' || isBusy) return;
    setBusy(true);
    const opened = await session.unlock(passphrase).catch(() => ({ ok: false, reason: 'wrong' }) as const);
    setBusy(false);
    setFailure(opened.ok ? undefined : opened.reason === 'wait' ? 'wait' : 'wrong');
    if (opened.ok) onOpen();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <PasswordInput
        label={t('backup.repair.passphrase')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        error={failure && t(`backup.repair.${failure}`)}
        errorProps={{ role: 'alert' }}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('common.show') }}
        data-testid={TEST_IDS.repairPassphrase}
        autoFocus
      />
      <Button type="submit" loading={isBusy} data-testid={TEST_IDS.repairGo}>
        {t('backup.repair.bringBack')}
      </Button>
    </form>
  );
}
