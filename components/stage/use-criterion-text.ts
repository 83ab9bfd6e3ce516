import { useCallback } from 'react';
import { useExitCriteria } from '../../lib/hooks/use-exit-criteria.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { criterionText } from './stage-words.ts';

/** What a criterion is called: as the bank or the user has named it, else in the words of the interface. */
export function useCriterionText(): (id: string) => string {
  const { t } = useText();
  const { names } = useExitCriteria();
  return useCallback((id) => names.get(id) ?? criterionText(id, t), [names, t]);
}
