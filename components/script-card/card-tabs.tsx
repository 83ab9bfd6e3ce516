import { IconUserEdit } from '@tabler/icons-react';
import { useState } from 'react';
import type { RankedScript } from '../../lib/domain/script/rank.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { shortTitle } from './short-title.ts';
import classes from './script-card.module.css';

/** Shown at first: one line of the panel. */
const FIRST = 2;

interface Props {
  readonly ranked: readonly RankedScript[];
  readonly current: string;
  readonly onPick: (scriptId: string) => void;
}

/** The scripts for one scenario, the best first, each one press away; a single one needs no choice. */
export function CardTabs({ ranked, current, onPick }: Props) {
  const { t } = useText();
  const [isWhole, setWhole] = useState(false);
  if (ranked.length < 2) return null;
  const first = ranked.slice(0, FIRST);
  const read = ranked.find(({ script }) => script.id === current);
  // What is being read stays among them when it falls behind.
  const few = !read || first.includes(read) ? first : [...first.slice(0, -1), read];
  const shown = isWhole ? ranked : few;
  return (
    <ol className={classes.tabs} aria-label={t('card.tabs')} data-testid={TEST_IDS.scriptTabs}>
      {shown.map(({ script, count, variantOf }) => (
        <li key={script.id}>
          <button
            type="button"
            className={classes.tab}
            aria-current={script.id === current}
            title={script.title}
            onClick={() => onPick(script.id)}
            data-script={script.id}
            data-testid={TEST_IDS.scriptTab}
          >
            {variantOf !== undefined && <IconUserEdit size={12} role="img" aria-label={t('card.own')} />}
            <span className={classes.tabName}>{shortTitle(script.title)}</span>
            {count.n > 0 && (
              <span className={classes.share}>
                {count.worked}/{count.n}
              </span>
            )}
          </button>
        </li>
      ))}
      {shown.length < ranked.length && (
        <li>
          <button type="button" className={classes.tab} onClick={() => setWhole(true)} title={t('card.allTabs')}>
            {t('card.moreTabs', { count: ranked.length - shown.length })}
          </button>
        </li>
      )}
    </ol>
  );
}
