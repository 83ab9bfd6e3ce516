import { useMemo } from 'react';
import type { Day } from '../../lib/domain/calendar/day.ts';
import type { WarningFact } from '../../lib/domain/finance/warning.ts';
import type { RiskReason } from '../../lib/domain/risk/rating.ts';
import { type Text, useText } from '../../lib/hooks/use-text.ts';

/** Risk in words. */
export interface RiskWords {
  /** The period a day ends, as its month. */
  readonly period: (end: Day) => string;
  /** Why an item or a group stands where it stands. */
  readonly reason: (reason: RiskReason) => string;
  /** The figures a warning rests on, one line a figure, earlier periods first. */
  readonly figures: (facts: readonly WarningFact[]) => readonly string[];
}

/** Risk written in the language of the interface. */
export function useRiskWords(): RiskWords {
  const text = useText();
  return useMemo(() => wordsFor(text), [text]);
}

function wordsFor({ t, day, money }: Text): RiskWords {
  const period = (end: Day) => t('research.period', { year: end.slice(0, 4), month: Number(end.slice(5, 7)) });
  const value = ({ fen, end }: WarningFact) => t('research.figureAt', { amount: money(fen), period: period(end) });
  return {
    period,
    reason: (reason) => {
      switch (reason.kind) {
        case 'judged': {
          const said = { level: t(`risk.level.${reason.level}`), day: day(reason.on) };
          return reason.note === undefined
            ? t('research.reason.judged', said)
            : t('research.reason.judgedNote', { ...said, note: reason.note });
        }
        case 'warned':
          return t('research.reason.warned', {
            name: t(`risk.signal.${reason.warning}`),
            period: period(reason.on),
          });
        case 'observed':
          return t('research.reason.observed', { name: t(`risk.signal.${reason.signal}`), day: day(reason.on) });
      }
    },
    figures: (facts) =>
      [...new Set(facts.map(({ figure }) => figure))].map((figure) =>
        t('research.figure', {
          figure: t(`risk.figure.${figure}`),
          values: facts
            .filter((fact) => fact.figure === figure)
            .map(value)
            .join(' → '),
        }),
      ),
  };
}
