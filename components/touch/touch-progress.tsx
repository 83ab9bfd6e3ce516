import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { lazy, Suspense, useId, useState } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { isConverted, isProspect } from '../../lib/domain/stage/stage.ts';
import { TOUCH_TARGET, type TouchCount } from '../../lib/domain/touch/count.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './touch.module.css';

/** Wanted once in a while: the first picture does not wait for it. */
const TouchDetails = lazy(async () => ({ default: (await import('./touch-details.tsx')).TouchDetails }));

/** How many effective touches there were against the 5–7 that win a client; opens how they are counted and what comes next. */
export function TouchProgress({ dossier, count }: { dossier: Dossier; count: TouchCount }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { effective } = count;
  const { stage } = dossier.client;
  const isBeingWon = isProspect(stage);
  const figure = effective === 0 ? t('touch.ofNone') : t('touch.of', { n: effective });
  const won = [...(isConverted(stage) ? [t('touch.converted')] : []), t('touch.convertedCount', { count: effective })];
  return (
    <div className={classes.progress} data-testid={TEST_IDS.touchProgress} data-effective={effective}>
      <UnstyledButton
        className={classes.progressHead}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        data-testid={TEST_IDS.touchOpen}
      >
        <span className={classes.label}>{t('touch.title')}</span>
        {isBeingWon ? (
          <>
            <Dots effective={effective} />
            <strong className={classes.figure}>{figure}</strong>
          </>
        ) : (
          <span className={classes.won}>{won.join(' · ')}</span>
        )}
        <IconChevronDown className={classes.chevron} size={15} aria-hidden="true" />
      </UnstyledButton>
      {isBeingWon && <p className={classes.progressNote}>{progressNote()}</p>}
      {isOpen && (
        <div id={id}>
          <Suspense>
            <TouchDetails dossier={dossier} count={count} />
          </Suspense>
        </div>
      )}
    </div>
  );

  function progressNote(): string {
    if (effective < TOUCH_TARGET.low) return t('touch.toGo', { count: TOUCH_TARGET.low - effective });
    return effective <= TOUCH_TARGET.high ? t('touch.inZone') : t('touch.past');
  }
}

function Dots({ effective }: { effective: number }) {
  return (
    <span className={classes.dots} aria-hidden="true">
      {Array.from({ length: TOUCH_TARGET.high }, (_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the dots are their positions
          key={index}
          className={classes.dot}
          data-on={index < effective}
          data-zone={index + 1 >= TOUCH_TARGET.low}
        />
      ))}
    </span>
  );
}
