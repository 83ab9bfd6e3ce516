import type { Day } from './day.ts';
import type { WorkCalendar } from './workdays.ts';

/** From where a spoken day is understood. */
export interface DayContext {
  /** The day on which it was said. */
  readonly today: Day;
  readonly calendar: WorkCalendar;
  /** Whether it is said of something that has happened: then 周五 is the latest Friday, not the next. */
  readonly isPast: boolean;
}

/** One spoken form of a day: a pattern that is tried at a place of the text, and what it means. */
export interface SpokenRule {
  /** Sticky, and bounded in all its repetitions, so that trying it takes constant time. */
  readonly pattern: RegExp;
  /** The day meant; undefined when there is none (30 February). `groups` are the pattern's. */
  readonly resolve: (groups: readonly string[], context: DayContext) => Day | undefined;
  /** Characters before which the form means something else (每周三, 环节前). */
  readonly notAfter?: string;
}

/** A rule from the source of its pattern; the pattern is made sticky. */
export function rule(source: string, resolve: SpokenRule['resolve'], notAfter?: string): SpokenRule {
  const pattern = new RegExp(source, 'y');
  return Object.freeze({ pattern, resolve, ...(notAfter === undefined ? {} : { notAfter }) });
}
