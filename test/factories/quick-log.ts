import { makeWorkCalendar } from '../../lib/domain/calendar/workdays.ts';
import { findClauses } from '../../lib/domain/quick-log/clauses.ts';
import type { Clause } from '../../lib/domain/quick-log/line-parts.ts';
import { findParts, parseLog } from '../../lib/domain/quick-log/parse-log.ts';
import type { LogContext, ParsedLog } from '../../lib/domain/quick-log/parsed-log.ts';
import { publishedWorkCalendar } from '../../lib/util/work-calendar.ts';

/** Wednesday 18 November 2026, by the published calendar, with nobody known. */
export const LOG_CONTEXT: LogContext = Object.freeze({
  today: '2026-11-18',
  calendar: makeWorkCalendar(publishedWorkCalendar()),
  people: [],
});

/** What a line says to somebody who reads it in {@link LOG_CONTEXT}. */
export function parseForTest(line: string, patch: Partial<LogContext> = {}): ParsedLog {
  return parseLog(line, { ...LOG_CONTEXT, ...patch });
}

/** The clauses of a line read in {@link LOG_CONTEXT}. */
export function clausesOf(line: string): Clause[] {
  return findClauses(findParts(line, LOG_CONTEXT));
}
