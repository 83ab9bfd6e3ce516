import type { Card } from '../../lib/hooks/use-script-book.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { SpokenLine } from '../script-card/spoken-line.tsx';
import { useCopy } from '../script-card/use-copy.ts';
import type { SlotsInHand } from '../script-card/use-slots.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './details.module.css';

interface Props {
  readonly card: Card;
  readonly slots: SlotsInHand;
}

/** The second layer of a script: its steps, sentences as one might say them, and what to do afterwards. */
export function ScriptDepth({ card, slots }: Props) {
  const { t } = useText();
  const copying = useCopy(card);
  const { steps, samples, followUps } = card.item.body;
  return (
    <details className={classes.depth}>
      <summary data-testid={TEST_IDS.scriptDepth}>{t('scripts.depth')}</summary>
      <section className={classes.part}>
        <h3>{t('scripts.steps')}</h3>
        <ol className={classes.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section className={classes.part}>
        <h3>{t('scripts.samples')}</h3>
        {samples.map((sentence) => (
          <div key={sentence} className={classes.sentence}>
            <SpokenLine text={sentence} name={t('scripts.samples')} slots={slots} copying={copying} />
          </div>
        ))}
      </section>
      <section className={classes.part}>
        <h3>{t('scripts.followUps')}</h3>
        <ul className={classes.items}>
          {followUps.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </section>
    </details>
  );
}
