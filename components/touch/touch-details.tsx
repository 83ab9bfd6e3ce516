import { UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { conversionOf } from '../../lib/domain/conversion/conversion.ts';
import { isConverted, isProspect } from '../../lib/domain/stage/stage.ts';
import { countBy, type TouchCount } from '../../lib/domain/touch/count.ts';
import { explainTouches } from '../../lib/domain/touch/explain.ts';
import type { TouchRule } from '../../lib/domain/touch/rule.ts';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { ShortList } from '../ui/short-list.tsx';
import { NextTouch } from './next-touch.tsx';
import classes from './touch.module.css';
import { conversionText, latestFirst, reasonText, targetText } from './touch-reason.ts';

const FIRST_SHOWN = 7;

/** How the touches of a client are counted, one by one, and what the next one is for. */
export function TouchDetails({ dossier, count, rule }: { dossier: Dossier; count: TouchCount; rule: TouchRule }) {
  const { t, day } = useText();
  const { places } = useServices();
  const { client, touches } = dossier;
  const summaries = useSummaries();
  const conversion = useMemo(() => summaries && conversionOf(summaries, rule), [summaries, rule]);
  const reasons = useMemo(() => explainTouches(touches, rule), [touches, rule]);
  const effective = countBy(count, rule);
  const target = targetText(rule);
  const sorted = useMemo(() => latestFirst(touches), [touches]);
  const days = sorted
    .filter(({ id }) => reasons.get(id)?.verdict === 'counts')
    .map((touch) => touch.day)
    .reverse();
  return (
    <div className={classes.details}>
      {isProspect(client.stage) && <NextTouch segment={client.segment} effective={effective} days={days} />}
      <section aria-label={t('touch.why')}>
        <h2 className={classes.partTitle}>{t('touch.why')}</h2>
        <div className={classes.rule}>
          <p>{isConverted(client.stage) ? t('touch.ruleConverted', { target }) : t('touch.rule1', { target })}</p>
          <p>{t('touch.rule2')}</p>
          <p>{t(`touch.collapse.${rule.collapse}`)}</p>
          {conversion && <p className={classes.own}>{conversionText(conversion, t)}</p>}
          <UnstyledButton className={classes.whole} onClick={() => void places.openWorkspace('conversion')}>
            {t('touch.ownOpen')}
          </UnstyledButton>
        </div>
      </section>
      <section aria-label={t('touch.each')}>
        <h2 className={classes.partTitle}>
          {t('touch.each')}
          <span>{t('touch.summary', { total: count.total, effective })}</span>
        </h2>
        {touches.length === 0 ? (
          <p className={classes.none}>{t('touch.empty')}</p>
        ) : (
          <ShortList
            isOrdered
            className={classes.explained}
            items={sorted}
            first={FIRST_SHOWN}
            row={(touch) => {
              const reason = reasons.get(touch.id);
              const hasCounted = reason?.verdict === 'counts';
              return (
                <li key={touch.id} data-counts={hasCounted}>
                  <span className={classes.ordinal}>
                    {hasCounted && reason ? reasonText(reason, t) : t('touch.notCounted')}
                  </span>
                  <span>
                    {day(touch.day)} {t(`channel.${touch.channel}`)}
                  </span>
                  {!hasCounted && reason && <span className={classes.because}>{reasonText(reason, t)}</span>}
                </li>
              );
            }}
          />
        )}
      </section>
    </div>
  );
}
