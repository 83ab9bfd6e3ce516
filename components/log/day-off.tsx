import { useText } from '../../lib/hooks/use-text.ts';
import classes from './log-chips.module.css';

/** Says of a day that nobody works on it. */
export function DayOff({ isShown }: { readonly isShown: boolean }) {
  const { t } = useText();
  return isShown ? <span className={classes.dayOff}>{t('log.dayOff')}</span> : null;
}
