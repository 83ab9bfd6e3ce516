import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../domain/calendar/day.ts';
import { dayText, dueText, moneyText, relativeText } from '../i18n/format.ts';
import { useToday } from './today-context.tsx';

/** Finds the words for a key. */
export type Words = TFunction;

/** The words of the interface, and days and money written in its language. */
export interface Text {
  readonly t: Words;
  readonly today: Day;
  /** `3月5日 周四`. */
  readonly day: (day: Day) => string;
  /** 今天, 3 天前 … */
  readonly relative: (day: Day) => string;
  /** 逾期 3 天, 明天, or the date. */
  readonly due: (day: Day) => string;
  /** Fen as 万元 or 亿元. */
  readonly money: (fen: number) => string;
}

/** Words, days and money in the current language; renders again when the language or the day changes. */
export function useText(): Text {
  const { t } = useTranslation();
  const today = useToday();
  return useMemo(() => textFor(t, today), [t, today]);
}

/** The same outside of React. */
export function textFor(t: Words, today: Day): Text {
  const onDay = (write: (t: TFunction, day: Day, today: Day) => string) => (day: Day) => write(t, day, today);
  return {
    t,
    today,
    day: onDay(dayText),
    relative: onDay(relativeText),
    due: onDay(dueText),
    money: (fen: number) => moneyText(t, fen),
  };
}
