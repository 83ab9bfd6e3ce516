import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { lazy, Suspense, useId, useState } from 'react';
import { churnOf } from '../../lib/domain/churn/churn.ts';
import type { Client } from '../../lib/domain/client/client.ts';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { gradeStanding } from '../../lib/domain/grade/grade.ts';
import { maturityOf } from '../../lib/domain/maturity/maturity.ts';
import { useRelationRules } from '../../lib/hooks/use-relation-rules.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { churnReason, churnText } from '../worth/worth-words.ts';
import classes from './standing.module.css';

/** Wanted once in a while: the first picture does not wait for it. */
const StandingDetails = lazy(async () => ({
  default: (await import('../worth/standing-details.tsx')).StandingDetails,
}));

/** What the relationship is worth in one line: grade, yearly value, period, and what may end it; opens what is behind them. */
export function Standing({ client, summary }: { client: Client; summary: ClientSummary }) {
  const { t, today, money } = useText();
  const { bands } = useRelationRules();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const grade = gradeStanding(client, summary.valueFen, bands);
  const churn = churnOf(summary, today);
  const maturity = maturityOf(client, today);
  const figures = [
    t('standing.grade', { grade: grade.grade }),
    ...(summary.valueFen === undefined ? [] : [t('standing.perYear', { amount: money(summary.valueFen) })]),
    ...(maturity.state === 'known' ? [t(`standing.period.${maturity.period}`)] : []),
  ];
  const isWarned = churn?.level === 'middle' || churn?.level === 'high';
  const isBlank = summary.valueFen === undefined && grade.state === 'noData' && !isWarned;
  const [worst] = churn?.parts ?? [];
  const note = isBlank
    ? t('standing.blank')
    : grade.state === 'differs'
      ? t('standing.suggests', { grade: grade.suggestion.grade })
      : undefined;
  return (
    <div className={classes.standing}>
      <UnstyledButton
        className={classes.head}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        data-testid={TEST_IDS.standingOpen}
      >
        <span className={classes.label}>{t('standing.title')}</span>
        <span className={classes.figures}>
          {figures.map((figure) => (
            <span key={figure}>{figure}</span>
          ))}
        </span>
        <IconChevronDown className={classes.chevron} size={15} aria-hidden="true" />
      </UnstyledButton>
      {isWarned && (
        <p className={classes.note} data-level={churn.level}>
          <strong>{churnText(churn, t)}</strong>
          {worst && <span>{churnReason(worst, t)}</span>}
        </p>
      )}
      {note !== undefined && <p className={classes.note}>{note}</p>}
      {isOpen && (
        <div id={id}>
          <Suspense>
            <StandingDetails client={client} summary={summary} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
