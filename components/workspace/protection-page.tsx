import { IconCheck, IconLockOpen, IconX } from '@tabler/icons-react';
import { useText } from '../../lib/hooks/use-text.ts';
import { Block } from './block.tsx';
import classes from './security.module.css';

const HELD = Object.freeze(['disk', 'sites', 'away', 'glance', 'tamper', 'loss'] as const);
const NOT_HELD = Object.freeze(['present', 'malware', 'weak', 'forgotten', 'exports', 'camera'] as const);
const CLEAR = Object.freeze(['counts', 'sites', 'settings', 'imports', 'tries'] as const);

/** The threat model in plain words: what is protected against whom, what is not, and what lies in the clear. */
export function ProtectionPage() {
  const { t } = useText();
  return (
    <>
      <Block title={t('workspace.protection.held')} hint={t('workspace.protection.heldHint')}>
        <ul className={classes.points}>
          {HELD.map((name) => (
            <li key={name}>
              <IconCheck size={17} aria-hidden="true" />
              <span>
                <strong>{t(`workspace.protection.hold.${name}.who`)}</strong>
                {t(`workspace.protection.hold.${name}.how`)}
              </span>
            </li>
          ))}
        </ul>
      </Block>
      <Block title={t('workspace.protection.notHeld')} hint={t('workspace.protection.notHeldHint')}>
        <ul className={classes.points} data-tone="watch">
          {NOT_HELD.map((name) => (
            <li key={name}>
              <IconX size={17} aria-hidden="true" />
              <span>
                <strong>{t(`workspace.protection.miss.${name}.who`)}</strong>
                {t(`workspace.protection.miss.${name}.how`)}
              </span>
            </li>
          ))}
        </ul>
      </Block>
      <Block title={t('workspace.protection.clear')} hint={t('workspace.protection.clearHint')}>
        <ul className={classes.points} data-tone="plain">
          {CLEAR.map((name) => (
            <li key={name}>
              <IconLockOpen size={17} aria-hidden="true" />
              <span>{t(`workspace.protection.open.${name}`)}</span>
            </li>
          ))}
        </ul>
      </Block>
    </>
  );
}
