import { useMemo } from 'react';
import { type CriteriaInForce, criteriaInForce, SHIPPED_CRITERIA } from '../domain/content/exit-criteria.ts';
import { useContentBook } from './use-content-book.ts';

/** The exit criteria in force; as shipped until the content is there, and where it does not come. */
export function useExitCriteria(): CriteriaInForce {
  const book = useContentBook();
  return useMemo(
    () => (book === undefined || book === 'failed' ? SHIPPED_CRITERIA : criteriaInForce(book.criterion)),
    [book],
  );
}
