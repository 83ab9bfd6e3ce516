import { addDays, type Day } from '../calendar/day.ts';
import type { ParsedLog } from '../quick-log/parsed-log.ts';
import type { DraftPromise } from './draft.ts';

/** A day further ahead than that is not when it falls due, but a date of the paper it speaks of (11月20日的回单). */
const FARTHEST_DAYS = 180;

/** As the line of the log would say it: its reader tells 周五给报表 from 给三季度报表. */
const SAID = Object.freeze({ us: '我们答应', client: '客户答应' });

/** When what is promised falls due, and from where that is seen. */
interface Seen {
  readonly today: Day;
  /** Reads a line of the log as of the day on which it was said; undefined while it cannot. */
  readonly read: (line: string) => ParsedLog | undefined;
}

/** The day a promise names in its own words; undefined where it names none. One that has gone by since is today. */
export function dueOf({ by, text }: Pick<DraftPromise, 'by' | 'text'>, { today, read }: Seen): Day | undefined {
  if (text.trim() === '') return undefined;
  const due = read(SAID[by] + text)?.promises[0]?.value.due;
  if (due === undefined || due > addDays(today, FARTHEST_DAYS)) return undefined;
  return due < today ? today : due;
}
