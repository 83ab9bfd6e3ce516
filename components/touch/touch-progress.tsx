import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { lazy, Suspense, useId, useMemo, useState } from 'react';
import { conversionOf } from '../../lib/domain/conversion/conversion.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { isConverted, isProspect } from '../../lib/domain/stage/stage.ts';
import { countBy, type TouchCount } from '../../lib/domain/touch/count.ts';
import type { TouchRule } from '../../lib/domain/touch/rule.ts';
import { useRelationRules } from '../../lib/hooks/use-relation-rules.ts';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './touch.module.css';
import { medianText, targetText } from './touch-reason.ts';

/** Wanted once in a while: the first picture does not wait for it. */
const TouchDetails = lazy(async () => ({ default: (await import('./touch-details.tsx')).TouchDetails }));

/** How many effective touches there were against those that usually win a client; opens how they are counted and what comes next. */
export function TouchProgress({ dossier, count }: { dossier: Dossier; count: TouchCount }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const id = useId();
  const { touch: rule } = useRelationRules();
  const own = useOwnMedian(isWanted, rule);
  const effective = countBy(count, rule);
  const target = targetText(rule);
  const { stage } = dossier.client;
  const isBeingWon = isProspect(stage);
  const figure = effective === 0 ? t('touch.ofNone', { target }) : t('touch.of', { n: effective, target });
  const won = [...(isConverted(stage) ? [t('touch.converted')] : []), t('touch.convertedCount', { count: effective })];
  return (
    <div className={classes.progress} data-testid={TEST_IDS.touchProgress} data-effective={effective}>
      <UnstyledButton
        className={classes.progressHead}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        onPointerEnter={() => setWanted(true)}
        onFocus={() => setWanted(true)}
        title={isBeingWon ? own : undefined}
        data-testid={TEST_IDS.touchOpen}
      >
        <span className={classes.label}>{t('touch.title')}</span>
        {isBeingWon ? (
          <>
            <Dots effective={effective} rule={rule} />
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
            <TouchDetails dossier={dossier} count={count} rule={rule} />
          </Suspense>
        </div>
      )}
    </div>
  );

  function progressNote(): string {
    if (effective < rule.low) return t('touch.toGo', { count: rule.low - effective, low: rule.low });
    return effective <= rule.high ? t('touch.inZone') : t('touch.past', { high: rule.high });
  }
}

/** What the user's own conversions say, once it is wanted: every client is gone through for it. */
function useOwnMedian(isWanted: boolean, rule: TouchRule): string | undefined {
  const { t } = useText();
  const summaries = useSummaries();
  const conversion = useMemo(
    () => (isWanted && summaries ? conversionOf(summaries, rule) : undefined),
    [isWanted, summaries, rule],
  );
  return conversion && medianText(conversion, t);
}

function Dots({ effective, rule }: { effective: number; rule: TouchRule }) {
  return (
    <span className={classes.dots} aria-hidden="true">
      {Array.from({ length: rule.high }, (_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the dots are their positions
          key={index}
          className={classes.dot}
          data-on={index < effective}
          data-zone={index + 1 >= rule.low}
        />
      ))}
    </span>
  );
}
