import type { Churn, ChurnPart } from '../../lib/domain/churn/churn.ts';
import type { GradeStanding } from '../../lib/domain/grade/grade.ts';
import type { Text, Words } from '../../lib/hooks/use-text.ts';

/** What gives a part of the churn score its points, with the figures where there are any. */
export function churnReason({ id, daysSince, usualGap, fallPercent }: ChurnPart, t: Words): string {
  if (id === 'contactGap' && daysSince !== undefined) {
    return t('standing.churn.contactGap', { days: daysSince, gap: usualGap });
  }
  if (id === 'balanceFall' && fallPercent !== undefined)
    return t('standing.churn.balanceFall', { percent: fallPercent });
  return t(`standing.churn.name.${id}`);
}

/** The band of a churn score: 流失风险高. */
export function churnText({ level }: Pick<Churn, 'level'>, t: Words): string {
  return t('standing.churn.risk', { level: t(`standing.churn.level.${level}`) });
}

/** How the grade in use stands to the suggested one, in one sentence. */
export function gradeText(
  { grade, suggestion, state }: GradeStanding,
  override: { readonly reason: string; readonly on: string } | undefined,
  { t, day }: Pick<Text, 't' | 'day'>,
): string {
  if (state === 'byHand' && override) {
    const suggested = suggestion.grade === undefined ? [] : [t('standing.suggests', { grade: suggestion.grade })];
    const byHand = t('standing.byHand', { grade, day: day(override.on), reason: override.reason });
    return [byHand, ...suggested].join(t('standing.stop'));
  }
  if (state === 'asSuggested') return t('standing.asSuggested', { grade });
  if (state === 'differs') return t('standing.differs', { grade, suggested: suggestion.grade });
  return t('standing.noSuggestion', { grade, what: missingText(suggestion.missing, t) });
}

/** What a grade is not suggested for want of. */
export function missingText(missing: readonly ('value' | 'potential')[], t: Words): string {
  return missing.map((each) => t(`standing.missing.${each}`)).join(t('standing.comma'));
}
