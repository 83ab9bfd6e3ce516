import type { Moment } from '../../lib/domain/procedure/moment.ts';
import type { Text } from '../../lib/hooks/use-text.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** A length of time in one or two units: 42 分钟, 3 小时 5 分, 2 天. */
export function lengthText(minutes: number, t: Text['t']): string {
  if (minutes < HOUR) return t('procedure.minutes', { count: minutes });
  if (minutes >= DAY) return t('procedure.days', { count: Math.floor(minutes / DAY) });
  const [hours, rest] = [Math.floor(minutes / HOUR), minutes % HOUR];
  return rest === 0 ? t('procedure.hours', { hours }) : t('procedure.hoursMinutes', { hours, minutes: rest });
}

/** The time alone today, else the day with the time. */
export function momentText({ on, time }: Moment, { day, today }: Pick<Text, 'day' | 'today'>): string {
  if (on === today && time !== undefined) return time;
  return time === undefined ? day(on) : `${day(on)} ${time}`;
}
