import type { Need } from '../../lib/domain/cross-sell/needs-matrix.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './gap-strip.module.css';

/** The ten families in a strip: what is held, talked of, turned down, open; told by a letter and by words, not by colour alone. */
export function GapStrip({ needs }: { needs: readonly Need[] }) {
  const { t } = useText();
  return (
    <ul className={classes.strip} aria-label={t('needs.families')}>
      {needs.map(({ family, state }) => (
        <li
          key={family}
          className={classes.cell}
          data-state={state}
          data-family={family}
          data-testid={TEST_IDS.needsCell}
        >
          <span className={classes.name}>{t(`family.${family}`)}</span>
          <span className={classes.state}>{t(`needs.cell.${state}`)}</span>
        </li>
      ))}
    </ul>
  );
}
