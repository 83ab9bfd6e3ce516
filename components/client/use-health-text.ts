import type { Health } from '../../lib/domain/health/health.ts';
import { useText } from '../../lib/hooks/use-text.ts';

/** Puts the reason of a verdict into words, with the figures it rests on. */
export function useHealthText(): (health: Health) => string {
  const { t } = useText();
  return ({ reason, facts }) => {
    switch (reason) {
      case 'promiseOverdue':
      case 'followUpOverdue':
        return t(`health.${reason}`, { count: facts.overdueBy ?? 0 });
      case 'contactOverdue':
        return t('health.contactOverdue', { count: facts.daysSince ?? 0, longest: facts.longest ?? 0 });
      case 'contactDue':
        return t('health.contactDue', { count: facts.daysSince ?? 0 });
      case 'tooManyTouches':
        return t('health.tooManyTouches', { count: facts.effective ?? 0 });
      default:
        return t(`health.${reason}`);
    }
  };
}
