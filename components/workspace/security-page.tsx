import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import { useText } from '../../lib/hooks/use-text.ts';
import { LockMinutes } from '../settings/lock-minutes.tsx';
import { ChangePassphrase } from '../vault/change-passphrase.tsx';
import { linkTo } from './address.ts';
import { Block } from './block.tsx';
import classes from './security.module.css';

const COVERS = Object.freeze(['sealed', 'key', 'pages', 'offline'] as const);

/** Passphrase, automatic lock, and what all of it protects. */
export function SecurityPage() {
  const { t } = useText();
  return (
    <>
      <Block title={t('passphrase.title')} hint={t('passphrase.hint')}>
        <ChangePassphrase />
      </Block>
      <Block title={t('workspace.security.lock')} hint={t('workspace.security.lockHint')}>
        <div className={classes.row}>
          <span>{t('settings.lockAfter')}</span>
          <LockMinutes />
        </div>
      </Block>
      <Block title={t('workspace.security.covers')} hint={t('workspace.security.coversHint')}>
        <ul className={classes.points}>
          {COVERS.map((name) => (
            <li key={name}>
              <IconCheck size={17} aria-hidden="true" />
              <span>{t(`workspace.security.cover.${name}`)}</span>
            </li>
          ))}
        </ul>
        <a className={classes.more} href={linkTo('protection')}>
          {t('workspace.security.more')}
          <IconArrowRight size={15} aria-hidden="true" />
        </a>
      </Block>
    </>
  );
}
