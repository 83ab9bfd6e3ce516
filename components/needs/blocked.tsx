import { IconHandStop } from '@tabler/icons-react';
import type { Block } from '../../lib/domain/cross-sell/suggestion.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './suggestion.module.css';
import { useFactText } from './use-fact-text.ts';

/** Nothing is proposed, and what stands in the way, with the day since when. */
export function Blocked({ blocks }: { blocks: readonly Block[] }) {
  const { t } = useText();
  const words = useFactText();
  return (
    <div className={classes.blocked} data-testid={TEST_IDS.needsBlocked}>
      <IconHandStop size={18} aria-hidden="true" />
      <div>
        <p className={classes.blockedTitle}>{t('needs.blocked')}</p>
        <ul>
          {blocks.map(({ id, fact }) => (
            <li key={`${id} ${words.used(fact)} ${fact.on}`}>
              <strong>{t(`needs.block.${id}`)}</strong>{' '}
              <span className={classes.origin}>{`${words.used(fact)} · ${words.origin(fact)}`}</span>
            </li>
          ))}
        </ul>
        <p className={classes.origin}>{t('needs.blockedHint')}</p>
      </div>
    </div>
  );
}
