import { useText } from '../../lib/hooks/use-text.ts';
import { passphraseStrength } from '../../lib/domain/vault/passphrase.ts';
import classes from './vault.module.css';

/** How strong the passphrase is, in bars and in words, with one piece of advice. */
export function StrengthMeter({ passphrase }: { passphrase: string }) {
  const { t } = useText();
  const { level, advice } = passphraseStrength(passphrase);
  const isBlank = passphrase === '';
  return (
    <div className={classes.strength} data-level={isBlank ? 'none' : level}>
      <div className={classes.bars} aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} className={classes.bar} data-on={!isBlank && bar <= Math.max(level, 1)} />
        ))}
      </div>
      <p className={classes.strengthText} aria-live="polite">
        {isBlank ? (
          t('vault.adviceGood')
        ) : (
          <>
            <span className={classes.hidden}>{t('vault.strengthLabel')} </span>
            <strong>{t(`vault.strength${level}`)}</strong>
            {advice && <span>{t(`vault.${advice}`)}</span>}
          </>
        )}
      </p>
    </div>
  );
}
