import type { Client } from '../../lib/domain/client/client.ts';
import type { Day } from '../../lib/domain/calendar/day.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { maturityOf, offeredActions, PERIODS } from '../../lib/domain/maturity/maturity.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkCalendar } from '../../lib/hooks/use-work-calendar.ts';
import { PlanAction } from '../stage/plan-action.tsx';
import { useChange } from '../ui/use-change.ts';
import { FirstBusiness } from './first-business.tsx';
import classes from './maturity.module.css';

/** How deep the relationship is and why, and what belongs to that period, each to be listed as a follow-up. */
export function MaturityPart({ dossier }: { dossier: Dossier }) {
  const { t, today, day } = useText();
  const { edits } = useServices();
  const change = useChange();
  const calendar = useWorkCalendar();
  const { client, followUps } = dossier;
  const maturity = maturityOf(client, today);
  const now = maturity.state === 'known' ? maturity.period : undefined;
  const setFirst = (firstBusinessDay: Day | undefined) => {
    const { firstBusinessDay: _, ...rest } = client;
    const record: Client = firstBusinessDay === undefined ? rest : { ...rest, firstBusinessDay };
    void change(
      () => edits.save([{ clientId: client.id, kind: 'client', was: client, record }], 'editClient'),
      firstBusinessDay === undefined ? t('worth.firstCleared') : t('worth.firstSet', { day: day(firstBusinessDay) }),
    );
  };
  return (
    <div className={classes.maturity}>
      <ol className={classes.periods}>
        {PERIODS.map(({ period, levels }) => (
          <li key={period} className={classes.period} aria-current={period === now ? 'step' : undefined}>
            <span className={classes.periodName}>
              {t(`standing.period.${period}`)}
              {period === now && <span className={classes.now}>{t('worth.now')}</span>}
            </span>
            <span className={classes.span}>{t(`worth.periodSpan.${period}`)}</span>
            <span className={classes.span}>
              {levels.map((level) => t(`worth.level.${level}`)).join(t('standing.comma'))}
            </span>
          </li>
        ))}
      </ol>
      <p className={classes.why}>
        {maturity.state === 'known'
          ? t('worth.maturityWhy', { day: day(maturity.firstBusinessDay), count: maturity.months })
          : t(`worth.maturity_${maturity.state}`)}
      </p>
      <FirstBusiness value={client.firstBusinessDay} onSet={setFirst} />
      {maturity.state === 'known' && (
        <section aria-label={t('worth.actions')}>
          <h3 className={classes.title}>{t('worth.actions')}</h3>
          <ul className={classes.actions}>
            {offeredActions(maturity, today, calendar).map(({ id, due }) => (
              <li key={id}>
                <PlanAction
                  clientId={client.id}
                  followUps={followUps}
                  actionId={id}
                  text={t(`worth.action.${id as 'building.firstTrust'}`, { defaultValue: id })}
                  due={due}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
