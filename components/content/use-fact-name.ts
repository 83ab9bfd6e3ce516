import { useCallback } from 'react';
import type { FactKey } from '../../lib/domain/client/fact.ts';
import { useText } from '../../lib/hooks/use-text.ts';

/** What a fact about a client is called. */
export function useFactName(): (key: FactKey) => string {
  const { t } = useText();
  return useCallback((key) => t(`needs.fact.${key}`), [t]);
}
