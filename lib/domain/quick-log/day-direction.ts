import { type Day, daysBetween } from '../calendar/day.ts';
import type { SpokenDay } from '../calendar/spoken-day.ts';
import type { LogContext } from './parsed-log.ts';

/** A date that far back is not the contact's: 1月5日 in December means the coming one. */
const FAR_BACK = 60;

/** Whether a spoken day lies ahead: surely (下周三), perhaps (周三), or never (昨天, today). */
export function isToCome(day: SpokenDay, context: LogContext): 'surely' | 'perhaps' | 'never' {
  const ahead = day.resolve({ ...context, isPast: false });
  const back = day.resolve({ ...context, isPast: true });
  if (ahead === undefined || ahead < context.today) return 'never';
  if (ahead === context.today) return back === ahead ? 'perhaps' : 'never';
  if (back === undefined || back > context.today) return 'surely';
  return daysBetween(back, context.today) > FAR_BACK && daysBetween(context.today, ahead) <= FAR_BACK
    ? 'surely'
    : 'perhaps';
}

/** The day meant when it is spoken of something to come. */
export function comingDay(day: SpokenDay, context: LogContext): Day | undefined {
  return day.resolve({ ...context, isPast: false });
}

/** The day meant when it is spoken of something that happened; undefined when that lies ahead. */
export function pastDay(day: SpokenDay, context: LogContext): Day | undefined {
  const found = day.resolve({ ...context, isPast: true });
  return found !== undefined && found <= context.today ? found : undefined;
}
