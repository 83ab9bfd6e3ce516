import { useCallback } from 'react';
import type { Day } from '../domain/calendar/day.ts';
import type { Person } from '../domain/client/person.ts';
import type { DraftPromise } from '../domain/debrief/draft.ts';
import { dueOf } from '../domain/debrief/due-of.ts';
import { useQuickLog } from './use-quick-log.ts';
import { useToday } from './today-context.tsx';

/** Days are read; who does it is not asked. */
const NOBODY: readonly Person[] = Object.freeze([]);

/** The day a promise names in its own words; undefined where it names none, and until the reader is there. */
export function useDueOf(): (promise: Pick<DraftPromise, 'by' | 'text'>) => Day | undefined {
  const today = useToday();
  const { read } = useQuickLog(NOBODY, true);
  return useCallback((promise) => dueOf(promise, { today, read }), [today, read]);
}
