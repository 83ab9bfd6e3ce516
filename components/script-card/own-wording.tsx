import { IconAlertTriangle } from '@tabler/icons-react';
import { GLANCE_PARTS } from '../../lib/domain/script/script.ts';
import type { Card } from '../../lib/hooks/use-script-book.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWording } from '../../lib/hooks/use-wording.ts';
import classes from './script-card.module.css';

/** What is wrong with the wording of a card of the user's own; what was approved elsewhere has been read by somebody. */
export function OwnWording({ card }: { card: Card }) {
  const { t } = useText();
  const { glance } = card.item.body;
  const said = GLANCE_PARTS.filter((part) => part !== 'avoid').map((part) => glance[part]);
  const [worst] = useWording(said.join('\n')).findings;
  if (!worst) return null;
  return (
    <p className={classes.note} data-tone="refused" role="status">
      <IconAlertTriangle size={14} aria-hidden="true" />
      <span>
        <strong>{t(`guard.${worst.severity}`)}</strong> {t('guard.says', { matched: worst.matched })}{' '}
        {t('guard.instead', { better: worst.better })}
      </span>
    </p>
  );
}
