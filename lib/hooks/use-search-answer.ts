import { useObservable } from 'dexie-react-hooks';
import type { SearchAnswer } from '../services/search.ts';
import { useServices } from './services-context.tsx';

export type { AnswerSection, SearchAnswer } from '../services/search.ts';
export type { HitType, MatchField, SearchHit } from '../search/types.ts';

/**
 * What is known so far about what was typed. While a new query has no answer yet, the answer to the one before stands:
 * compare `typed`. Undefined before the first.
 */
export function useSearchAnswer(typed: string): SearchAnswer | undefined {
  const { search } = useServices();
  return useObservable(() => search.search$(typed), [search, typed]);
}
