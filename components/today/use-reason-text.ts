import type { TodayReason } from '../../lib/domain/today/reasons.ts';
import { useText } from '../../lib/hooks/use-text.ts';

/** Puts a reason of the day's list into words, with the figures it rests on. */
export function useReasonText(): (reason: TodayReason) => string {
  const { t, relative } = useText();
  return ({ id, days = 0, most = 0, day, person = '' }) => {
    switch (id) {
      case 'promiseOverdue':
      case 'followUpOverdue':
      case 'contactDue':
      case 'tooManyTouches':
        return t(`today.reasons.${id}`, { count: days });
      case 'contactOverdue':
      case 'stalled':
        return t(`today.reasons.${id}`, { count: days, most });
      case 'clientPromiseDue':
        return days > 0 ? t('today.reasons.clientPromiseLate', { count: days }) : t('today.reasons.clientPromiseDue');
      case 'loanMaturing':
        if (days === 0) return t('today.reasons.loanToday');
        return days > 0
          ? t('today.reasons.loanMaturing', { count: days })
          : t('today.reasons.loanPast', { count: -days });
      case 'birthday':
        return t('today.reasons.birthday', { person, when: day === undefined ? '' : relative(day) });
      default:
        return t(`today.reasons.${id}`);
    }
  };
}
