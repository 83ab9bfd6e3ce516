import { GLANCE_PARTS } from '../../lib/domain/script/script.ts';
import type { Card } from '../../lib/hooks/use-script-book.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { OwnWording } from './own-wording.tsx';
import { RefusalNote } from './refusal-note.tsx';
import classes from './script-card.module.css';
import { SpokenLine } from './spoken-line.tsx';
import { useCopy } from './use-copy.ts';
import type { SlotsInHand } from './use-slots.ts';

interface Props {
  readonly card: Card;
  readonly slots: SlotsInHand;
  /** `page`: with room and larger letters. */
  readonly size?: 'panel' | 'page';
}

/** What is read in ten seconds: ask, answer, proof, next step, and what not to say. */
export function Glance({ card, slots, size = 'panel' }: Props) {
  const { t } = useText();
  const copying = useCopy(card);
  const { glance } = card.item.body;
  return (
    <>
      <RefusalNote card={card} />
      {card.layer === 'own' && <OwnWording card={card} />}
      <dl className={classes.glance} data-size={size} data-standing={card.standing} data-testid={TEST_IDS.scriptGlance}>
        {GLANCE_PARTS.map((part) => (
          <div key={part} data-part={part}>
            <dt>{t(`card.parts.${part}`)}</dt>
            <dd>
              <SpokenLine
                text={glance[part]}
                name={t(`card.parts.${part}`)}
                slots={slots}
                {...(part === 'avoid' ? {} : { copying })}
              />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
