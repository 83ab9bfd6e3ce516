import type { Day } from '../calendar/day.ts';
import type { Channel } from '../touch/touch.ts';
import type { Clause, LineParts } from './line-parts.ts';
import { comingDay, isToCome, pastDay } from './day-direction.ts';
import type { Chip } from './parsed-log.ts';
import { isWithin } from './word-finder.ts';
import { EVENT_WORDS } from './words/clause-words.ts';

const GUESSED = 0.7;
const EVENTS = EVENT_WORDS.split(' ');
/** What may follow a day that is not the contact's: 3月的流水. */
const OTHER_DAYS = ['的', '放款', '起', '开始', '以来', '份', '发放', '签的', '还', '前'];

/** The day of the contact where it is another than today: a day at the head of a clause, or beside the channel. */
export function contactDay(
  { text, context }: LineParts,
  clauses: readonly Clause[],
  channel: Chip<Channel> | undefined,
): Chip<Day> | undefined {
  for (const clause of clauses) {
    if (clause.role !== 'contact') continue;
    for (const day of clause.days) {
      const isHere = channel !== undefined && isWithin(channel, clause);
      const isBeside = isHere && Math.abs(day.start - channel.end) <= 8;
      // 她周四…, in a later clause, is another matter unless it surely lies behind.
      const isMeant = clause === clauses[0] || isHere || comingDay(day, context) === pastDay(day, context);
      const isAtHead = isMeant && text.slice(clause.start, day.start).trim() === '';
      const isOther = [...EVENTS, ...OTHER_DAYS].some((word) => text.startsWith(word, day.end));
      const value = pastDay(day, context);
      if (value === undefined || isOther || !(isBeside || isAtHead) || isToCome(day, context) === 'surely') continue;
      if (value === context.today) return undefined;
      const isSure = comingDay(day, context) === value;
      return Object.freeze({ value, start: day.start, end: day.end, ...(isSure ? {} : { confidence: GUESSED }) });
    }
  }
  return undefined;
}

/** The clock time of the contact: the first outside promises and next steps. */
export function contactTime({ times }: LineParts, clauses: readonly Clause[]): Chip<string> | undefined {
  return times.find(({ start }) =>
    clauses.some((clause) => clause.role === 'contact' && start >= clause.start && start < clause.end),
  );
}

/** The day by which a promise or step is due: the first of its days that is not over. */
export function firstDue(clause: Clause, { context }: LineParts): Day | undefined {
  const days = clause.days.map((day) => comingDay(day, context));
  return days.find((day) => day !== undefined && day >= context.today);
}

/** The clock time that stands in a clause: that of an appointment, where the clause has a day. */
export function timeIn({ times }: LineParts, { start, end }: Clause): Chip<string> | undefined {
  return times.find((time) => time.start >= start && time.start < end);
}
