import { makeWorkCalendar } from '../domain/calendar/workdays.ts';
import { parseLog } from '../domain/quick-log/parse-log.ts';
import { publishedWorkCalendar } from '../util/work-calendar.ts';
import type { ObjectionScenario } from '../domain/objection/scenario.ts';
import { makeWordFinder, type WordTable } from '../domain/quick-log/word-finder.ts';
import type { LineReader } from './log.ts';

/**
 * The reader of log lines with all its words and the published work calendar: to be fetched when somebody writes. `added`: further words for doubts, as they
 * stand at the moment of reading.
 */
export function createLineReader(added: () => WordTable<ObjectionScenario> = () => []): LineReader {
  const calendar = makeWorkCalendar(publishedWorkCalendar());
  let [known, find] = [added(), makeWordFinder(added())];
  const findAdded = (text: string) => {
    if (known !== added()) [known, find] = [added(), makeWordFinder(added())];
    return find(text);
  };
  return {
    read: (line, today, people) => parseLog(line, { today, people, calendar, findObjections: findAdded }),
    isWorkday: (day) => calendar.isWorkday(day),
  };
}
