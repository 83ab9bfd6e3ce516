import { useMemo } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { conversionOf } from '../../lib/domain/conversion/conversion.ts';
import { isConverted, isProspect } from '../../lib/domain/stage/stage.ts';
import type { TouchCount } from '../../lib/domain/touch/count.ts';
import { explainTouches } from '../../lib/domain/touch/explain.ts';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { ShortList } from '../ui/short-list.tsx';
import { NextTouch } from './next-touch.tsx';
import classes from './touch.module.css';
import { conversionText, latestFirst, reasonText } from './touch-reason.ts';

const FIRST_SHOWN = 7;

/** How the touches of a client are counted, one by one, and what the next one is for. */
export function TouchDetails({ dossier, count }: { dossier: Dossier; count: TouchCount }) {
  const { t, day } = useText();
  const { client, touches } = dossier;
  const summaries = useSummaries();
  const conversion = useMemo(() => summaries && conversionOf(summaries), [summaries]);
  const reasons = useMemo(() => explainTouches(touches), [touches]);
  const sorted = useMemo(() => latestFirst(touches), [touches]);
  return (
    <div className={classes.details}>
      {isProspect(client.stage) && <NextTouch segment={client.segment} effective={count.effective} />}
      <section aria-label={t('touch.why')}>
        <h2 className={classes.partTitle}>{t('touch.why')}</h2>
        <div className={classes.rule}>
          <p>{isConverted(client.stage) ? t('touch.ruleConverted') : t('touch.rule1')}</p>
          <p>{t('touch.rule2')}</p>
          <p>{t('touch.rule3')}</p>
          {conversion && <p className={classes.own}>{conversionText(conversion, t)}</p>}
        </div>
      </section>
      <section aria-label={t('touch.each')}>
        <h2 className={classes.partTitle}>
          {t('touch.each')}
          <span>{t('touch.summary', { total: count.total, effective: count.effective })}</span>
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
