import { makeWorkCalendar } from '../domain/calendar/workdays.ts';
import { parseLog } from '../domain/quick-log/parse-log.ts';
import { publishedWorkCalendar } from '../util/work-calendar.ts';
import type { LineReader } from './log.ts';

/** The reader of log lines with all its words and the published work calendar: to be fetched when somebody writes. */
export function createLineReader(): LineReader {
  const calendar = makeWorkCalendar(publishedWorkCalendar());
  return {
    read: (line, today, people) => parseLog(line, { today, people, calendar }),
    isWorkday: (day) => calendar.isWorkday(day),
  };
}
