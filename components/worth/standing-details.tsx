import { UnstyledButton } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { churnOf } from '../../lib/domain/churn/churn.ts';
import type { Client } from '../../lib/domain/client/client.ts';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { gradeStanding } from '../../lib/domain/grade/grade.ts';
import { maturityOf } from '../../lib/domain/maturity/maturity.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useRelationRules } from '../../lib/hooks/use-relation-rules.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './standing-details.module.css';
import { churnReason, churnText, gradeText } from './worth-words.ts';

/** What is behind grade, value, churn and period, in a few lines, and the way to the page where it is changed. */
export function StandingDetails({ client, summary }: { client: Client; summary: ClientSummary }) {
  const text = useText();
  const { t, today, day, money } = text;
  const { places } = useServices();
  const { bands } = useRelationRules();
  const { valueFen } = summary;
  const churn = churnOf(summary, today);
  const maturity = maturityOf(client, today);
  const { potential, potentialOn } = client;
  return (
    <div className={classes.details}>
      <dl className={classes.facts}>
        <Fact name={t('standing.gradeName')}>
          <p>{gradeText(gradeStanding(client, valueFen, bands), client.gradeOverride, text)}</p>
        </Fact>
        <Fact name={t('standing.valueName')}>
          <p>{valueFen === undefined ? t('standing.noData') : t('standing.perYear', { amount: money(valueFen) })}</p>
          <p className={classes.source}>
            {valueFen === undefined ? t('standing.noValueHint') : t('standing.valueSource')}
          </p>
        </Fact>
        <Fact name={t('standing.potentialName')}>
          <p>{potential === undefined ? t('standing.noData') : t(`standing.level.${potential}`)}</p>
          {potentialOn !== undefined && (
            <p className={classes.source}>{t('standing.judgedOn', { day: day(potentialOn) })}</p>
          )}
        </Fact>
        <Fact name={t('standing.churnName')}>
          {churn === undefined ? (
            <p>{t('standing.noChurn')}</p>
          ) : (
            <>
              <p>
                {churnText(churn, t)}
                {churn.score !== undefined && t('standing.churn.score', { score: churn.score })}
              </p>
              {churn.parts.map((part) => (
                <p key={part.id} className={classes.part}>
                  <span>{churnReason(part, t)}</span>
                  <span>{t('standing.churn.points', { points: part.points, weight: part.weight })}</span>
                </p>
              ))}
            </>
          )}
        </Fact>
        <Fact name={t('standing.maturityName')}>
          {maturity.state === 'known' ? (
            <>
              <p>{t(`standing.period.${maturity.period}`)}</p>
              <p className={classes.source}>
                {t('standing.since', { day: day(maturity.firstBusinessDay), count: maturity.months })}
              </p>
            </>
          ) : (
            <p>{t(`standing.${maturity.state}`)}</p>
          )}
        </Fact>
      </dl>
      <UnstyledButton
        className={classes.open}
        onClick={() => void places.openWorkspace(`client?client=${client.id}&part=worth`)}
        data-testid={TEST_IDS.standingWorkspace}
      >
        {t('standing.open')}
        <IconExternalLink size={13} aria-hidden="true" />
      </UnstyledButton>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
