import type { NearBirthday } from '../../lib/domain/people/birthday.ts';
import type { Text } from '../../lib/hooks/use-text.ts';

/** A birthday with the days to go. */
export function birthdayText({ on, inDays }: NearBirthday, { t, day }: Pick<Text, 't' | 'day'>): string {
  return inDays === 0
    ? t('peoplePage.birthdayToday', { day: day(on) })
    : t('peoplePage.birthdayIn', { day: day(on), count: inDays });
}
