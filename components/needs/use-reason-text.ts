import { useCallback } from 'react';
import type { IneligibleReason } from '../../lib/domain/cross-sell/suggestion.ts';
import { useText } from '../../lib/hooks/use-text.ts';

/** Why a product is not proposed now, in words. */
export function useReasonText(): (reason: IneligibleReason) => string {
  const { t, day } = useText();
  return useCallback(
    (reason) => {
      switch (reason.kind) {
        case 'check':
          return t('needs.reason.check', { check: t(`needs.check.${reason.check}`) });
        case 'caution':
          return t(`needs.caution.${reason.caution}`);
        case 'unsuitable':
          return reason.reason === undefined
            ? t('needs.reason.unsuitable')
            : t('needs.reason.unsuitableWhy', { reason: reason.reason });
        case 'resting':
          return reason.reason === undefined
            ? t('needs.reason.resting', { day: day(reason.until) })
            : t('needs.reason.restingWhy', { day: day(reason.until), reason: reason.reason });
      }
    },
    [t, day],
  );
}
