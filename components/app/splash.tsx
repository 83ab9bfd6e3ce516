import { useText } from '../../lib/hooks/use-text.ts';
import { BrandMark } from '../ui/brand-mark.tsx';
import classes from '../ui/ui.module.css';

/** The moment before anything is known; fades in late, so that a quick start shows nothing of it. */
export function Splash() {
  const { t } = useText();
  return (
    <main className={classes.splash} aria-busy="true" aria-label={t('common.loading')}>
      <BrandMark size={44} />
    </main>
  );
}
